/** @jest-environment jsdom */
import type { Grid } from '../../../src/model/grid';
import {
  copyExisting,
  fillFromExisting,
  insertLedger,
  previewExisting,
  undoChange,
} from '../../../src/tasks/live';
import { MemoryBook } from '../../../src/workbench/memory/memory-book';
import { example, existingRows, OFFICE_WORDS } from '../../ledger/existing-rows';
import { startOffice } from '../../workbench/office';
import type { LiveOffice } from './live';
import { checkOnly, context, emptyBook, insert, ref } from './live';

let office: LiveOffice;

beforeAll(async () => {
  office = await startOffice({ book: new MemoryBook(['Sheet1']) });
});
beforeEach(() => emptyBook(office));

const sheetNamed = (name: string) => office.book.sheets().find((sheet) => sheet.name === name)!.id;
const NEW = ref('applications', 'new', 'natural');

/** A ledger that stands in a file, and the answers to what must be asked of it. */
function fromFile() {
  const { 法人, ...results } = OFFICE_WORDS;
  const grid: Grid = {
    name: '登记簿',
    rows: existingRows(),
    merges: [],
    aligned: true,
    addressOf: (row) => `登记簿!B${row + 1}`,
  };
  return { grids: [grid], mapping: { columns: {}, words: { results, types: { 法人: 法人! } }, names: {} } };
}

test('the rows of a file come into our ledger, below what stands there, and go again', async () => {
  await insert({ unit: '某局', year: 2025 });
  await insertLedger({ report: await checkOnly(), rows: 40 }, context);
  office.book.type(sheetNamed('台账'), 5, 1, { value: '2024-1' });
  const report = await checkOnly();
  const file = fromFile();
  const { counted, already } = await previewExisting({ report, ...file }, context);
  expect([already, counted.existing.applications.length]).toEqual([1, 30]);
  expect(counted.tables['applications']).toEqual(example.expected.applications);
  const { count, change } = await copyExisting({ report, ...file }, context);
  expect(count).toBe(30);
  const cell = (row: number, column: number) =>
    office.book.cells(sheetNamed('台账'), { row, column, rows: 1, columns: 1 })[0]![0]!.value;
  expect([cell(5, 1), cell(6, 1), cell(6, 2), cell(6, 5)]).toEqual([
    '2024-1',
    example.applications[0]!['number'],
    example.applications[0]!['received'],
    '自然人',
  ]);
  expect((await undoChange(change, context)).left).toEqual([]);
  expect([cell(5, 1), cell(6, 1)]).toEqual(['2024-1', '']);
});

test('without enough ready rows nothing is written', async () => {
  await insert({ unit: '某局', year: 2025 });
  await insertLedger({ report: await checkOnly(), rows: 20 }, context);
  const report = await checkOnly();
  await expect(copyExisting({ report, ...fromFile() }, context)).rejects.toThrow(
    '「台账」只空着 20 行，要写 30 行',
  );
});

test('a sheet of the workbook is read, and only its counts are taken', async () => {
  await insert({ unit: '某局', year: 2025 });
  const rows = [
    ['登记号', '收件时间', '申请人', '类型', '答复情况', '答复日期'],
    ['1', '2025.3.5', '张某', '公民', '予以公开', '2025.3.20'],
  ];
  office.book.addSheet('登记簿');
  rows.forEach((cells, row) =>
    cells.forEach((value, column) => office.book.type(sheetNamed('登记簿'), row, column, { value })),
  );
  const report = await checkOnly();
  const { count, change } = await fillFromExisting({ report }, context);
  expect(count).toBe(6 * 24);
  expect((await checkOnly()).placeOf(NEW)!.content).toBe(1);
  // Cases were not listed: table 四 stays blank.
  expect((await checkOnly()).recognised.report.tables['review']!.flat()).toContain(null);
  await undoChange(change, context);
  expect((await checkOnly()).placeOf(NEW)!.content).toBeNull();
});
