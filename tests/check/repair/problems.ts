import { formById } from '../../../src/forms';
import type { Expression } from '../../../src/model/expression';
import { add, cell, isSameCell, subtract } from '../../../src/model/expression';
import { cellRefs, tableIndex } from '../../../src/model/form-index';
import type { Report } from '../../../src/model/report';
import { fillTable } from '../../../src/model/report';
import type { Check } from '../../../src/model/checks';
import type { Change, Repair } from '../../../src/model/repair';

export const form = formById('2021');

/** An equality over cells of table 四: Σ plus − Σ minus = 0, by the numbers of its columns. */
export interface Equality {
  readonly plus: readonly number[];
  readonly minus: readonly number[];
}

const refs = cellRefs(form, 'review');
const at = (number: number): Expression => cell('review', refs[number]!.row, refs[number]!.column);

/** Equalities as checks of a form, so that made-up rules take the way of the official ones. */
export const checksFrom = (equalities: readonly Equality[]): readonly Check[] =>
  equalities.map(({ plus, minus }, nth) => {
    const left = add(...plus.map(at));
    const right = minus.length ? add(...minus.map(at)) : subtract(at(plus[0]!), at(plus[0]!));
    return {
      rule: {
        id: `made.${nth}`,
        name: '',
        severity: 'error',
        origin: 'practice',
        condition: { left, relation: '=', right },
        sides: ['', ''],
        wording: '',
        source: '',
      },
      left,
      right,
    };
  });

/** A report that holds table 四 only, with these values in its first columns and 0 in the others. */
export const reviewOf = (values: readonly number[]): Report => ({
  form: form.id,
  unit: null,
  year: null,
  tables: {
    review: fillTable(form, 'review', (ref) => values[refs.findIndex((each) => isSameCell(each, ref))] ?? 0),
  },
});

/** `new natural 60→61`, in printed order. */
export const wordsOf = ({ changes }: Repair): string =>
  changes.map(({ ref, from, to }) => `${ref.row} ${ref.column} ${String(from)}→${to}`).join('; ');

/** The same repair by the numbers of its columns in table 四. */
export const byNumber = ({ changes }: Repair): string =>
  changes
    .map(({ ref, to }) => `${refs.findIndex((each) => isSameCell(each, ref))}=${to}`)
    .sort()
    .join();

/** Every way to mend all parts at once; none where one part has none. */
export const together = (parts: readonly (readonly Repair[])[]): readonly (readonly Change[])[] =>
  parts.reduce<readonly (readonly Change[])[]>(
    (all, part) => all.flatMap((before) => part.map(({ changes }) => [...before, ...changes])),
    [[]],
  );

/** A report that holds table 三 only: these counts, 0 elsewhere, and every total that follows from them. */
export function applicationsOf(counts: Readonly<Record<string, number>>): Report {
  const rows = tableIndex(form, 'applications').rows.map(({ row }) => row.id);
  const at = (row: string, column: string): number => {
    if (column === 'total')
      return ['natural', 'business', 'research', 'welfare', 'legal', 'otherOrganisation'].reduce(
        (sum, each) => sum + at(row, each),
        0,
      );
    if (row === 'results')
      return rows
        .filter((each) => !['new', 'carriedIn', 'results', 'carriedOut'].includes(each))
        .reduce((sum, each) => sum + at(each, column), 0);
    return counts[`${row} ${column}`] ?? 0;
  };
  return {
    form: form.id,
    unit: null,
    year: null,
    tables: { applications: fillTable(form, 'applications', ({ row, column }) => at(row, column)) },
  };
}

/** 60 applications by natural persons, 7 by firms, all but 5 of them decided. */
export const plain = applicationsOf({
  'new natural': 60,
  'carriedIn natural': 4,
  'disclosed natural': 30,
  'refused.law natural': 12,
  'unable.notHeld natural': 17,
  'carriedOut natural': 5,
  'new business': 7,
  'disclosed business': 7,
});
