import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { forms } from '../../src/forms';
import type { Entry } from '../../src/model/report';
import { readText } from '../../src/read/text/text';
import { recognise } from '../../src/recognise/recognise';

/** The five published reports whose damage the recogniser was made for. */
function sample(name: string) {
  const text = readFileSync(join(__dirname, '../../assets/samples', `${name}.txt`), 'utf8');
  const found = recognise(readText(text), forms, { fileName: `${name}.txt` });
  expect(found).toHaveLength(1);
  return found[0]!;
}

const zeros = (rows: number, columns: number): Entry[][] =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => 0));
/** Table 三 of zeros but for the rows given. */
const applications = (rows: Readonly<Record<number, Entry[]>>): Entry[][] =>
  zeros(25, 7).map((row, at) => rows[at] ?? row);
const DISCLOSURE = [[0, 0, 0], [0, 0, 0], [0], [0], [0], [0]];
const ONE = [1, 0, 0, 0, 0, 0, 1];

test('东营 2021: pipe rows without the cells that merges left out', () => {
  const { form, report, readings, unread, findings } = sample('dongying-2021');
  expect(form.id).toBe('2021');
  expect(report).toEqual({
    form: '2021',
    unit: '东营市住房公积金管理中心',
    year: 2021,
    tables: {
      disclosure: DISCLOSURE,
      applications: applications({ 0: ONE, 2: ONE, 23: ONE }),
      review: zeros(1, 15),
    },
  });
  expect([readings, unread, findings]).toEqual([[], [], []]);
});

test('东莞 2023: one cell a line', () => {
  const { report, readings, unread, findings, place } = sample('dongguan-2023');
  expect(report).toEqual({
    form: '2021',
    unit: '东莞市住房公积金管理中心',
    year: 2023,
    tables: {
      disclosure: [[0, 0, 0], [4, 5, 8], [0], [0], [0], [0]],
      applications: applications({ 0: [2, 0, 0, 0, 0, 0, 2], 2: ONE, 8: ONE, 23: [2, 0, 0, 0, 0, 0, 2] }),
      review: zeros(1, 15),
    },
  });
  expect([readings, unread, findings]).toEqual([[], [], []]);
  expect(place({ table: 'disclosure', row: 'normative', column: 'abolished' })?.address).toBe('第 58 行');
});

test('石嘴山 2023: Markdown tables cut by page breaks, headers split into characters', () => {
  const { report, readings, unread, findings } = sample('shizuishan-2023');
  expect(report).toEqual({
    form: '2021',
    unit: '石嘴山市住房公积金管理中心',
    year: 2023,
    tables: { disclosure: DISCLOSURE, applications: zeros(25, 7), review: zeros(1, 15) },
  });
  expect([readings, unread, findings]).toEqual([[], [], []]);
});

test('长春 2021: a bad scan; two numbers of 自然人 are lost and stay blank, every other cell is read', () => {
  const { report, readings, unread, findings, place } = sample('changchun-2021');
  expect(report).toEqual({
    form: '2021',
    unit: '长春市住房公积金管理中心',
    year: 2021,
    tables: {
      disclosure: [[0, 0, 0], [10, 10, 10], [0], [0], [0], [0]],
      applications: applications({
        0: [null, 0, 0, 0, 0, 0, 1],
        2: ONE,
        23: ONE,
        // The scan of 四、结转下年度继续办理 holds six zeros and a blank first cell too.
        24: [null, 0, 0, 0, 0, 0, 0],
      }),
      review: zeros(1, 15),
    },
  });
  expect([unread, findings]).toEqual([[], []]);
  expect(readings.map(({ reason, where }) => `${where} ${reason}`)).toEqual([
    '第 81 行 rowMoved',
    '第 83 行 similarLabel',
    '第 84 行 similarLabel',
    '第 99 行 rowByOrder',
    '第 100 行 similarLabel',
    '第 103 行 rowByOrder',
    '第 106 行 alignedByColumns',
  ]);
  expect(place({ table: 'applications', row: 'declined.publication', column: 'total' })?.address).toBe(
    '第 99 行',
  );
});

test('东营 2018: 统计表 with blanks, which stay blank', () => {
  const { form, report, readings, unread, findings, place } = sample('dongying-2018');
  expect([report.form, report.unit, report.year]).toEqual(['2014', '东营市住房公积金管理中心', 2018]);
  expect([readings, unread, findings]).toEqual([[], [], []]);
  const rows = form.tables[0]!.blocks[0]!.rows.flatMap((row) => ('id' in row ? [row.id] : []));
  const filled = rows.flatMap((row, at) => {
    const value = report.tables.statistics?.[at]?.[0];
    return value === null ? [] : [[row, value]];
  });
  expect(Object.fromEntries(filled)).toEqual({
    disclosed: 244,
    'disclosed.normative': 0,
    normativeMade: 0,
    'channel.website': 244,
    'channel.wechat': 8,
    'channel.other': 12,
    articles: 15,
    received: 1,
    'received.online': 1,
    closed: 1,
    'closed.onTime': 1,
    replied: 1,
    'replied.notOurs': 1,
    offices: 1,
    readingPoints: 6,
    staff: 2,
    'staff.partTime': 2,
    funds: 5,
    meetings: 4,
    trainings: 1,
    trainees: 9,
  });
  for (const row of rows) expect(place({ table: 'statistics', row, column: 'value' })).toBeDefined();
});
