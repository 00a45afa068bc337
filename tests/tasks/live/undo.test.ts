/** @jest-environment jsdom */
import type { CellRef } from '../../../src/model/expression';
import { entryAt } from '../../../src/model/report';
import type { WorkbookChange } from '../../../src/tasks/live';
import {
  adoptRepair,
  carryIn,
  fillBlanks,
  fillReport,
  insertCheckSheet,
  undoChange,
} from '../../../src/tasks/live';
import { startOffice } from '../../workbench/office';
import type { LiveOffice } from './live';
import { checkOnly, context, emptyBook, insert, ref, sample, typeInto } from './live';

let office: LiveOffice;

beforeAll(async () => {
  office = await startOffice();
});
beforeEach(() => emptyBook(office));

const NEW = ref('applications', 'new', 'natural');
const CARRIED = ref('applications', 'carriedIn', 'natural');
const OTHER = ref('review', 'cases', 'direct.upheld');

const undo = async (change: WorkbookChange) => (await undoChange(change, context)).left;
const contentAt = async (at: CellRef) => (await checkOnly()).placeOf(at)?.content;
const sheetNames = () => office.book.sheets().map(({ name }) => name);

/** Everything that stands in the workbook, formulas as formulas. */
const everything = () =>
  office.book.sheets().map(({ id, name }) => {
    const cells = office.book.cells(id, { row: 0, column: 0, rows: 60, columns: 30 });
    return [name, cells.map((row) => row.map(({ formula, value }) => formula || value))];
  });

test('several steps, the last one first, leave the workbook as it was', async () => {
  const states = [everything()];
  const changes: WorkbookChange[] = [];
  const step = async (work: Promise<{ readonly change: WorkbookChange }>) => {
    changes.push((await work).change);
    states.push(everything());
  };
  await step(insert({ totals: 'typed' }));
  const target = await checkOnly();
  const last = { ...sample('dongguan-2023').report, unit: '某局', year: 2022 };
  await step(carryIn({ target, source: last }, context));
  await step(fillBlanks({ table: 'review' }, context));
  const source = sample('dongguan-2023').report;
  await step(fillReport({ target, source, replace: true }, context));
  await step(adoptRepair({ report: target, changes: [{ ref: NEW, from: 2, to: 3 }] }, context));
  await step(insertCheckSheet({}, context));
  expect(new Set(states.map((each) => JSON.stringify(each))).size).toBe(states.length);
  for (const change of changes.reverse()) {
    states.pop();
    expect(await undo(change)).toEqual([]);
    expect(everything()).toEqual(states.at(-1));
  }
});

test('cells that a person has changed since are left and named', async () => {
  await insert({ totals: 'typed' });
  const { change } = await fillBlanks({}, context);
  typeInto(office, await checkOnly(), NEW, 7);
  typeInto(office, await checkOnly(), OTHER, '无');
  expect(await undo(change)).toEqual([expect.stringMatching(/^三!D5、四!F5后来又改过/)]);
  expect(await contentAt(NEW)).toBe(7);
  expect(await contentAt(OTHER)).toBe('无');
  expect(await contentAt(CARRIED)).toBeNull();
});

test('what was written is found where it stands now, not where it stood', async () => {
  await insert({ totals: 'typed' });
  const report = await checkOnly();
  typeInto(office, report, NEW, 5);
  const { change } = await adoptRepair({ report, changes: [{ ref: NEW, from: 5, to: 6 }] }, context);
  const { sheetId, row } = report.placeOf(NEW)!;
  await Excel.run(async (excel) => {
    const sheet = excel.workbook.worksheets.getItem(sheetId);
    sheet.protection.unprotect();
    sheet.getRange('1:1').insert('Down');
    await excel.sync();
  });
  expect(await undo(change)).toEqual([]);
  expect(await contentAt(NEW)).toBe(5);
  expect((await checkOnly()).placeOf(NEW)).toMatchObject({ row: row + 1 });
});

test('text that was replaced comes back as text', async () => {
  await insert({ totals: 'typed' });
  typeInto(office, await checkOnly(), NEW, '若干');
  const report = await checkOnly();
  const from = entryAt(report.recognised.form, report.recognised.report, NEW);
  const { change } = await adoptRepair({ report, changes: [{ ref: NEW, from, to: 3 }] }, context);
  await undo(change);
  expect(await contentAt(NEW)).toBe('若干');
});

describe('inserted tables', () => {
  test('are taken away again', async () => {
    const before = sheetNames();
    const { change } = await insert();
    expect(sheetNames()).toEqual([...before, '二', '三', '四']);
    expect(await undo(change)).toEqual([]);
    expect(sheetNames()).toEqual(before);
  });

  test('stay, all of them, once something was typed into one', async () => {
    const { change } = await insert();
    typeInto(office, await checkOnly(), NEW, 1);
    expect(await undo(change)).toEqual([expect.stringMatching(/「三」里已填了内容.*没有删除/)]);
    expect(sheetNames()).toEqual(expect.arrayContaining(['二', '三', '四']));
  });

  test('stay once something was typed beside them', async () => {
    const { change, sheets } = await insert();
    office.book.type(sheets[1]!.sheetId, 80, 20, { value: '备注' });
    expect(await undo(change)).toEqual([expect.stringMatching(/「三」/)]);
  });

  test('that were the only sheets left give way to a blank one', async () => {
    const { change } = await insert();
    for (const { id, name } of office.book.sheets())
      if (!['二', '三', '四'].includes(name)) office.book.removeSheet(id);
    expect(await undo(change)).toEqual([]);
    expect(office.book.sheets()).toHaveLength(1);
  });

  test('at the selected cell go, and the sheet is as it was; not once one is filled in', async () => {
    const before = everything();
    const { change } = await insert({ place: 'selection' });
    typeInto(office, await checkOnly(), NEW, 1);
    expect(await undo(change)).toEqual([expect.stringMatching(/已填了内容/)]);
    typeInto(office, await checkOnly(), NEW, '');
    expect(await undo(change)).toEqual([]);
    expect(everything()).toEqual(before);
  });
});

test('a formula that was put back on a protected sheet: the sheet stays protected, before and after undoing', async () => {
  await insert();
  const report = await checkOnly();
  const total = ref('applications', 'new', 'total');
  const { sheetId, row, column, formula } = report.placeOf(total)!;
  office.book.type(sheetId, row, column, { value: 12 });
  const changes = [{ ref: total, from: 12, to: 0, formula: formula! }];
  const { change } = await adoptRepair({ report, changes }, context);
  const protectedNow = () => office.book.records(sheetId).protection?.options;
  expect((await checkOnly()).placeOf(total)?.formula).toBe(formula);
  expect(protectedNow()).toMatchObject({ allowFormatCells: true });
  expect(await undo(change)).toEqual([]);
  expect((await checkOnly()).placeOf(total)).toMatchObject({ content: 12 });
  expect(protectedNow()).toMatchObject({ allowFormatCells: true });
});
