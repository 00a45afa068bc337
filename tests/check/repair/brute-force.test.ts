import fc from 'fast-check';
import { repairsOf } from '../../../src/check/repair/repair';
import type { Equality } from './problems';
import { byNumber, checksFrom, together, form, reviewOf } from './problems';
import { runs } from '../../support/properties';

const CELLS = 6;
const MOST = 2;
/** Numbers above this are not tried, and repairs with one not compared. */
const HIGHEST = 4 * MOST;

const equality: fc.Arbitrary<Equality> = fc
  .uniqueArray(fc.nat(CELLS - 1), { minLength: 2, maxLength: 4 })
  .chain((cells) => fc.integer({ min: 1, max: cells.length - 1 }).map((cut) => [cells, cut] as const))
  .map(([cells, cut]) => ({ plus: cells.slice(0, cut), minus: cells.slice(cut) }));

const holds = (equalities: readonly Equality[], values: readonly number[]): boolean =>
  equalities.every(({ plus, minus }) => {
    const sum = (cells: readonly number[]) => cells.reduce((total, cell) => total + values[cell]!, 0);
    return sum(plus) === sum(minus);
  });

/** All smallest sets of changes, by trying every number from 0 to HIGHEST in every set of up to three cells. */
function tried(equalities: readonly Equality[], values: readonly number[]): ReadonlySet<string> {
  for (let size = 1; size <= 3; size += 1) {
    const found = new Set<string>();
    const change = (from: number, now: readonly number[], changed: readonly string[]): void => {
      if (changed.length === size) {
        if (holds(equalities, now)) found.add([...changed].sort().join());
        return;
      }
      for (let cell = from; cell < CELLS; cell += 1)
        for (let to = 0; to <= HIGHEST; to += 1)
          if (to !== values[cell])
            change(cell + 1, Object.assign([...now], { [cell]: to }), [...changed, `${cell}=${to}`]);
    };
    change(0, values, []);
    if (found.size) return found;
  }
  return new Set();
}

/** Number of cells in each of these sets; more than were tried where there is none. */
const sizeOf = (sets: ReadonlySet<string>): number => [...sets][0]?.split(',').length ?? Infinity;

test('finds the smallest repairs, all of them and nothing else, as trying every number does', () => {
  let broken = 0;
  fc.assert(
    fc.property(
      fc.array(equality, { minLength: 1, maxLength: 4 }),
      fc.array(fc.nat(MOST), { minLength: CELLS, maxLength: CELLS }),
      (equalities, values) => {
        const parts = repairsOf(form, reviewOf(values), { checks: checksFrom(equalities) });
        if (holds(equalities, values)) {
          expect(parts).toEqual([]);
          return;
        }
        broken += 1;
        const expected = tried(equalities, values);
        if (expected.size) expect(parts.every(({ exact }) => exact)).toBe(true);
        const repairs = together(parts.map((part) => part.repairs)).map((changes) => ({ changes }));
        const low = repairs.filter(({ changes }) => changes.every(({ to }) => to <= HIGHEST));
        if (!expected.size)
          expect(
            repairs.every(({ changes }) => changes.length > 3 || changes.some(({ to }) => to > HIGHEST)),
          ).toBe(true);
        else if (low.length) expect(low.map(byNumber).sort()).toEqual([...expected].sort());
        else expect(repairs[0]!.changes.length).toBeLessThanOrEqual(sizeOf(expected));
      },
    ),
    { numRuns: runs(150) },
  );
  expect(broken).toBeGreaterThan(runs(90));
});
