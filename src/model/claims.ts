import type { Expression } from './expression';
import { add, cell, subtract } from './expression';
import type { Form, TableId } from './form';
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

/** What a claim may count on a form, as sums of its cells, the plainest first; none where the form has no such cells. */
export function expressionsOf(form: Form, claim: ClaimId, applicant?: Applicant): readonly Expression[] {
  const termsOf = ({ table, rows, columns }: CellBlock): readonly Expression[] => {
    const counted =
      applicant && table === form.applicants?.table ? form.applicants.columns[applicant] : columns;
    return rows.flatMap((row) => counted.map((column) => cell(table, row, column)));
  };
  return (form.claims?.[claim] ?? []).map(({ plus, minus = [] }) => {
    const added = sum(plus.flatMap(termsOf));
    return minus.length ? subtract(added, sum(minus.flatMap(termsOf))) : added;
  });
}

const sum = (terms: readonly Expression[]): Expression =>
  terms.length === 1 && terms[0] ? terms[0] : add(...terms);
