/** @jest-environment jsdom */
import { chartSheetOf } from '../../src/sheet/chart-sheet';
import { checkSheetOf } from '../../src/sheet/check-sheet';
import { planLedger } from '../../src/sheet/ledger/ledger-sheets';
import { planSheet } from '../../src/sheet/plan-sheet';
import { RULE_LIST } from '../../src/sheet/own-rule-list';
import type { CellRef } from '../../src/model/expression';
import {
  ability,
  insertAtSelection,
  insertCharts,
  insertCheckSheet,
  insertKeptSheet,
  insertLedger,
  insertSheets,
  keepLines,
  mark,
  writeValues,
} from '../../src/excel';
import type { Origin } from '../../src/excel';
import { form2021 } from '../../src/forms/form-2021';
import type { TableId } from '../../src/model/form';
import { MemoryBook } from '../../src/workbench/memory/memory-book';
import { isNight } from '../support/properties';
import type { StartedOffice } from '../workbench/office';
import { startOffice } from '../workbench/office';
import { differences, sheetSnapshot, snapshot } from './workbook-snapshot';

let office: StartedOffice<MemoryBook>;
let table: string;
let notes: string;

/** A workbook with a table of the product's, protected, and a sheet of a person's with looks of its own. */
beforeAll(async () => {
  office = await startOffice({ book: new MemoryBook(['Sheet1']) });
  await ability();
  table = (await insertSheets([plan('applications')])).sheets[0]!.sheetId;
  await insertKeptSheet(RULE_LIST, [rule('一')]);
  notes = await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('台账').load('id');
    sheet.getRange('A1:B2').values = [
      ['一', 1],
      ['二', '=B1*2'],
    ];
    sheet.getRange('B2').numberFormat = [['@']];
    sheet.getRange('C1:C2').merge();
    const free = sheet.getRange('D3:F6');
    free.format.fill.color = '#FFFF00';
    free.format.font.set({ name: '楷体', size: 14, italic: true, underline: 'Single' });
    free.format.borders.getItem('EdgeBottom').set({ style: 'Dash', color: '#FF0000' });
    free.format.horizontalAlignment = 'Right';
    free.numberFormat = [0, 1, 2, 3].map(() => ['@', '0.00', 'yyyy/m/d']);
    free.dataValidation.rule = { list: { inCellDropDown: true, source: '是,否' } };
    free.dataValidation.prompt = { showPrompt: true, title: '填写', message: '是或否' };
    const { custom } = sheet.getRange('A1:G9').conditionalFormats.add('Custom');
    custom.rule.formula = '=A1="二"';
    custom.format.fill.color = '#00FF00';
    sheet.getRange('D3').format.columnWidth = 33;
    sheet.getRange('A4').format.rowHeight = 40;
    sheet.activate();
    sheet.getRange('D3').select();
    await context.sync();
    return sheet.id;
  });
});

const plan = (id: TableId, origin = { row: 0, column: 0 }) =>
  planSheet(form2021, id, { unit: '某局', year: 2023, totals: 'formula', checks: true, origin });

/** A table with few of its many colours, each of which takes the same calls. */
const few = (origin?: Origin) => {
  const whole = plan('review', origin);
  return { ...whole, colours: whole.colours.slice(0, 2) };
};

const rule = (name: string) => ({ name, text: '表二[行政许可] >= 1', severity: '', wording: '', result: '' });

/**
 * Calls that only name a place: where one fails, the workbook is as where the call after it fails. And print settings:
 * where they fail, the table stays.
 */
const PASSED_OVER = /\.Get(?!MergedAreas|CellProperties)|^PageLayout\./;

/** How often a member is let fail by day: what takes one value of many is called once for each of them. */
const MOST = isNight ? Infinity : 2;

interface Refusal {
  /** Calls and assignments so far. */
  readonly count: () => number;
  /** Which of them failed, counted from 1. */
  readonly failed: () => { readonly at: number; readonly member: string } | undefined;
}

/** Lets one call or assignment fail: the first from `from` on whose member has failed fewer than MOST times. */
function failFrom(from: number, failures: Map<string, number>): Refusal {
  let count = 0;
  let failed: ReturnType<Refusal['failed']>;
  office.host.refuseWhere((member) => {
    if (PASSED_OVER.test(member)) return undefined;
    count += 1;
    const before = failures.get(member) ?? 0;
    if (failed || count < from || before >= MOST) return undefined;
    failures.set(member, before + 1);
    failed = { at: count, member };
    return 'GeneralException';
  });
  return { count: () => count, failed: () => failed };
}

/** Runs an action again and again, another call of it failing each time, until none has failed; answers its calls. */
async function eachRun(run: (failed: Refusal['failed']) => Promise<void>): Promise<number> {
  const failures = new Map<string, number>();
  for (let from = 1; ;) {
    const refusal = failFrom(from, failures);
    await run(refusal.failed);
    office.host.refuseWhere(() => undefined);
    const failed = refusal.failed();
    if (!failed) return refusal.count();
    from = failed.at + 1;
  }
}

beforeEach(() => {
  office.book.activate(notes);
  office.book.select(notes, { row: 2, column: 3, rows: 1, columns: 1 });
});

afterEach(() => office.host.refuseWhere(() => undefined));

/** Lets the calls of an action fail in turn until one run has none that fails; answers its calls. */
function eachFailing(action: () => Promise<unknown>, compare: () => readonly string[]): Promise<number> {
  const before = compare();
  return eachRun(async (failed) => {
    const outcome = await action().then(
      () => 'done',
      (error: Error) => error.message,
    );
    if (!failed()) {
      expect(outcome).toBe('done');
      expect(compare()).not.toEqual(before);
      return;
    }
    expect([failed(), differences(before, compare())]).toEqual([failed(), []]);
    expect([failed(), outcome]).toEqual([failed(), expect.stringMatching(/没有完成操作|没有插入/)]);
  });
}

/** Where the cells of the table that the workbook holds stand. */
const { cells } = plan('applications');
const placeOf = (ref: CellRef) => {
  const found = cells.find(
    (cell) => cell.ref?.table === ref.table && cell.ref.row === ref.row && cell.ref.column === ref.column,
  );
  return found && { sheet: '三', row: found.row, column: found.column };
};

/** Two sheets of a ledger with their names and little of their looks, and a cell that counts it. */
const ledger = () => {
  const { sheets, names } = planLedger(form2021.ledger!, {
    year: { year: 2023 },
    locate: () => ({ sheet: '三', row: 0, column: 0 }),
    rows: 2,
  });
  const plans = [sheets[1]!, sheets[3]!].map((sheet) => ({
    ...sheet,
    looks: sheet.looks.slice(0, 1),
    widths: sheet.widths.slice(0, 1),
    inputs: sheet.inputs.slice(0, 1),
    colours: sheet.colours.slice(0, 1),
  }));
  return insertLedger(
    { sheets: plans, names: names.filter(({ sheet }) => plans.some(({ name }) => name === sheet)) },
    [{ sheetId: table, row: 4, column: 3, value: '', formula: '=COUNTIFS(案_收到,">0")', overFormula: true }],
  );
};

const checks = checkSheetOf(form2021, placeOf);
const charts = chartSheetOf(form2021, placeOf, '2023年');
const workbook = () => snapshot(office.book);

test.each([
  ['new sheets', 80, () => insertSheets([few(), few()])],
  ['at the selection', 80, () => insertAtSelection([few], 'here')],
  ['the check sheet', 30, () => insertCheckSheet(checks)],
  ['charts with their figures', 30, () => insertCharts(charts, { sheetId: notes, row: 0, column: 0 })],
  ['a kept sheet', 20, () => insertKeptSheet(RULE_LIST, [rule('二')])],
  ['a ledger that a table counts', 60, ledger],
  ['lines of a kept sheet', 5, () => keepLines(RULE_LIST, [rule('一'), rule('三')])],
  [
    'numbers',
    2,
    () =>
      writeValues(
        [0, 1].map((row) => ({ sheetId: notes, row, column: 4 + 2 * row, value: 7 })),
        true,
      ),
  ],
])('%s: whichever call fails, nothing is left behind', async (_, least, action) => {
  expect(await eachFailing(action, workbook)).toBeGreaterThan(least);
});

test('charts beside the table: whichever call fails, the table is as it was and the charts stand elsewhere', async () => {
  const before = { table: sheetSnapshot(office.book, table), sheets: office.book.sheets() };
  const calls = await eachRun(async (failed) => {
    const inserted = await insertCharts(charts, { sheetId: table, row: 4, column: 3 }).catch(() => undefined);
    if (!failed()) return expect(inserted?.chartsOn).toBe('三');
    expect([failed(), differences(before.table, sheetSnapshot(office.book, table))]).toEqual([failed(), []]);
    expect(inserted?.chartsOn).toBe(inserted?.sheetName);
    if (inserted) office.book.removeSheet(inserted.sheetId);
    expect(office.book.sheets()).toEqual(before.sheets);
  });
  expect(calls).toBeGreaterThan(40);
});

test('marks: whichever call fails, a protected sheet is protected again', async () => {
  office.book.setProtection(table, { options: {} });
  await eachRun(async (failed) => {
    await mark([{ sheetId: table, row: 4, column: 3, tone: 'anchor' }]).catch(() => undefined);
    expect([failed(), office.book.records(table).protection]).toEqual([
      failed(),
      { options: expect.anything() },
    ]);
  });
});
