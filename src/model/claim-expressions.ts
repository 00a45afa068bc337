import type { CellBlock } from './claims';
import type { Expression } from './expression';
import { add, cell, subtract } from './expression';
import type { Form } from './form';
import type { Applicant, ClaimId } from './text-claim';

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
