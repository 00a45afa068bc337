import { forms } from '../../src/forms';
import type { Entry } from '../../src/model/report';
import { readText } from '../../src/read';
import { recognise } from '../../src/recognise';

const ROWS = [
  '一、本年新收政府信息公开申请数量',
  '二、上年结转政府信息公开申请数量',
  '四、结转下年度继续办理',
];
/** No row is whole, and no header stands above them. */
const NUMBERS = [
  ['3', '', '1', '', '', '', '4'],
  ['1', '', '', '', '', '2', '3'],
  ['', '5', '', '1', '', '', '6'],
];
const PLACED: readonly (readonly Entry[])[] = [
  [3, null, 1, null, null, null, 4],
  [1, null, null, null, null, 2, 3],
  [null, 5, null, 1, null, null, 6],
];

const read = (rows: readonly (readonly string[])[]): readonly (readonly Entry[])[] => {
  const text = [
    '某局2023年政府信息公开工作年度报告',
    '三、收到和处理政府信息公开申请情况',
    ...rows.map((cells, row) => [ROWS[row], ...cells].join(' | ')),
  ].join('\n');
  const table = recognise(readText(text), forms)[0]!.report.tables.applications!;
  return [table[0]!, table[1]!, table.at(-1)!];
};
const withEnd = (...end: readonly string[]) => NUMBERS.map((cells) => [...cells, ...end]);
const isUnread = (entry: Entry): boolean => typeof entry === 'object' && entry !== null;

test('rows of a text that keep a separator for every column are read by them', () => {
  expect(read(NUMBERS)).toEqual(PLACED);
});

test('a separator more at the end of every row takes no column', () => {
  expect(read(withEnd(''))).toEqual(PLACED);
});

test.each<[string, readonly (readonly string[])[]]>([
  ['two separators more', withEnd('', '')],
  ['a number behind the last column', [...withEnd('').slice(0, 2), [...NUMBERS[2]!, '9']]],
  ['one row with a separator more', [...NUMBERS.slice(0, 2), [...NUMBERS[2]!, '']]],
  ['one row with a separator less', [NUMBERS[0]!, NUMBERS[1]!.slice(1), NUMBERS[2]!]],
])('%s: which cells are blank is not known, and no row is read', (_, rows) => {
  expect(read(rows).flat().every(isUnread)).toBe(true);
});
