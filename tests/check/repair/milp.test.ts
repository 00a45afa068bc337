import fc from 'fast-check';
import { repairsOf } from '../../../src/check/repair/repair';
import type { CellRef } from '../../../src/model/expression';
import { entryAt } from '../../../src/model/report';
import { equationsOf, fewestChanges } from './integer-program';
import type { Equality } from './problems';
import { checksFrom, form, reviewOf } from './problems';
import { runs } from '../../support/properties';

const CELLS = 8;
const equality: fc.Arbitrary<Equality> = fc
  .uniqueArray(fc.nat(CELLS - 1), { minLength: 3, maxLength: 5 })
  .chain((cells) => fc.integer({ min: 1, max: cells.length - 1 }).map((cut) => [cells, cut] as const))
  .map(([cells, cut]) => ({ plus: cells.slice(0, cut), minus: cells.slice(cut) }));

test('no mixed-integer solution changes fewer cells', () => {
  let compared = 0;
  fc.assert(
    fc.property(
      fc.array(equality, { minLength: 1, maxLength: 4 }),
      fc.array(fc.nat(99), { minLength: CELLS, maxLength: CELLS }),
      (equalities, values) => {
        const checks = checksFrom(equalities);
        const report = reviewOf(values);
        const parts = repairsOf(form, report, { checks });
        const valueOf = (ref: CellRef) => entryAt(form, report, ref) as number;
        const least = fewestChanges(form, equationsOf(checks), valueOf);
        if (least === undefined || parts.some(({ exact }) => !exact)) return;
        compared += 1;
        const changed = parts.reduce((sum, { repairs }) => sum + (repairs[0]?.changes.length ?? 0), 0);
        expect(changed).toBe(least);
      },
    ),
    { numRuns: runs(30) },
  );
  expect(compared).toBeGreaterThan(runs(25));
});
