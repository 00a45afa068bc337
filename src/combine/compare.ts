import { subtractExactly } from '../model/decimal';
import type { CellRef } from '../model/expression';
import type { Form } from '../model/form';
import { cellRefs } from '../model/form-index';
import type { Entry, Report } from '../model/report';
import { entryAt } from '../model/report';
import type { Combination } from './combine';
import type { Cause } from './explain';
import { explainCells, explainWhole } from './explain';

/** A cell in which a reported total is not the sum. */
export interface Difference {
  readonly ref: CellRef;
  readonly reported: Entry;
  readonly sum: Entry;
  /** reported − sum; null where one of them is no number. */
  readonly difference: number | null;
  /** Offices whose value in this cell is the difference; none where too many have it. */
  readonly causes: readonly Cause[];
}

export interface Comparison {
  readonly differences: readonly Difference[];
  /** Offices whose whole report, left out or counted twice, gives every difference and no other. */
  readonly whole: readonly Cause[];
}

/** A reported total against the sum, in the tables that it holds. Both must be of the same form. */
export function compareTotal(form: Form, combination: Combination, reported: Report): Comparison {
  const refs = cellRefs(form).filter(({ table }) => reported.tables[table]);
  const compared = refs.map((ref) => {
    const entry = entryAt(form, reported, ref);
    const sum = entryAt(form, combination.report, ref);
    const both = typeof entry === 'number' && typeof sum === 'number';
    return { ref, reported: entry, sum, difference: both ? subtractExactly(entry, sum) : null };
  });
  const decided = compared.flatMap(({ ref, difference }) =>
    difference === null ? [] : [{ ref, difference }],
  );
  const different = compared.filter(
    ({ reported: entry, sum, difference }) => difference !== 0 && !(entry === null && sum === null),
  );
  const whole = explainWhole(form, combination.parts, decided);
  const causes = explainCells(form, combination.parts, different, whole);
  return {
    differences: different.map((difference, index) => ({ ...difference, causes: causes[index]! })),
    whole,
  };
}
