import type { CellRef } from '../model/expression';
import type { Form, NumberKind, TableId } from '../model/form';
import type { Entry, TableValues } from '../model/report';
import type { Check } from '../model/checks';
import type { Area } from '../derive/address';
import type { CellRole } from '../derive/layout';

export type PlanRole =
  | CellRole
  | 'title'
  | 'footnote'
  | 'check'
  | 'checkName'
  | 'columnChecks'
  | 'entryCheck'
  | 'status';

/**
 * A cell to paint, 0-based on the sheet. `formula` and `value` exclude one another; with a formula, `text` is what it
 * shows at first. Merged where a span is over 1.
 */
export interface PlannedCell extends Area {
  readonly role: PlanRole;
  readonly text?: string;
  readonly formula?: string;
  readonly value?: Entry;
  readonly ref?: CellRef;
  /** What a cell of role check evaluates; `short` where it shows no sides. */
  readonly check?: Check;
  readonly short?: boolean;
  /** What a cell of role columnChecks sums up. */
  readonly columnChecks?: ColumnChecks;
  /** Number cells that a cell of role entryCheck judges. */
  readonly entries?: readonly CellRef[];
  readonly level?: number;
}

/** The checks of one rule under all columns of a table. */
export interface ColumnChecks {
  readonly name: string;
  /** Each with what its column is called. */
  readonly columns: readonly { readonly label: string; readonly cell: PlannedCell }[];
}

/** Number cells that accept the same numbers. */
export interface PlannedValidation {
  readonly kind: NumberKind;
  readonly areas: readonly Area[];
  readonly prompt: { readonly title: string; readonly message: string };
  readonly error: { readonly title: string; readonly message: string };
}

/** A native conditional format; `formula` is relative to the top left cell of `area`, without `=`. */
export interface PlannedColour {
  readonly area: Area;
  readonly formula: string;
  readonly tone: 'pass' | 'fail' | 'undecided' | 'blank' | 'invalid';
}

/** All that a painter needs to put one official table on a sheet. */
export interface SheetPlan {
  readonly form: Form;
  readonly table: TableId;
  /** Name for a sheet of its own: 二, 三, 四, 统计表. */
  readonly sheetName: string;
  /** Everything painted, checks included. */
  readonly area: Area;
  /** Title, table and footnote: what is printed. */
  readonly printArea: Area;
  /** The table itself. */
  readonly tableArea: Area;
  readonly cells: readonly PlannedCell[];
  readonly columnWidths: readonly { readonly column: number; readonly points: number }[];
  readonly rowHeights: readonly { readonly row: number; readonly points: number }[];
  readonly validations: readonly PlannedValidation[];
  readonly colours: readonly PlannedColour[];
  /** Rows and columns that stay in sight of a table with one header and labels at its left, on a sheet of its own. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  /** Rows repeated at the top of each printed page: first and number. */
  readonly titleRows: { readonly row: number; readonly rows: number };
}

export interface PlanOptions {
  readonly unit: string | null;
  readonly year: number | null;
  /** Totals as native formulas, or cells to type into. */
  readonly totals: 'formula' | 'typed';
  /** Numbers to fill in; blank where absent. */
  readonly values?: TableValues;
  /** Formula of a number that is counted elsewhere, with `=`; undefined for those that are typed. */
  readonly counted?: (ref: CellRef) => string | undefined;
  /** Check column and row beside the table, outside the print area; validation and colours. */
  readonly checks: boolean;
  /** Addresses of the cells that unit and year are typed into, for a title that follows them. */
  readonly titleFrom?: { readonly unit: string; readonly year: string };
  /** A printed line below the table; none where absent or empty. */
  readonly signature?: string;
  /** Top left cell, A1 where absent. */
  readonly origin?: { readonly row: number; readonly column: number };
}
