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
    .cells(id, { row: 0, column: 0, rows: 60, columns: 24 })
    .map((row) => row.map(({ formula, value }) => formula || value));
};

test('a line for each table and check, lists of findings beside them, on a sheet of its own', async () => {
  const { sheets } = await insert();
  office.book.renameSheet(sheets[1]!.sheetId, '申请');
  const { sheetName } = await insertCheckSheet.run({}, context);
  expect(sheetName).toBe('勾稽校验');
  const rows = formulasOf(sheetName);
  expect(rows[2]!.slice(0, 5)).toEqual(['表', '规则', '位置', '结果', '依据']);
  const results = rows
    .slice(3)
    .map((row) => row[3])
    .filter(Boolean);
  expect(results).toHaveLength(3 + 42);
  expect(results).toContain(`=GOUJI.CHECK("2021","applications",'申请'!D5:J29)`);
  expect(results).toContain(`=GOUJI.BALANCE('申请'!D5:D6,'申请'!D28:D29)`);
  expect(rows[3]!.filter((cell) => String(cell).startsWith('=GOUJI.FINDINGS'))).toHaveLength(3);
});

test('it is no table: the check finds what it found without it', async () => {
  await insert();
  const before = await checkOnly();
  await insertCheckSheet.run({}, context);
  await insertCheckSheet.run({}, context);
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
  const { note } = await insertCheckSheet.run({}, context);
  expect(note).toMatch(/#NAME\?.*重新打开/);
});

test('without a report there is nothing to check', async () => {
  expect((await checkWorkbook.run(undefined, context)).reports).toEqual([]);
  await expect(insertCheckSheet.run({}, context)).rejects.toThrow('工作簿里没有找到报表');
});
