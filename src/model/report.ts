import type { ComputedCell, TextCell, TypedTotal } from './computed';
import { sumExactly } from './decimal';
import type { CellRef } from './expression';
import type { Form, FormId, TableId } from './form';
import { positionOf, tableIndex } from './form-index';
import type { LedgerDigest } from './ledger';

/** A cell that holds something which could not be read as one number; it is never treated as a number. */
export interface Unread {
  readonly text: string;
  readonly reason: UnreadReason;
  /**
   * Numbers it may stand for, for a person to choose from; none is ever used. With a conflicting unit: converted to
   * the cell's unit, where that can be done, then as written.
   */
  readonly maybe?: readonly number[];
  /** The number that it has together with other cells of its column, and how many they are, itself among them. */
  readonly shared?: { readonly sum: number; readonly cells: number };
}

export type UnreadReason =
  | 'text'
  | 'error'
  | 'ambiguous'
  | 'noCachedValue'
  | 'date'
  | 'precision'
  | 'unitConflict'
  /** The format of its cell shows another number, or none. */
  | 'disguised'
  /** The number is there for other cells on another form, and cannot be shared out among these. */
  | 'otherForm';

/** A number as typed (never rounded), a blank (null, never 0), or what could not be read. */
export type Entry = number | null | Unread;

/** The rows of numbers of one table in printed order; only cells that exist. */
export type TableValues = readonly (readonly Entry[])[];

/** The tables of a report by name; one that is not there is absent. */
export type Tables = Readonly<Record<TableId, TableValues>>;

export interface Report {
  readonly form: FormId;
  /** 报送单位; null where not found. */
  readonly unit: string | null;
  readonly year: number | null;
  readonly tables: Tables;
  /**
   * Its cells that hold formulas, where it was read from a sheet that has any. One and the same list says that cells and
   * formulas stand in the same places.
   */
  readonly computed?: readonly ComputedCell[];
  readonly typedTotals?: readonly TypedTotal[];
  /** Its number cells that hold text which formulas read. */
  readonly texts?: readonly TextCell[];
}

/** A report with its running text, paragraph by paragraph, and what its ledger says, where these are known. */
export interface ReportWithText extends Report {
  readonly text?: readonly string[];
  readonly digest?: LedgerDigest;
}

/** A report and the text and ledger found with it as one. */
export const reportWithText = ({
  report,
  text,
  digest,
}: {
  readonly report: Report;
  readonly text?: readonly string[] | undefined;
  readonly digest?: LedgerDigest | undefined;
}): ReportWithText => ({ ...report, ...(text && { text }), ...(digest && { digest }) });

export const isUnread = (entry: Entry): entry is Unread => typeof entry === 'object' && entry !== null;

/** Value of a cell; null where the table or the cell is not there. */
export function entryAt(form: Form, report: Report, ref: CellRef): Entry {
  const position = positionOf(form, ref);
  return (position && report.tables[ref.table]?.[position.row]?.[position.column]) ?? null;
}

/** Exact sum of cells; null where one of them holds no number. */
export function sumOf(form: Form, report: Report, refs: readonly CellRef[]): number | null {
  const entries = refs.map((ref) => entryAt(form, report, ref));
  return entries.every((entry) => typeof entry === 'number') ? sumExactly(entries) : null;
}

/** A table whose cells are all given by one function. */
export function fillTable(form: Form, table: TableId, value: (ref: CellRef) => Entry): TableValues {
  return tableIndex(form, table).rows.map(({ row, columns }) =>
    columns.map((column) => value({ table, row: row.id, column: column.id })),
  );
}

/** A report of a form with every cell blank. */
export function blankReport(form: Form, unit: string | null, year: number | null): Report {
  return {
    form: form.id,
    unit,
    year,
    tables: Object.fromEntries(form.tables.map(({ id }) => [id, fillTable(form, id, () => null)])),
  };
}
