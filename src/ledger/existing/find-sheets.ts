import type { Grid, GridValue } from '../../model/grid';
import type { Ledger, LedgerField, LedgerMapping, Register } from '../../model/ledger';
import { plainText } from '../../model/plain-text';
import { serialOf } from '../calendar';
import type { HeaderField } from '../headers';
import { headerField } from '../headers';
import { readDay } from './read-day';

/** A sheet of an office's own that holds a register: its header and the columns that were found under it. */
export interface ExistingSheet {
  readonly grid: Grid;
  readonly register: Register;
  /** 0-based row of the header, and the first row below it. */
  readonly header: number;
  readonly below: number;
  /** Labels of all columns, empty where there is none. */
  readonly labels: readonly string[];
  /** Column of each field that has one, 0-based. */
  readonly columns: ReadonlyMap<string, number>;
  /** Other columns that might be meant by a field. */
  readonly others: ReadonlyMap<string, readonly string[]>;
  /** Fields whose column only the office can tell: several are named alike, of which none is taken, or none is found. */
  readonly asked: readonly AskedColumn[];
  /** The year that its name or title says it is of. */
  readonly year?: number;
}

type Columns = Pick<ExistingSheet, 'labels' | 'columns' | 'others' | 'asked'>;

interface AskedColumn {
  readonly field: LedgerField;
  /** The columns that may be meant; empty where none was found. */
  readonly among: readonly string[];
}

/** Fields without which what is counted would be wrong; those that tell a register are there. */
const NEEDED: ReadonlySet<string> = new Set(['received', 'closed', 'result', 'outcome']);

/** Rows among which a header is looked for. */
const DEEPEST = 15;
const FEWEST = 3;
/** Groups under which a day means another than it would by itself. */
const STEPS = /补正|征求|延期|延长|收费|缴费/;

const bare = (text: string): string => plainText(text).replace(/\s/g, '');
const labelOf = (value: GridValue | undefined): string =>
  typeof value === 'string' ? value.replace(/\s+/g, '') : '';

/** The sheets of a document that hold applications or cases, hidden ones too. */
export function existingSheets(
  grids: readonly Grid[],
  { applications, cases }: Ledger,
  mapping?: LedgerMapping,
): readonly ExistingSheet[] {
  return grids.flatMap((grid) => {
    const found = [cases, applications].flatMap((register) => sheetAs(grid, register, mapping) ?? []);
    return found.length
      ? [found.reduce((best, sheet) => (namedBy(sheet).size > namedBy(best).size ? sheet : best))]
      : [];
  });
}

function sheetAs(grid: Grid, register: Register, mapping?: LedgerMapping): ExistingSheet | undefined {
  const rows = grid.rows.slice(0, DEEPEST).map((_, row) => columnsAt(grid, row, register, mapping));
  const best = rows.reduce(
    (most, row, index) => (namedBy(row).size > namedBy(rows[most]!).size ? index : most),
    0,
  );
  const found = rows[best];
  if (!found || !isRegister(register, namedBy(found))) return undefined;
  const spans = grid.merges.filter(({ row, rowSpan }) => row <= best && row + rowSpan > best);
  const below = Math.max(best + 1, ...spans.map(({ row, rowSpan }) => row + rowSpan));
  const year = statedYear(grid, best, below, found.columns.get('received'));
  return { grid, register, header: best, below, ...found, ...(year !== undefined && { year }) };
}

/** The one year that the name and the title of a sheet say, unless all days below that bear a year are of others. */
function statedYear(
  { name, rows }: Grid,
  header: number,
  below: number,
  received: number | undefined,
): number | undefined {
  const title = [name, ...rows.slice(0, header).flat()]
    .filter((value) => typeof value === 'string')
    .join(' ');
  const years = new Set([...plainText(title).matchAll(/(20\d\d)\s*年/g)].map(([, year]) => Number(year)));
  const [only] = years;
  if (years.size !== 1 || only === undefined) return undefined;
  const days = received === undefined ? [] : rows.slice(below).flatMap((row) => readDay(row[received]) ?? []);
  const isIn = (day: number): boolean => day >= serialOf(only, 1, 1) && day < serialOf(only + 1, 1, 1);
  return days.length && !days.some(isIn) ? undefined : only;
}

/** Fields that a row of labels names, be it by several columns. */
const namedBy = ({ columns, asked }: Columns): ReadonlySet<string> =>
  new Set([...columns.keys(), ...asked.flatMap(({ field, among }) => (among.length ? field.id : []))]);

function isRegister({ id }: Register, columns: ReadonlySet<string>): boolean {
  if (!columns.has('received') || columns.size < FEWEST) return false;
  return id === 'cases'
    ? columns.has('kind') && columns.has('outcome')
    : ['applicant', 'content', 'result', 'type'].some((field) => columns.has(field));
}

/** The fields of a register that stand in a row, by their own labels, the mapping, or what offices call them. */
function columnsAt(grid: Grid, row: number, { id, fields }: Register, mapping?: LedgerMapping): Columns {
  const width = Math.max(grid.rows[row]!.length, grid.rows[row - 1]?.length ?? 0);
  const labels = Array.from({ length: width }, (_, column) => labelAt(grid, row, column, id));
  const known = labels.map((label): HeaderField | undefined => {
    const own = fields.find((field) => bare(field.label) === bare(label));
    return own ? { id: own.id, rank: -1 } : headerField(label, id);
  });
  const columns = new Map<string, number>();
  const others = new Map<string, readonly string[]>();
  const asked: AskedColumn[] = [];
  for (const field of fields) {
    const given = mapping?.columns[id]?.[field.id];
    const asGiven = given ? labels.findIndex((label) => label && bare(label) === bare(given)) : -1;
    const fitting = known
      .flatMap((each, column) => (each?.id === field.id ? [{ rank: each.rank, column }] : []))
      .sort((a, b) => a.rank - b.rank || a.column - b.column);
    const [first] = fitting;
    const alike = fitting.filter(({ rank }) => rank === first?.rank).map(({ column }) => labels[column]!);
    const isCounted = NEEDED.has(field.id) || field.kind === 'choice';
    const isUnclear = isCounted && new Set(alike).size > 1 && asGiven < 0 && given !== '';
    const chosen = asGiven >= 0 ? asGiven : given === '' || isUnclear ? undefined : first?.column;
    if (chosen === undefined) {
      if (isUnclear || (NEEDED.has(field.id) && given !== ''))
        asked.push({ field, among: isUnclear ? alike : [] });
      continue;
    }
    columns.set(field.id, chosen);
    const rest = fitting.filter(({ column }) => column !== chosen).map(({ column }) => labels[column]!);
    if (rest.length) others.set(field.id, rest);
  }
  return { labels, columns, others, asked };
}

/** The label of a column; below a merged one, with it where it alone says nothing: 补正 above 通知日. */
function labelAt({ rows, merges }: Grid, row: number, column: number, register: Register['id']): string {
  const own = labelOf(rows[row]?.[column]);
  const above = merges.find(
    (merge) =>
      merge.row < row &&
      merge.row + merge.rowSpan >= row &&
      merge.column <= column &&
      merge.column + merge.columnSpan > column,
  );
  if (!above) return own || unmergedAbove(rows, row, column);
  const group = labelOf(rows[above.row]?.[above.column]);
  const isOver = above.row + above.rowSpan > row;
  if (isOver && !own) return group;
  const whole = group + own;
  const isUnclear = headerField(own, register) === undefined || (STEPS.test(group) && !STEPS.test(own));
  return own && isUnclear && headerField(whole, register) ? whole : own;
}

/** Above a header of two rows whose merging is lost, as in .csv: a row of labels, which no title is. */
function unmergedAbove(rows: Grid['rows'], row: number, column: number): string {
  const labels = (rows[row - 1] ?? []).map(labelOf);
  return labels.filter((label) => label).length >= FEWEST ? (labels[column] ?? '') : '';
}
