import { formById } from '../../src/forms';
import type { Grid } from '../../src/model/grid';
import type { Report } from '../../src/model/report';
import { blankReport, fillTable } from '../../src/model/report';
import { readText } from '../../src/read';
import { recognise } from '../../src/recognise';
import type { RenderOptions } from './render';
import { renderTable } from './render';

const form = formById('2021');
const HEADER = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const ROWS = [
  '一、本年新收政府信息公开申请数量',
  '二、上年结转政府信息公开申请数量',
  '四、结转下年度继续办理',
];

const HEADER_IDS = ['natural', 'business', 'research', 'welfare', 'legal', 'otherOrganisation'];

/** Lines of 表三 in which every cell has a line of its own; a column of the office's own stands before 商业企业. */
const lone = (rows: readonly (readonly number[])[], label = '涉企申请'): string =>
  [
    '某局2023年政府信息公开工作年度报告',
    '三、收到和处理政府信息公开申请情况',
    ...[HEADER[0]!, label, ...HEADER.slice(1)],
    ...rows.flatMap((numbers, at) => [ROWS[at]!, ...numbers.map(String)]),
  ].join('\n');

const read = (text: string) => recognise(readText(text), [form])[0]!;
const isUnread = (entry: unknown): boolean => typeof entry === 'object' && entry !== null;

test('a column of its own is told by the rows that add up without it', () => {
  const { report, findings } = read(
    lone([
      [3, 9, 2, 0, 1, 0, 0, 6],
      [1, 8, 1, 0, 0, 0, 0, 2],
      [0, 7, 0, 4, 0, 0, 0, 4],
    ]),
  );
  const rows = report.tables.applications!;
  expect([rows[0], rows[1], rows.at(-1)]).toEqual([
    [3, 2, 0, 1, 0, 0, 6],
    [1, 1, 0, 0, 0, 0, 2],
    [0, 0, 4, 0, 0, 0, 4],
  ]);
  expect(findings.map(({ rule }) => rule)).toContain('structure.unknownColumn');
});

test('a row that does not add up without it stays unread, and so does all where rows disagree', () => {
  const wrong = read(
    lone([
      [3, 9, 2, 0, 1, 0, 0, 6],
      [1, 8, 1, 0, 0, 0, 0, 2],
      [0, 7, 0, 4, 0, 0, 0, 5],
    ]),
  ).report.tables.applications!;
  expect(wrong[0]).toEqual([3, 2, 0, 1, 0, 0, 6]);
  expect(wrong.at(-1)!.every(isUnread)).toBe(true);
  const apart = read(
    lone([
      [3, 9, 2, 0, 1, 0, 0, 6],
      [1, 1, 8, 0, 0, 0, 0, 2],
    ]),
  ).report.tables.applications!;
  expect([apart[0], apart[1]].flat().every(isUnread)).toBe(true);
});

test('in a text that keeps its columns, numbers are read by them although one has no name', () => {
  const lines = [
    '某局2023年政府信息公开工作年度报告',
    '二、主动公开政府信息情况',
    '| 第二十条第（一）项 | | | | |',
    '| 信息内容 | 本年制发件数 | | 本年废止件数 | 现行有效件数 |',
    '| 规章 | 1 | 77 | 2 | 3 |',
    '| 行政规范性文件 | 4 | 77 | | 6 |',
  ];
  const { report, findings } = read(lines.join('\n'));
  expect(report.tables.disclosure!.slice(0, 2)).toEqual([
    [1, 2, 3],
    [4, null, 6],
  ]);
  expect(findings.map(({ rule }) => rule)).toContain('structure.unknownColumn');
});

describe('headers that cannot be read', () => {
  const report: Report = {
    ...blankReport(form, '某局', 2023),
    tables: {
      applications: fillTable(form, 'applications', ({ column }) =>
        column === 'total' ? 21 : HEADER_IDS.indexOf(column),
      ),
    },
  };
  /** 表三 with some of its headers spelt otherwise, and what is read of it. */
  const readWith = (
    spelt: Readonly<Record<string, string>>,
    options: RenderOptions = {},
    change = (sheet: Grid): Grid => sheet,
  ) => {
    const sheet = renderTable(form, report, 'applications', {
      title: '某局2023年政府信息公开工作年度报告',
      spell: (label) => spelt[label] ?? label,
      ...options,
    });
    return recognise({ grids: [change(sheet)], paragraphs: [] }, [form])[0]!;
  };

  test.each<Readonly<Record<string, string>>>([
    { 总计: '█' },
    { 总计: '总█' },
    { 自然人: '█' },
    { 科研机构: '█' },
    { 科研机构: '█', 社会公益组织: '▌' },
    { 商业企业: '█', 法律服务机构: '▌' },
  ])('%j head the columns between their neighbours, and that is said', (spelt) => {
    const { report: read, readings } = readWith(spelt);
    expect(read.tables).toEqual(report.tables);
    expect(readings.map(({ reason, text, label }) => [reason, label, text])).toEqual(
      Object.entries(spelt).map(([label, text]) => ['columnByOrder', label, text]),
    );
    expect(readings[0]!.cells).toHaveLength(25);
  });

  test.each([
    [{ 科研机构: '其中：涉企优惠政策咨询' }],
    [{ 科研机构: '█', 社会公益组织: '其中：涉企优惠政策咨询' }],
  ])('%j, words of its own among them, head no column of the form', (spelt) => {
    const { report: read } = readWith(spelt);
    expect(read.tables.applications!.every((row) => isUnread(row[2]))).toBe(true);
  });

  /** A column of its own before 商业企业, whose header cannot be read either. */
  const withOwn = (sheet: Grid): Grid => ({
    ...sheet,
    rows: sheet.rows.map((cells) => {
      const own = cells.includes('自然人') ? '█' : cells.at(-1) === 21 ? 77 : null;
      return cells.map((value, column) => (column === 4 ? own : value));
    }),
  });

  test('a column of its own farther left is none of those between the neighbours', () => {
    const { report: read, readings, findings } = readWith({ 总计: '▌' }, { inserted: [4] }, withOwn);
    expect(read.tables).toEqual(report.tables);
    expect(readings.map(({ reason }) => reason)).toEqual(['columnByOrder']);
    expect(findings.map(({ rule }) => rule)).toContain('structure.unknownColumn');
  });

  test('where more columns than headers are left between neighbours, none is taken', () => {
    const { report: read } = readWith({ 商业企业: '▌' }, { inserted: [4] }, withOwn);
    expect(read.tables.applications!.some((row) => typeof row[1] === 'number')).toBe(false);
  });

  /** The numbers, none of 社会公益组织 among them, a column right of their headers: 自然人 heads none, and the last has none. */
  const besideTheirs = (sheet: Grid): Grid => ({
    ...sheet,
    merges: [],
    rows: sheet.rows.map((cells) =>
      cells.at(-1) === 21
        ? [...cells.slice(0, -7), null, ...cells.slice(-7).map((value) => (value === 3 ? null : value))]
        : cells,
    ),
  });

  test('a header beside its numbers heads none of them', () => {
    const { report: read, unread } = readWith({}, {}, besideTheirs);
    expect(read.tables.applications!.flat().every(isUnread)).toBe(true);
    expect(unread.map(({ text }) => text)).toEqual(Array(25).fill('0 1 2 4 5 21'));
  });

  /** The sheet with a text, and in every row of the table a number, put into a column. */
  const withColumn = (
    sheet: Grid,
    column: number,
    header: (row: number) => string | null,
    number: number,
  ): Grid => ({
    ...sheet,
    rows: sheet.rows.map((cells, row) => {
      const line = [...cells];
      while (line.length <= column) line.push(null);
      line[column] = cells.includes(21) ? number : (header(row) ?? line[column]!);
      return line;
    }),
  });
  const headerRow = (sheet: Grid): number => sheet.rows.findIndex((cells) => cells.includes('自然人'));

  test('of two columns of one name the first is the form’s, and the other is said', () => {
    const { report: read, findings } = readWith({}, {}, (sheet) =>
      withColumn(sheet, 10, (row) => (row === headerRow(sheet) ? '总计' : null), 77),
    );
    expect(read.tables).toEqual(report.tables);
    expect(findings.map(({ rule }) => rule)).toContain('structure.unknownColumn');
  });

  test('of two columns of one name the one whose name stands nearer to the numbers is the form’s', () => {
    const { report: read } = readWith({}, { inserted: [3], top: 1 }, (sheet) =>
      withColumn(sheet, 3, (row) => (row === headerRow(sheet) - 1 ? '总计' : null), 77),
    );
    expect(read.tables).toEqual(report.tables);
  });

  test.each([
    ['12', ['structure.unknownColumn']],
    ['/', []],
    ['—', []],
  ])('a column without a name that holds %s in every row is told as %j', (text, rules) => {
    const { report: read, findings } = readWith({}, {}, (sheet) => ({
      ...sheet,
      rows: sheet.rows.map((cells) => (cells.includes(21) ? [...cells, text] : cells)),
    }));
    expect(read.tables).toEqual(report.tables);
    expect(findings.map(({ rule }) => rule).filter((rule) => rule !== 'structure.missingTable')).toEqual(
      rules,
    );
  });

  test('two names that are like one of the form are neither', () => {
    const { report: read } = readWith({ 商业企业: '商业企亚' }, { inserted: [4] }, (sheet) =>
      withColumn(sheet, 4, (row) => (row === headerRow(sheet) + 1 ? '商业企页' : null), 77),
    );
    expect(read.tables.applications!.some((row) => typeof row[1] === 'number')).toBe(false);
  });
});
