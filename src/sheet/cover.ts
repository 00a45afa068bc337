import type { Form } from '../model/form';
import { tableIndex } from '../model/form-index';
import type { Area } from '../derive/address';
import { areaAddress, cellAddress, quoteSheet } from '../derive/address';
import type { CoverField } from './cover-words';
import { COVER_FIELDS, coverInstructions, COVER_LABELS } from './cover-words';
import { tableName } from '../derive/names';
import type { Ledger } from '../model/ledger';
import { AUDIT_PASS, auditState } from './ledger/audit-sheet';
import { coverTitle } from './own-sheets';
import type { PlannedColour, PlanRole, SheetPlan } from './sheet-plan';
import {
  countBlank,
  countFailed,
  countShown,
  countWrongIn,
  STATUS_FILLED,
  STATUS_PASS,
} from './check-status';

export const COVER_SHEET = '封面';

/** How far a table is filled in: what the cover's formulas show of it. */
export interface TableState {
  readonly blank: number;
  /** Number cells that hold what cannot stand there. */
  readonly wrong: number;
  readonly failed: number;
  /** Words of the table's status cell. */
  readonly status: string;
}

/** A cell of the cover, 0-based. With a formula, `value` is what it shows until it is calculated. */
export interface CoverCell extends Area {
  readonly role: PlanRole;
  readonly value: string | number | null;
  readonly formula?: string;
  /** Where the cell is open to be filled in. */
  readonly field?: CoverField;
}

export interface Cover {
  readonly cells: readonly CoverCell[];
  readonly colours: readonly PlannedColour[];
  readonly area: Area;
}

const COLUMNS = 5;
const FIRST_FIELD = 1;
const SUMMARY = FIRST_FIELD + COVER_FIELDS.length + 1;
const FIRST_STATE = SUMMARY + 2;
const READY = '已填齐，勾稽 √，可以报送';
const UNDECIDED_TOTALS = '没有空着的格，但勾稽无法判断，请看各表旁的校验';

const placeOf = (label: string): string =>
  cellAddress(FIRST_FIELD + COVER_FIELDS.findIndex((field) => field.label === label), 1, true);
const FIELDS_AREA: Area = { row: FIRST_FIELD, column: 1, rows: COVER_FIELDS.length, columns: 1 };

/** Where unit and year are typed, for titles that follow them. */
export const COVER_ORIGIN = {
  unit: `${quoteSheet(COVER_SHEET)}!${placeOf(COVER_LABELS.unit)}`,
  year: `${quoteSheet(COVER_SHEET)}!${placeOf(COVER_LABELS.year)}`,
};

/** The cover of a workbook to fill in: who reports what, how far it is filled in, and how to do it. */
export function coverOf(
  form: Form,
  sheets: readonly { readonly plan: SheetPlan; readonly state: TableState }[],
  origin: { readonly unit: string | null; readonly year: number | null },
  ledger?: Ledger,
): Cover {
  const known = new Map<string, string | number | null>([
    [COVER_LABELS.unit, origin.unit],
    [COVER_LABELS.year, origin.year],
    [COVER_LABELS.form, form.name],
  ]);
  const fields = COVER_FIELDS.map((field) => ({ field, value: known.get(field.label) ?? null }));
  const open = fields.filter(({ value }) => value === null || value === '').length;
  const states = sheets.map(({ state }) => state);
  const last = FIRST_STATE + sheets.length + (ledger ? 1 : 0);
  const instructions = coverInstructions(ledger !== undefined);
  return {
    cells: [
      put(0, 0, COLUMNS, 'title', coverTitle(form)),
      ...fields.flatMap(({ field, value }, index): CoverCell[] => [
        put(FIRST_FIELD + index, 0, 1, 'header', field.label),
        {
          ...put(FIRST_FIELD + index, 1, COLUMNS - 1, 'stub', value),
          ...(field.kind === 'fixed' ? {} : { field }),
        },
      ]),
      put(SUMMARY, 0, 1, 'header', '填报状态'),
      put(SUMMARY, 1, COLUMNS - 1, 'stub', summaryWords(open, states), summaryFormula(last)),
      ...['', '空着的格', '填得不对的格', '不符', '勾稽'].map((header, column) =>
        put(SUMMARY + 1, column, 1, 'header', header),
      ),
      put(FIRST_STATE, 0, 1, 'header', COVER_SHEET),
      put(FIRST_STATE, 1, 1, 'unit', open, `=COUNTBLANK(${areaAddress(FIELDS_AREA)})`),
      ...[2, 3, 4].map((column) => put(FIRST_STATE, column, 1, 'unit', null)),
      ...sheets.flatMap(({ plan, state }, index) => stateCells(plan, state, FIRST_STATE + 1 + index)),
      ...(ledger ? ledgerCells(ledger, last) : []),
      put(last + 2, 0, COLUMNS, 'header', '填报说明'),
      ...instructions.map((line, index) => put(last + 3 + index, 0, COLUMNS, 'footnote', line)),
    ],
    colours: coloursTo(last),
    area: { row: 0, column: 0, rows: last + 3 + instructions.length, columns: COLUMNS },
  };
}

const put = (
  row: number,
  column: number,
  columns: number,
  role: PlanRole,
  value: string | number | null,
  formula?: string,
): CoverCell => ({ row, column, rows: 1, columns, role, value, ...(formula ? { formula } : {}) });

function stateCells(plan: SheetPlan, state: TableState, row: number): readonly CoverCell[] {
  const sheet = `${quoteSheet(plan.sheetName)}!`;
  const ofRole = (role: PlanRole) => plan.cells.filter((cell) => cell.role === role);
  const inputs = plan.cells.filter(({ ref, formula }) => ref && !formula);
  const [status] = ofRole('status');
  if (!status) throw new Error(`sheet ${plan.sheetName} has no checks`);
  return [
    put(row, 0, 1, 'header', tableName(tableIndex(plan.form, plan.table).table)),
    inputs.length
      ? put(row, 1, 1, 'unit', state.blank, `=${countBlank(inputs, sheet)}`)
      : put(row, 1, 1, 'unit', 0),
    put(row, 2, 1, 'unit', state.wrong, `=${countWrongIn(ofRole('entryCheck'), sheet)}`),
    put(row, 3, 1, 'unit', state.failed, `=${countFailed(ofRole('check'), sheet)}`),
    put(row, 4, 1, 'unit', state.status, `=${sheet}${cellAddress(status.row, status.column)}`),
  ];
}

/** Rows of the ledger that count nowhere do not show in the checks of the tables. */
function ledgerCells(ledger: Ledger, row: number): readonly CoverCell[] {
  const { wrong, differs, words } = auditState(ledger);
  return [
    put(row, 0, 1, 'header', '台账'),
    put(row, 1, 1, 'unit', null),
    put(row, 2, 1, 'unit', 0, `=${wrong}`),
    put(row, 3, 1, 'unit', 0, `=${differs}`),
    put(row, 4, 1, 'unit', AUDIT_PASS, `=${words}`),
  ];
}

/** `还有 12 格空着，1 格填得不对，2 处勾稽不符`; what is in order is not mentioned. */
function summaryWords(open: number, states: readonly TableState[]): string {
  const sum = (count: (state: TableState) => number): number =>
    states.reduce((total, state) => total + count(state), 0);
  const blank = open + sum((state) => state.blank);
  const wrong = sum((state) => state.wrong);
  const failed = sum((state) => state.failed);
  if (!blank && !wrong && !failed)
    return states.every(({ status }) => isReady(status)) ? READY : UNDECIDED_TOTALS;
  return (
    (blank ? `还有 ${blank} 格空着` : '没有空着的格') +
    (wrong ? `，${wrong} 格填得不对` : '') +
    (failed ? `，${failed} 处勾稽不符` : '')
  );
}

/** Words of status cells of tables that are right. */
const READY_STATES: readonly string[] = [STATUS_PASS, STATUS_FILLED, AUDIT_PASS];
const isReady = (status: string): boolean => READY_STATES.includes(status);

/** The same words as a formula over the lines of states of the cover and, from there down to `last`, of the tables. */
function summaryFormula(last: number): string {
  const [blank, wrong, failed] = [1, 2, 3].map((column) => `SUM(${areaAddress(stateLines(last, column))})`);
  const states = Array.from({ length: last - FIRST_STATE }, (_, index) => ({
    ...stateLines(last, 4),
    row: FIRST_STATE + 1 + index,
    rows: 1,
  }));
  const ready = READY_STATES.map((words) => countShown(states, words)).join('+');
  return (
    `=IF(AND(${blank}=0,${wrong}=0,${failed}=0),` +
    `IF(${ready}=${states.length},"${READY}","${UNDECIDED_TOTALS}"),` +
    `IF(${blank}=0,"没有空着的格","还有 "&${blank}&" 格空着")` +
    `&IF(${wrong}=0,"","，"&${wrong}&" 格填得不对")` +
    `&IF(${failed}=0,"","，"&${failed}&" 处勾稽不符"))`
  );
}

const stateLines = (last: number, column: number): Area => ({
  row: FIRST_STATE,
  column,
  rows: last - FIRST_STATE + 1,
  columns: 1,
});

/** Open cells that are blank, counts that are not 0, and words, by the tones of the tables. */
function coloursTo(last: number): readonly PlannedColour[] {
  const column = (index: number): Area => stateLines(last, index);
  const over0 = (index: number): string =>
    `IF(ISNUMBER(${cellAddress(FIRST_STATE, index)}),${cellAddress(FIRST_STATE, index)}>0,FALSE)`;
  const summary = cellAddress(SUMMARY, 1);
  const state = cellAddress(FIRST_STATE, 4);
  const ready = `OR(${READY_STATES.map((words) => `${state}="${words}"`).join(',')})`;
  const wrongOrFailed = areaAddress({ ...column(2), rows: 1, columns: 2 });
  const allWrongOrFailed = areaAddress({ ...column(2), columns: 2 }, true);
  const fail = (words: string, counts: string): string => `IF(${words}="",FALSE,SUM(${counts})>0)`;
  return [
    { area: FIELDS_AREA, formula: `${cellAddress(FIRST_FIELD, 1)}=""`, tone: 'blank' },
    { area: column(1), formula: over0(1), tone: 'blank' },
    { area: column(2), formula: over0(2), tone: 'invalid' },
    { area: column(3), formula: over0(3), tone: 'fail' },
    { area: column(4), formula: ready, tone: 'pass' },
    { area: column(4), formula: fail(state, wrongOrFailed), tone: 'fail' },
    {
      area: { row: SUMMARY, column: 1, rows: 1, columns: 1 },
      formula: `${summary}="${READY}"`,
      tone: 'pass',
    },
    {
      area: { row: SUMMARY, column: 1, rows: 1, columns: 1 },
      formula: fail(summary, allWrongOrFailed),
      tone: 'fail',
    },
  ];
}
