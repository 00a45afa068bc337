/** @jest-environment jsdom */
import { ability, ExcelProblem, goTo, openAsNewWorkbook, readWorkbook, watch } from '../../src/excel';
import { problemOf } from '../../src/excel/problem';
import type { MemoryBook } from '../../src/workbench/memory/memory-book';
import type { StartedOffice } from '../workbench/office';
import { startOffice } from '../workbench/office';

let office: StartedOffice<MemoryBook>;

beforeAll(async () => {
  office = await startOffice();
  await ability();
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test('while a cell is edited a batch waits until it is left', async () => {
  office.book.setEditing(true);
  let done = false;
  const reading = readWorkbook().then(() => (done = true));
  await pause(60);
  expect(done).toBe(false);
  office.book.setEditing(false);
  await expect(reading).resolves.toBe(true);
});

test('an error of cell editing says to finish it', async () => {
  office.book.setEditing(true);
  const error = await office.Excel.run((context) => context.sync().then(() => undefined))
    .then(() =>
      office.Excel.run(async (context) => {
        context.workbook.worksheets.getFirst().load('name');
        await context.sync();
      }),
    )
    .catch((thrown: unknown) => problemOf(thrown));
  office.book.setEditing(false);
  expect(error).toBeInstanceOf(ExcelProblem);
  expect((error as Error).message).toMatch(/正在编辑.*回车/);
});

test.each([
  ['AccessDenied', /受保护/],
  ['ItemAlreadyExists', /同名/],
  ['ItemNotFound', /不存在/],
  ['RequestAborted', /网络/],
  ['SomethingNew', /SomethingNew.*请重试/],
])('%s', (code, words) => {
  const error = problemOf(Object.assign(new Error('detail'), { code }));
  expect(error).toMatchObject({ name: 'ExcelProblem', code, message: expect.stringMatching(words) });
});

test('our own errors pass through', () => {
  const own = new RangeError('own');
  expect(problemOf(own)).toBe(own);
});

test('a sheet that is gone is said', async () => {
  await expect(goTo({ sheetId: '{no}', row: 0, column: 0 })).rejects.toThrow(/已不存在.*重新校验/);
});

test('go to a cell of another sheet', async () => {
  const sheetId = office.book.addSheet('别处');
  await goTo({ sheetId, row: 4, column: 3 });
  expect(office.book.selection()).toEqual({ sheetId, rect: { row: 4, column: 3, rows: 1, columns: 1 } });
});

test('a new workbook is opened from base64', async () => {
  const opened: string[] = [];
  office.host.state.onWorkbookCreated = (base64) => opened.push(base64);
  await openAsNewWorkbook('UEsDBA==');
  expect(opened).toEqual(['UEsDBA==']);
});

describe('watch', () => {
  test('many changes are told once, when it has been quiet; none after the stop', async () => {
    let calls = 0;
    const { stop, missing } = await watch(() => (calls += 1));
    expect(missing).toBeUndefined();
    const sheetId = office.book.addSheet('看');
    for (let row = 0; row < 5; row += 1) office.book.type(sheetId, row, 0, { value: row });
    await pause(60);
    expect(calls).toBe(0);
    await pause(200);
    expect(calls).toBe(1);
    office.book.renameSheet(sheetId, '看过');
    await pause(250);
    expect(calls).toBe(2);
    office.book.removeSheet(sheetId);
    await pause(250);
    expect(calls).toBe(3);
    await stop();
    office.book.addSheet('之后');
    await pause(250);
    expect(calls).toBe(3);
  });
});
