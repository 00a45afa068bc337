import { anchorOf } from '../../../src/derive/anchor';
import { evaluate } from '../../../src/check/evaluate';
import type { CellRef } from '../../../src/model/expression';
import type { Form } from '../../../src/model/form';
import { cellKind, cellRefs } from '../../../src/model/form-index';
import type { Entry, Report } from '../../../src/model/report';
import { fillTable } from '../../../src/model/report';
import { checksOf } from '../../../src/model/checks';
import type { Random } from './random';

const keyOf = (ref: CellRef): string => `${ref.table}/${ref.row}/${ref.column}`;

/** A report as offices fill it in: mostly small counts and zeros, or large ones; sometimes blanks; sums that hold. */
export function randomReport(form: Form, unit: string, year: number, random: Random): Report {
  const small = random.chance(0.5);
  const blanks = random.pick([0, 0, 0.02, 0.2]);
  const values = new Map<string, Entry>();
  for (const ref of cellRefs(form)) {
    const { kind } = cellKind(form, ref);
    const count = random.chance(small ? 0.7 : 0.2) ? 0 : random.whole(small ? 10 : 100_000);
    const value =
      kind === 'amount'
        ? random.whole(99_999_999) / 10_000
        : kind === 'signed'
          ? random.whole(999) - 500
          : count;
    values.set(keyOf(ref), random.chance(blanks) ? null : value);
  }
  const lookup = (ref: CellRef): Entry => values.get(keyOf(ref)) ?? null;
  for (const check of checksOf(form)) {
    const sum = check.rule.defines ? evaluate(check.right, '=', check.right, lookup) : undefined;
    if (sum && !('missing' in sum)) values.set(keyOf(anchorOf(check)), sum.right);
  }
  return {
    form: form.id,
    unit,
    year,
    tables: Object.fromEntries(form.tables.map(({ id }) => [id, fillTable(form, id, lookup)])),
  };
}
