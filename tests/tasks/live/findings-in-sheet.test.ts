/** @jest-environment jsdom */
import type { MemoryBook } from '../../../src/workbench/memory/memory-book';
import { clearMarks, goToCell, markFinding } from '../../../src/tasks/live';
import { startOffice } from '../../workbench/office';
import type { LiveOffice } from './live';
import { checkOnly, context, emptyBook, insertSample, ref } from './live';

let office: LiveOffice;

beforeAll(async () => {
  office = await startOffice();
});
beforeEach(() => emptyBook(office));

const cells = [
  ref('applications', 'results', 'natural'),
  ref('applications', 'new', 'natural'),
  ref('applications', 'carriedIn', 'natural'),
];

const marked = (book: MemoryBook, sheetId: string) =>
  book
    .records(sheetId)
    .conditionalFormats.filter(({ rule }) => String(rule.formula).includes('gouji-mark'))
    .flatMap(({ rects }) => rects.map(({ row, column, rows }) => [row, column, rows]));

test('a finding leads to its cell, though the table has moved since the check', async () => {
  const { sheets } = await insertSample('dongguan-2023');
  const report = await checkOnly();
  const { sheetId } = sheets[1]!;
  office.book.setProtection(sheetId, null);
  office.book.shift(sheetId, 'row', 0, 2);
  office.book.renameSheet(sheetId, '第三部分');
  const place = await goToCell({ report, ref: ref('applications', 'new', 'natural') }, context);
  expect(place).toMatchObject({ sheetId, sheetName: '第三部分', address: '第三部分!D7', content: 2 });
  expect(office.book.selection()).toEqual({ sheetId, rect: { row: 6, column: 3, rows: 1, columns: 1 } });
});

test('the cells of a finding are marked where they stand now, and cleared', async () => {
  const { sheets } = await insertSample('dongguan-2023');
  const report = await checkOnly();
  const { sheetId } = sheets[1]!;
  office.book.shift(sheetId, 'row', 0, 1);
  const before = office.book.records(sheetId).conditionalFormats.length;
  expect(await markFinding({ report, cells }, context)).toEqual({ count: 3, sentences: [] });
  expect(marked(office.book, sheetId)).toEqual([
    [28, 3, 1],
    [5, 3, 2],
  ]);
  expect(await clearMarks(undefined, context)).toEqual({ count: 2, sentences: [] });
  expect(office.book.records(sheetId).conditionalFormats).toHaveLength(before);
});

test('suspects are marked more strongly than the others, one that is no operand too', async () => {
  const { sheets } = await insertSample('dongguan-2023');
  const report = await checkOnly();
  const suspects = [cells[1]!, ref('applications', 'new', 'total')];
  expect(await markFinding({ report, cells, suspects }, context)).toMatchObject({ count: 4 });
  // The strong ones are above the others, and so come first.
  expect(marked(office.book, sheets[1]!.sheetId)).toEqual([
    [4, 3, 1],
    [4, 9, 1],
    [5, 3, 1],
    [27, 3, 1],
  ]);
});

test('cells of last year’s report are not looked for in this one', async () => {
  await insertSample('dongguan-2023');
  const report = await checkOnly();
  const lastYear = { ...cells[0]!, year: 'last' } as const;
  expect(await markFinding({ report, cells: [cells[1]!, lastYear] }, context)).toMatchObject({
    count: 1,
  });
});

test('a table that was deleted meanwhile is said', async () => {
  const { sheets } = await insertSample('dongguan-2023');
  const report = await checkOnly();
  for (const { sheetId } of sheets) office.book.removeSheet(sheetId);
  await expect(goToCell({ report, ref: cells[0]! }, context)).rejects.toThrow(/没有再找到.*重新校验/);
});
