import { formById, forms } from '../../src/forms';
import type { GridValue } from '../../src/model/grid';
import { blankReport, fillTable } from '../../src/model/report';
import { readFile } from '../../src/read';
import { recognise } from '../../src/recognise';
import { renderTable, sheetGrid } from './render';

const form = formById('2021');
const blank = blankReport(form, '某局', 2024);
let number = 0;
const applications = fillTable(form, 'applications', () => (number += 1));
const report = { ...blank, tables: { ...blank.tables, applications } };
const table = renderTable(form, report, 'applications', { merges: 'leave' }).rows;
/** A label with a slip in it, so that it is only like that of a row. */
const slip = (nth: number): GridValue => `一、本年新收政府信息公开申情数${nth}`;
const list = (length: number): readonly (readonly GridValue[])[] =>
  Array.from({ length }, (_, nth) => [slip(nth), nth]);
const found = (...rows: readonly (readonly GridValue[])[]) =>
  recognise(
    {
      grids: [
        sheetGrid(
          '表',
          rows.map((row) => [...row]),
          [],
        ),
      ],
      paragraphs: ['某局2024年政府信息公开工作年度报告'],
    },
    forms,
  );

test('a text of more lines than any report has is refused', async () => {
  const file = (lines: number) => readFile(new TextEncoder().encode('规章 1 2 3\n'.repeat(lines)), 'a.txt');
  expect(await file(50_000)).toMatchObject({ ok: false, problem: { code: 'tooLarge' } });
  expect(await file(10)).toMatchObject({ ok: true });
});

test('of a list whose labels are like that of a row, only the first lines are looked at', () => {
  const [first] = found(...list(2000));
  expect(first!.unread).toHaveLength(300);
});

test.each([1000, 5000])('a table is read above and under a list of %i lines', (length) => {
  const other = Array.from({ length }, (_, nth) => [`第${nth}号文件的处理意见`, nth]);
  const [under] = found(...other, [], ...table);
  expect(under!.report.tables.applications).toEqual(applications);
  const [above] = found(...table, [], ...other);
  expect(above!.report.tables.applications).toEqual(applications);
});

test('of a list of numbers above a table the last lines may be part of it, and no more are listed as unread', () => {
  const other = Array.from({ length: 1000 }, (_, nth) => [
    `第${nth}号文件的处理意见`,
    10_000 + nth,
    20_000 + nth,
  ]);
  const [read] = found(...other, ...table);
  const listed = read!.unread.map(({ text }) => text);
  expect(listed.filter((text) => /^1\d{4}/.test(text)).length).toBeLessThanOrEqual(20);
  expect(listed).not.toContain('10000 20000');
});

/** Tables with nothing but this row each, as a text or a page has them. */
const alone = (rows: number, row: readonly GridValue[]) =>
  recognise(
    {
      grids: Array.from({ length: rows }, (_, nth) => sheetGrid(`表格 ${nth}`, [[...row]], [])),
      paragraphs: [],
    },
    forms,
  );

test('one row of a table, alone in a document, is read; the same again and again is a list and makes no reports', () => {
  const row = ['一、本年新收政府信息公开申请数量', 1, 0, 0, 0, 0, 0, 1];
  expect(alone(1, row)).toHaveLength(1);
  expect([3, 4, 40].map((rows) => alone(rows, row).length)).toEqual([3, 0, 0]);
});
