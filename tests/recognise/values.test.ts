import type { GridValue } from '../../src/model/grid';
import { formById, forms } from '../../src/forms';
import { blankReport, fillTable } from '../../src/model/report';
import { recognise } from '../../src/recognise';
import { isMoney, isPageNumber, unitReadings } from '../../src/recognise/number-text';
import { readingSentence } from '../../src/recognise/reading';
import { readValue } from '../../src/recognise/value';
import { renderTable } from './render';

const form = formById('2021');

test.each<[GridValue, string, unknown, string | undefined]>([
  [12, '件', 12, undefined],
  [0, '件', 0, undefined],
  [-0, '件', 0, undefined],
  [25.1234, '万元', 25.1234, undefined],
  [null, '件', null, undefined],
  ['', '件', null, undefined],
  [' \u00a0 ', '件', null, undefined],
  ['12', '件', 12, 'textNumber'],
  ['１２', '件', 12, 'textNumber'],
  ['1,036', '件', 1036, 'thousands'],
  ['1，036.5', '万元', 1036.5, 'thousands'],
  ['+1036', '项', 1036, 'sign'],
  ['-11', '项', -11, 'sign'],
  ['−11', '项', -11, 'sign'],
  ['3 件', '件', 3, 'unitSuffix'],
  ['3宗', '件', 3, 'unitSuffix'],
  ['25.1万元', '万元', 25.1, 'unitSuffix'],
  ['25.1（万元）', '万元', 25.1, 'unitSuffix'],
  ['22（其中修订 16 件）', '件', 22, 'note'],
  ['/', '件', null, 'placeholder'],
  ['-', '件', null, 'placeholder'],
  ['——', '件', null, 'placeholder'],
  ['无', '件', null, 'placeholder'],
  ['&nbsp;', '件', null, 'placeholder'],
  [0.1 + 0.2, '万元', 0.3, 'binaryNoise'],
])('%p in a cell of %s is %p', (value, unit, entry, reason) => {
  expect(readValue(value, unit)).toEqual({ entry, ...(reason ? { reason } : {}) });
});

test.each(['件', '条', '宗', '项', '个', '份', '部', '件次'])(
  'a number of %s counts what 件, 条, 宗, 项, 个, 份, 部 and 件次 count',
  (unit) => {
    for (const wanted of ['件', '项', '个'])
      expect(readValue(`12${unit}`, wanted)).toEqual({ entry: 12, reason: 'unitSuffix' });
  },
);

test.each(['人次', '人', '次', '篇'])('a number of %s is no number of 件', (unit) => {
  expect(readValue(`12${unit}`, '件').reason).toBe('unitConflict');
});

test.each<[GridValue, string, string, string]>([
  ['251000元', '万元', 'unitConflict', 'unitConflict'],
  ['251000（元）', '万元', 'unitConflict', 'unitConflict'],
  ['251000元', '', 'unitConflict', 'unitConflict'],
  ['1 2', '件', 'ambiguous', 'ambiguous'],
  ['1,2', '件', 'ambiguous', 'ambiguous'],
  ['12.', '件', 'ambiguous', 'ambiguous'],
  ['1,03,6件', '件', 'ambiguous', 'ambiguous'],
  ['约12', '件', 'text', 'text'],
  ['=5件', '件', 'text', 'text'],
  ['＝5', '件', 'text', 'text'],
  ['十二', '件', 'text', 'text'],
  ['12%', '件', 'text', 'text'],
  ['（12）', '件', 'text', 'text'],
  ['1月2日', '件', 'date', 'date'],
  ['2024-01-02', '件', 'date', 'date'],
  ['1234567890123456', '件', 'precision', 'precision'],
  [Number('12345678901234567890'), '件', 'precision', 'precision'],
  [1.234567890123456, '万元', 'precision', 'precision'],
  [true, '件', 'text', 'text'],
  [{ error: '#N/A' }, '件', 'error', 'error'],
  [{ formula: '=A1' }, '件', 'noCachedValue', 'noCachedValue'],
  [{ serial: 45293, date: '2024-01-02' }, '件', 'date', 'date'],
])('%p in a cell of %s stays unread: %s', (value, unit, unread, reason) => {
  expect(readValue(value, unit)).toMatchObject({ entry: { reason: unread }, reason });
});

test.each<[string, string, number[]]>([
  ['251000元', '万元', [25.1, 251000]],
  ['0.5亿元', '万元', [5000, 0.5]],
  ['25.1万元', '元', [251000, 25.1]],
  ['251000元', '', [251000]],
  ['3人', '件', [3]],
])('%s in a cell of %s may be %p', (value, unit, maybe) => {
  expect(readValue(value, unit).entry).toMatchObject({ reason: 'unitConflict', maybe });
});

test('nothing in another unit is nothing', () => {
  expect(readValue('0元', '万元')).toEqual({ entry: 0, reason: 'unitSuffix' });
});

test('a number in a hidden row is read, and said to be hidden', () => {
  const grid = renderTable(
    form,
    { ...blankReport(form, '某局', 2023), tables: { review: fillTable(form, 'review', () => 3) } },
    'review',
    { title: '某局2023年政府信息公开工作年度报告' },
  );
  const row = grid.rows.findIndex((cells) => cells.includes(3));
  const [found] = recognise({ grids: [{ ...grid, hiddenRows: [row] }], paragraphs: [] }, forms);
  expect(found!.report.tables.review?.[0]?.[0]).toBe(3);
  expect(found!.readings.map(({ reason }) => reason)).toEqual(['hiddenRow']);
});

test.each([
  'unitConflict',
  'precision',
  'disguised',
  'noCachedValue',
  'error',
  'count',
  'rowUnclear',
] as const)('of what is unread (%s) it is said that it is, and why', (reason) => {
  const words = readingSentence({ where: '', text: '', value: null, reason });
  expect(words).toMatch(/^“”(?!未读取).{4,}，未读取[；。]/);
});

test('a reading says where, what stands there and why it was not read', () => {
  expect(readingSentence({ where: '表二第 3 行', text: '2024-01-02', value: null, reason: 'date' })).toBe(
    '表二第 3 行“2024-01-02”是日期，未读取；可能是数字被自动改成了日期格式。',
  );
});

test.each([
  [251_000, '元', '万元', 25.1],
  [12.5, '千元', '万元', 1.25],
  [0.3, '百万元', '万元', 30],
  [2, '亿元', '万元', 20_000],
  [1, '分', '万元', 0.000001],
  [1.234, '亿元', '元', 123_400_000],
  [7, '十元', '元', 70],
])('%p %s are in %s', (value, stated, wanted, converted) => {
  expect(unitReadings(value, stated, wanted)).toEqual([converted, value]);
});

test('a number in a unit of no money is as it is written', () => {
  expect(unitReadings(12, '美元', '万元')).toEqual([12]);
  expect(unitReadings(12, '件', '人次')).toEqual([12]);
  expect(['元', '万元', '亿元', '件', ''].map(isMoney)).toEqual([true, true, true, false, false]);
});

test.each([
  ['- 6 -', true],
  ['—12—', true],
  ['-6', false],
  ['6 -', false],
  ['第 6 页', false],
  [6, false],
])('%p may be the number of a page: %p', (text, isPage) => expect(isPageNumber(text)).toBe(isPage));
