import type { TableId } from './expression';
import type { Applicant, ClaimId } from './text-claim';

/** Cells to be summed: every one of some rows in every one of some columns. */
export interface CellBlock {
  readonly table: TableId;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

/** A convention by which offices count: what is added up, and what is left out of it. */
export interface Convention {
  readonly plus: readonly CellBlock[];
  readonly minus?: readonly CellBlock[];
}

/** What statements of running text count on a form: the conventions in use, the plainest first. */
export type Claims = Readonly<Partial<Record<ClaimId, readonly Convention[]>>>;

/** The columns of a table that hold the applications of some applicants. */
export interface ApplicantColumns {
  readonly table: TableId;
  readonly columns: Readonly<Record<Applicant, readonly string[]>>;
}
