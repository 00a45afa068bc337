/** @jest-environment jsdom */
import { formById } from '../../../src/forms';
import type { Report } from '../../../src/model/report';
import { fillTable } from '../../../src/model/report';
import { check } from '../../../src/tasks/check-report';
import { openReceived, receivedSheetName } from '../../../src/tasks/live/open-received';
import { TaskError } from '../../../src/tasks/task';
import { startOffice } from '../../workbench/office';
import type { LiveOffice } from './live';
import { checkOnly, context, emptyBook, sample } from './live';

let office: LiveOffice;

beforeAll(async () => {
  office = await startOffice();
});
beforeEach(() => emptyBook(office));

const names = () => office.book.sheets().map(({ name }) => name);
/** Marked areas as `row,column rows×columns`, the strong ones first. */
const marks = (sheetId: string) =>
  office.book
    .records(sheetId)
    .conditionalFormats.filter(({ rule }) => String(rule.formula).includes('gouji-mark'))
    .map(({ rects }) => rects.map(({ row, column, rows, columns }) => `${row},${column} ${rows}×${columns}`));

/** A published report in which one number of 表三 was changed, and what is wrong with it then. */
function broken() {
  const read = sample('dongguan-2023');
  const tables = {
    ...read.report.tables,
    applications: read.report.tables.applications!.map((row, at) => (at === 0 ? [12, ...row.slice(1)] : row)),
  };
  return check({ ...read, report: { ...read.report, unit: '某区/教育局', tables } });
}

test('a received report stands on sheets named after its office, every number as received', async () => {
  const { recognised, findings } = broken();
  const { sheets } = await openReceived({ report: recognised.report, findings }, context);
  expect(names().slice(-3)).toEqual(['某区教育局 二', '某区教育局 三', '某区教育局 四']);
  const { recognised: again, findings: same } = await checkOnly();
  expect(again.report.tables).toEqual(recognised.report.tables);
  expect(same).toEqual(findings);
  expect(sheets.map(({ table }) => table)).toEqual(['disclosure', 'applications', 'review']);
});

test('the cells of its findings are marked, the ones to look at first strongly', async () => {
  const { recognised, findings } = broken();
  const { sheets, marked } = await openReceived({ report: recognised.report, findings }, context);
  expect(findings.map(({ rule }) => rule)).toEqual(['applications.balance', 'applications.applicants']);
  // Both sums are mended by D5; the other operands lie around it.
  expect(marks(sheets[1]!.sheetId)).toEqual([['4,3 1×1'], ['4,4 1×6', '5,3 1×1', '27,3 2×1']]);
  expect(marked).toBe(10);
  expect(office.book.selection()).toEqual({
    sheetId: sheets[1]!.sheetId,
    rect: { row: 4, column: 3, rows: 1, columns: 1 },
  });
  expect(marks(sheets[0]!.sheetId)).toEqual([]);
  expect(marks(sheets[2]!.sheetId)).toEqual([]);
});

test('only tables that were received are opened; what could not be read stays as it was', async () => {
  const form = formById('2021');
  const report: Report = {
    form: '2021',
    unit: null,
    year: null,
    tables: { review: fillTable(form, 'review', () => ({ text: '约三件', reason: 'text' })) },
  };
  const { sheets } = await openReceived({ report, findings: [] }, context);
  expect(names().slice(-1)).toEqual(['下级 四']);
  const texts = office.book.cells(sheets[0]!.sheetId, { row: 4, column: 0, rows: 1, columns: 15 })[0]!;
  expect(texts.map(({ value }) => value)).toEqual(Array.from({ length: 15 }, () => '约三件'));
});

test('a report without tables opens nothing and says so', async () => {
  const before = names();
  const report: Report = { form: '2021', unit: '某局', year: 2023, tables: {} };
  await expect(openReceived({ report, findings: [] }, context)).rejects.toBeInstanceOf(TaskError);
  expect(names()).toEqual(before);
});

test.each([
  ['某局', '三', '某局 三'],
  [null, '统计表', '下级 统计表'],
  ["'某[局]:a/b\\c?*", '二', '某局abc 二'],
])('sheet name of %s, %s is %s', (unit, ordinal, name) => {
  expect(receivedSheetName(unit, ordinal)).toBe(name);
});

test('the number of the table is never cut off a long name', () => {
  const name = receivedSheetName('长'.repeat(60), '统计表');
  expect(name).toHaveLength(31);
  expect(name.endsWith(' 统计表')).toBe(true);
});
