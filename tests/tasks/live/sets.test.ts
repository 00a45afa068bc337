/** @jest-environment jsdom */
import { checkWorkbook, insertTables, retitle, undoChange } from '../../../src/tasks/live';
import { startOffice } from '../../workbench/office';
import type { LiveOffice } from './live';
import { checkOnly, context, emptyBook, insert, ref, sample, typeInto } from './live';

let office: LiveOffice;

beforeAll(async () => {
  office = await startOffice();
});
beforeEach(() => emptyBook(office));

const NEW = ref('applications', 'new', 'natural');
const origin = async () => {
  const { unit, year } = (await checkOnly()).recognised.report;
  return [unit, year];
};
const names = () =>
  office.book
    .sheets()
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('空'));

test('unit and year are those of the title that was written, whatever stands above it', async () => {
  await insert({ unit: 'A公司', year: 2024 });
  const { sheetId } = (await checkOnly()).placeOf(ref('disclosure', 'regulations', 'made'))!;
  await Excel.run(async (excel) => {
    const sheet = excel.workbook.worksheets.getItem(sheetId);
    sheet.protection.unprotect();
    sheet.getRange('1:3').insert('Down');
    sheet.getRange('A1').values = [['某某市人民政府2021年政府信息公开工作年度报告']];
    sheet.getRange('A2').values = [['单位：某某市人民政府办公室']];
    await excel.sync();
  });
  expect(await origin()).toEqual(['A公司', 2024]);
});

test('unit and year are corrected in the titles of all tables, which stay protected, and back again', async () => {
  await insert({ unit: null, year: 2024 });
  const report = await checkOnly();
  const { change } = await retitle({ report, unit: '某某镇人民政府', year: 2025 }, context);
  expect(await origin()).toEqual(['某某镇人民政府', 2025]);
  const { placeOf } = await checkOnly();
  const { sheetId } = placeOf(NEW)!;
  expect(office.book.cells(sheetId, { row: 0, column: 0, rows: 1, columns: 1 })[0]![0]!.value).toBe(
    '某某镇人民政府2025年\n三、收到和处理政府信息公开申请情况',
  );
  expect(office.book.records(sheetId).protection).not.toBeNull();
  expect(change.cells).toHaveLength(3);
  expect(await undoChange(change, context)).toEqual({ left: [] });
  expect(await origin()).toEqual([null, 2024]);
});

test('the sheets of a second year carry it; those of a third time a number', async () => {
  for (const year of [2025, 2024, 2024]) await insert({ year });
  expect(names()).toEqual([
    ...['二', '三', '四'],
    ...['二·2024', '三·2024', '四·2024'],
    ...['二·2024 (2)', '三·2024 (2)', '四·2024 (2)'],
  ]);
});

test('a table that a set lacks is inserted alone and belongs to it', async () => {
  const { sheets } = await insert({ year: 2024 });
  office.book.removeSheet(sheets[1]!.sheetId);
  expect(Object.keys((await checkOnly()).recognised.report.tables)).toEqual(['disclosure', 'review']);
  const request = { form: '2021', unit: '某局', year: 2024, totals: 'formula', place: 'newSheets' } as const;
  await insertTables({ ...request, tables: ['applications'] }, context);
  expect(names()).toEqual(['二', '四', '三']);
  const { reports } = await checkWorkbook(undefined, context);
  expect(reports.map(({ recognised }) => Object.keys(recognised.report.tables).sort())).toEqual([
    ['applications', 'disclosure', 'review'],
  ]);
});

test('the first number to type is selected; header and labels of a long table stay in sight', async () => {
  const { sheets } = await insert({ year: 2024 });
  const [disclosure, applications] = sheets.map(({ sheetId }) => sheetId);
  const first = (await checkOnly()).placeOf(ref('disclosure', 'regulations', 'made'))!;
  expect(office.book.selection()).toMatchObject({
    sheetId: disclosure,
    rect: { row: first.row, column: first.column },
  });
  const number = (await checkOnly()).placeOf(NEW)!;
  expect(office.book.view(applications!)).toMatchObject({
    frozenRows: number.row,
    frozenColumns: number.column,
  });
  expect(office.book.view(disclosure!)).toMatchObject({ frozenRows: 0, frozenColumns: 0 });
});

test('what the printed rule gives stands beside the header, column by column where it differs', async () => {
  await insert({ year: 2024, totals: 'typed', values: sample('dongguan-2023').report.tables });
  const shown = async () => {
    const { sheetId, row } = (await checkOnly()).placeOf(NEW)!;
    const cells = office.book.cells(sheetId, { row: 0, column: 0, rows: row, columns: 20 }).flat();
    return cells.map(({ value }) => value).filter((value) => String(value).startsWith('收办平衡'));
  };
  expect(await shown()).toEqual(['收办平衡 √']);
  typeInto(office, await checkOnly(), NEW, 12);
  await office.book.calculate();
  expect(await shown()).toEqual(['收办平衡 自然人差 10']);
});
