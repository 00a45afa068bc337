import { formById } from '../../src/forms';
import type { Report } from '../../src/model/report';
import { blankReport, fillTable } from '../../src/model/report';
import { readText } from '../../src/read';
import { recognise } from '../../src/recognise';
import { renderTable } from './render';

const form = formById('2021');
const HEADER = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const ROWS = [
  '一、本年新收政府信息公开申请数量',
  '二、上年结转政府信息公开申请数量',
  '四、结转下年度继续办理',
];

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

test.each(['█', '总█'])(
  'a last header of which %s is left heads the last column, and that is said',
  (scrap) => {
    const report: Report = {
      ...blankReport(form, '某局', 2023),
      tables: { applications: fillTable(form, 'applications', ({ column }) => (column === 'total' ? 9 : 2)) },
    };
    const sheet = renderTable(form, report, 'applications', {
      title: '某局2023年政府信息公开工作年度报告',
      spell: (label) => (label === '总计' ? scrap : label),
    });
    const { report: read, readings } = recognise({ grids: [sheet], paragraphs: [] }, [form])[0]!;
    expect(read.tables.applications!.map((row) => row.at(-1))).toEqual(Array(25).fill(9));
    expect(readings.map(({ reason }) => reason)).toEqual(['columnByOrder']);
  },
);
