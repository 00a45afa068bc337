import type { Area } from '../../derive/address';
import { areaAddress, cellAddress } from '../../derive/address';
import type { LedgerField, Register } from '../../model/ledger';
import { listName } from '../../ledger/names';
import { SOON } from '../../ledger/deadlines';
import { CLOSING } from '../../ledger/rows';
import type { RegisterColumn } from '../../ledger/register-layout';
import {
  cellsOf,
  columnAt,
  columnsOf,
  faultFormula,
  formulaAt,
  HEADER_ROWS,
} from '../../ledger/register-layout';
import type { PlannedColour } from '../sheet-plan';
import type { LedgerInput, LedgerSheet, LedgerValue } from './ledger-sheet';
import { DATE_FORMAT, HEADER_POINTS, TITLE_POINTS } from './ledger-sheet';

/** What stands in the cells of a register, row by row, by field. */
export type RegisterRows = readonly Readonly<Record<string, string | number>>[];

const END = `${CLOSING}：在这一行以上插入行，再把上一行灰底各列的公式向下复制。）`;

/** The sheet of a register with so many rows made ready. */
export function registerSheet(register: Register, rows: number, filled: RegisterRows = []): LedgerSheet {
  const columns = columnsOf(register);
  const whole: Area = { row: 0, column: 0, rows: HEADER_ROWS + rows + 1, columns: columns.length };
  const below = (column: number, count = 1): Area => ({ row: HEADER_ROWS, column, rows, columns: count });
  /** With the line that closes the list: a row that is inserted above it is in the middle then, as formulas have it. */
  const growing = (id: string): Area => cellsOf(register, id, rows);
  const typed = columns.filter(isField);
  const calculated = columns.filter((column): column is Calculated => !isField(column));
  const dates = columns.filter((column) =>
    isField(column) ? column.kind === 'date' : column.id === 'deadline',
  );
  return {
    name: register.sheet,
    area: whole,
    typed: below(typed[0]!.index, typed.length),
    blocks: [
      { row: 0, column: 0, rows: [[register.title], [register.note], [stateOf(register, rows)]] },
      { row: 3, column: 0, rows: [columns.map((column, index) => groupAt(columns, column, index))] },
      { row: HEADER_ROWS - 1, column: 0, rows: [columns.map(({ label }) => label)] },
      ...(filled.length
        ? [
            {
              row: HEADER_ROWS,
              column: typed[0]!.index,
              rows: filled.map((row) => typed.map(({ id }): LedgerValue => row[id] ?? null)),
            },
          ]
        : []),
      ...calculated.map((column) => ({
        row: HEADER_ROWS,
        column: column.index,
        rows: Array.from({ length: rows }, (_, row) => [
          { formula: formulaOf(register, column, HEADER_ROWS + row, rows), result: '' },
        ]),
      })),
      { row: HEADER_ROWS + rows, column: 0, rows: [[END]] },
    ],
    looks: [
      { area: { row: 0, column: 0, rows: 1, columns: 1 }, look: 'title' },
      { area: { row: 1, column: 0, rows: 1, columns: 1 }, look: 'note' },
      { area: { row: 2, column: 0, rows: 1, columns: 1 }, look: 'state' },
      { area: { row: 3, column: 0, rows: 1, columns: columns.length }, look: 'group' },
      { area: { row: HEADER_ROWS - 1, column: 0, rows: 1, columns: columns.length }, look: 'header' },
      { area: below(typed[0]!.index, typed.length), look: 'input' },
      ...calculated.map(({ index }) => ({ area: below(index), look: 'computed' as const })),
      { area: { row: HEADER_ROWS + rows, column: 0, rows: 1, columns: 1 }, look: 'note' },
    ],
    formats: [
      ...dates.map(({ id }) => ({ area: growing(id), format: DATE_FORMAT })),
      // Numbers such as 2025-1 must not become dates.
      ...typed.filter(({ kind }) => kind === 'text').map(({ id }) => ({ area: growing(id), format: '@' })),
    ],
    widths: columns.map(({ points }) => points),
    heights: [
      { row: 0, points: TITLE_POINTS },
      { row: HEADER_ROWS - 1, points: HEADER_POINTS },
    ],
    hidden: [columnAt(register, 'faultRow')],
    inputs: typed.flatMap((field) => inputOf(field, growing(field.id))),
    colours: coloursOf(register, rows),
    frozen: { rows: HEADER_ROWS, columns: columnAt(register, 'number') + 1 },
    filter: { row: HEADER_ROWS - 1, column: 0, rows: rows + 1, columns: columns.length },
    printed: { ...whole, columns: columnAt(register, 'faultRow') },
    paper: 'A3 landscape',
    // On one page its letters would be of 4 points.
    ...(register.id === 'applications' && { pagesWide: 2 }),
  };
}

type Calculated = Exclude<RegisterColumn, LedgerField>;
const isField = (column: RegisterColumn): column is LedgerField & { readonly index: number } =>
  'kind' in column;

const formulaOf = (register: Register, { id, formula }: Calculated, row: number, rows: number): string =>
  formulaAt(register, id === 'fault' ? faultFormula(register) : formula, row, rows);

/** A group is named above its first column. */
function groupAt(
  columns: readonly RegisterColumn[],
  column: RegisterColumn,
  position: number,
): string | null {
  const of = (each: RegisterColumn | undefined): string =>
    each ? (isField(each) ? each.group : '自动') : '';
  return of(columns[position - 1]) === of(column) ? null : of(column);
}

/** `登记检查 √（30 件）`, or how many rows have something wrong. */
function stateOf(register: Register, rows: number): LedgerValue {
  const checks = areaAddress(cellsOf(register, 'fault', rows), true);
  const wrong = `(COUNTIF(${checks},"?*")-COUNTIF(${checks},"√"))`;
  return {
    formula: `=IF(${wrong}=0,"登记检查 √（"&COUNTIF(${checks},"√")&" 行）",${wrong}&" 行登记有问题，见“登记检查”一列和「台账核对」")`,
    result: '登记检查 √（0 行）',
  };
}

const DATE_ERROR = '请填日期，例如 2025-3-5。';
/** From the day on which 《政府信息公开条例》 came into force. */
const DATES = { kind: 'date', from: '2008-05-01', to: '2099-12-31' } as const;

function inputOf(field: LedgerField, area: Area): readonly LedgerInput[] {
  const about = { areas: [area], title: field.label };
  switch (field.kind) {
    case 'choice':
      return [
        { ...about, accepts: { kind: 'choice', listName: listName(field.list!) }, error: choiceError(field) },
      ];
    case 'date':
      return [{ ...about, accepts: DATES, error: DATE_ERROR }];
    case 'days':
      return [
        {
          ...about,
          accepts: { kind: 'whole', from: 1, to: 20 },
          error: '延长的期限最长不超过 20 个工作日。',
        },
      ];
    case 'text':
      return [];
  }
}

const choiceError = ({ list }: LedgerField): string =>
  list === 'results'
    ? '请从列表选择。一件申请只有一种结果；区分处理的选“（二）部分公开”。'
    : '请从列表选择。';

/** Words of checks, and for applications the days that are near or over. */
function coloursOf(register: Register, rows: number): readonly PlannedColour[] {
  const at = (id: string): Area => cellsOf(register, id, rows);
  const first = (id: string): string => cellAddress(HEADER_ROWS, columnAt(register, id));
  const fault = first('fault');
  const checks: readonly PlannedColour[] = [
    { area: at('fault'), formula: `${fault}="√"`, tone: 'pass' },
    { area: at('fault'), formula: `AND(${fault}<>"",${fault}<>"√")`, tone: 'fail' },
  ];
  if (register.id === 'cases') return checks;
  const [standing, deadline, counted] = [first('standing'), first('deadline'), first('counted')];
  const soon =
    `IF(LEFT(${standing},2)="还剩",VALUE(MID(${standing},4,FIND(" ",${standing},4)-4))<=${SOON},` +
    `OR(${standing}="今天到期",${standing}="未补正",${standing}="未缴费"))`;
  return [
    ...checks,
    { area: at('standing'), formula: `ISNUMBER(SEARCH("超期",${standing}))`, tone: 'fail' },
    { area: at('standing'), formula: soon, tone: 'blank' },
    {
      area: at('deadline'),
      formula: `AND(ISNUMBER(${deadline}),${deadline}>台账_公布至)`,
      tone: 'undecided',
    },
    { area: at('counted'), formula: `ISNUMBER(SEARCH("没有计入",${counted}))`, tone: 'fail' },
  ];
}
