/** @jest-environment jsdom */
import { checkWorkbook, insertCheckSheet } from '../../../src/tasks/live';
import { startOffice } from '../../workbench/office';
import type { LiveOffice } from './live';
import { checkOnly, context, emptyBook, insert } from './live';

let office: LiveOffice;

beforeAll(async () => {
  office = await startOffice();
});
beforeEach(() => emptyBook(office));

const formulasOf = (name: string) => {
  const { id } = office.book.sheets().find((sheet) => sheet.name === name)!;
  return office.book
    .cells(id, { row: 0, column: 0, rows: 70, columns: 24 })
    .map((row) => row.map(({ formula, value }) => formula || value));
};

test('a line for each table and check, lists of findings beside them, on a sheet of its own', async () => {
  const { sheets } = await insert();
  office.book.renameSheet(sheets[1]!.sheetId, '申请');
  const { sheetName } = await insertCheckSheet({}, context);
  expect(sheetName).toBe('勾稽校验');
  const rows = formulasOf(sheetName);
  expect(rows[2]!.slice(0, 5)).toEqual(['表', '规则', '位置', '结果', '依据']);
  const results = rows
    .slice(3)
    .map((row) => row[3])
    .filter(Boolean);
  expect(results).toHaveLength(3 + 44 + 13);
  expect(results).toContain(`=GOUJI.CHECK("2021","applications",'申请'!D5:J29)`);
  expect(results).toContain(`=GOUJI.BALANCE('申请'!D5:D6,'申请'!D28:D29)`);
  expect(rows[3]!.filter((cell) => String(cell).startsWith('=GOUJI.FINDINGS'))).toHaveLength(3);
});

test('a number pasted where it cannot stand is said by native formulas too', async () => {
  const { sheets } = await insert();
  const [, applications, review] = sheets;
  office.book.setCells(applications!.sheetId, { row: 4, column: 3, rows: 1, columns: 1 }, [[{ value: 4.5 }]]);
  office.book.setCells(review!.sheetId, { row: 4, column: 0, rows: 1, columns: 1 }, [[{ value: -2 }]]);
  const { sheetName } = await insertCheckSheet({}, context);
  const { id } = office.book.sheets().find((sheet) => sheet.name === sheetName)!;
  const lines = office.book
    .cells(id, { row: 3, column: 0, rows: 62, columns: 5 })
    .map((row) => row.map(({ value }) => value))
    .filter(([, rule]) => rule === '填写');
  expect(lines.find(([, , place]) => place === '「自然人」列')?.[3]).toBe('有小数，请填整数');
  expect(lines.at(-1)?.[3]).toBe('1 格是负数，请填 0 或正数');
});

test('it is no table: the check finds what it found without it', async () => {
  await insert();
  const before = await checkOnly();
  await insertCheckSheet({}, context);
  await insertCheckSheet({}, context);
  expect(
    office.book
      .sheets()
      .map(({ name }) => name)
      .slice(-2),
  ).toEqual(['勾稽校验', '勾稽校验 (2)']);
  const after = await checkOnly();
  expect(after.findings).toEqual(before.findings);
  expect(after.recognised.report).toEqual(before.recognised.report);
});

test('where Excel does not know the functions yet, that is said', async () => {
  await insert();
  const { note } = await insertCheckSheet({}, context);
  expect(note).toMatch(/#NAME\?.*重新打开/);
});

test('without a report there is nothing to check', async () => {
  expect((await checkWorkbook(undefined, context)).reports).toEqual([]);
  await expect(insertCheckSheet({}, context)).rejects.toThrow('工作簿里没有找到报表');
});
