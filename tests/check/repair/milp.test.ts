import fc from 'fast-check';
import type { Constraint } from 'yalps';
import { equalTo, greaterEq, lessEq, solve } from 'yalps';
import { repairsOf } from '../../../src/check/repair/repair';
import type { Equality } from './problems';
import { checksFrom, form, reviewOf } from './problems';
import { runs } from '../../support/properties';

const CELLS = 8;
/** Of the solver's search; a problem that needs more is not compared. */
const MOST_BRANCHES = 300;

/**
 * No number of a repair exceeds this: by Cramer's rule a corner is a sum of minors of a matrix of 0 and ±1 (at most 4
 * for the four rows there are) times what the other cells add up to.
 */
const boundOf = (equalities: readonly Equality[], values: readonly number[]): number =>
  (1 + values.reduce((total, value) => total + value, 0)) * 2 ** equalities.length;

const equality: fc.Arbitrary<Equality> = fc
  .uniqueArray(fc.nat(CELLS - 1), { minLength: 3, maxLength: 5 })
  .chain((cells) => fc.integer({ min: 1, max: cells.length - 1 }).map((cut) => [cells, cut] as const))
  .map(([cells, cut]) => ({ plus: cells.slice(0, cut), minus: cells.slice(cut) }));

/** Fewest cells to change, as a mixed-integer linear problem: minimise Σ changed, |change| ≤ bound · changed. */
function fewest(equalities: readonly Equality[], values: readonly number[]): number {
  const sum = (cells: readonly number[]) => cells.reduce((total, cell) => total + values[cell]!, 0);
  const bound = boundOf(equalities, values);
  const constraints = new Map<string, Constraint>([
    ...equalities.map(({ plus, minus }, at) => [`row${at}`, equalTo(sum(minus) - sum(plus))] as const),
    ...values.flatMap((value, cell) => [
      [`most${cell}`, lessEq(0)] as const,
      [`floor${cell}`, lessEq(value)] as const,
    ]),
    ['cells', greaterEq(0)] as const,
  ]);
  const variables = new Map<string, ReadonlyMap<string, number>>(
    values.flatMap((_, cell) => {
      const inRows = equalities.flatMap(({ plus, minus }, at): (readonly [string, number])[] => {
        const factor = Number(plus.includes(cell)) - Number(minus.includes(cell));
        return factor ? [[`row${at}`, factor]] : [];
      });
      const less = inRows.map(([row, factor]) => [row, -factor] as const);
      // A change is what is added less what is taken away, both ≥ 0, as the solver wants them.
      return [
        [`up${cell}`, new Map([...inRows, [`most${cell}`, 1]])] as const,
        [`down${cell}`, new Map([...less, [`most${cell}`, 1], [`floor${cell}`, 1]])] as const,
        [
          `changed${cell}`,
          new Map([
            [`most${cell}`, -bound],
            ['cells', 1],
          ]),
        ] as const,
      ];
    }),
  );
  const { status, result } = solve(
    {
      direction: 'minimize',
      objective: 'cells',
      constraints,
      variables,
      integers: values.flatMap((_, cell) => [`up${cell}`, `down${cell}`]),
      binaries: values.map((_, cell) => `changed${cell}`),
    },
    { maxIterations: MOST_BRANCHES },
  );
  return status === 'optimal' ? Math.round(result) : NaN;
}

test('no mixed-integer solution changes fewer cells', () => {
  let compared = 0;
  fc.assert(
    fc.property(
      fc.array(equality, { minLength: 1, maxLength: 4 }),
      fc.array(fc.nat(99), { minLength: CELLS, maxLength: CELLS }),
      (equalities, values) => {
        const parts = repairsOf(form, reviewOf(values), { checks: checksFrom(equalities) });
        const least = fewest(equalities, values);
        if (Number.isNaN(least) || parts.some(({ exact }) => !exact)) return;
        compared += 1;
        const changed = parts.reduce((sum, { repairs }) => sum + (repairs[0]?.changes.length ?? 0), 0);
        expect(changed).toBe(least);
      },
    ),
    { numRuns: runs(30) },
  );
  expect(compared).toBeGreaterThan(25);
});
