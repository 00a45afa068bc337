import type { CellRef, Expression } from './expression';

/** A cell of a report that holds a formula: it follows from others, and is neither filled in nor changed. */
export interface ComputedCell {
  readonly ref: CellRef;
  /** As it stands on the sheet: `=SUM(D7:I7)`. */
  readonly formula: string;
  /** Does it count rows of a ledger? Then it is changed there. */
  readonly counted?: true;
  /** The cells of the report that it adds up; absent where it cannot be followed: its value then counts as it stands. */
  readonly sum?: Expression;
  /** For a total that adds up other cells than the form says: what it should add up, and the formula for its place. */
  readonly due?: { readonly sum: Expression; readonly formula: string };
}

/** A total that holds no formula, although most totals of its rule do. */
export interface TypedTotal {
  readonly ref: CellRef;
  /** What it should add up, and the formula for its place. */
  readonly sum: Expression;
  readonly formula: string;
}

/** A number cell that holds text which the formulas of its sheet pass over. */
export interface TextCell {
  readonly ref: CellRef;
  readonly text: string;
}
