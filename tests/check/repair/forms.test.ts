import { repairsOf } from '../../../src/check/repair/repair';
import { forms } from '../../../src/forms';
import { checksOf } from '../../../src/model/checks';
import type { CellRef } from '../../../src/model/expression';
import { cellKey } from '../../../src/model/expression';
import type { Form } from '../../../src/model/form';
import { cellRefs } from '../../../src/model/form-index';
import type { Report } from '../../../src/model/report';
import { fillTable } from '../../../src/model/report';
import { isNight, runs, seed } from '../../support/properties';
import { Random } from '../../recognise/damage/random';
import type { Equation } from './integer-program';
import { equationsOf, fewestChanges, hasGlpk, residualOf } from './integer-program';

/** Values of a report whose equations hold: random counts, then each broken sum mended by a cell that is none. */
function holding(form: Form, equations: readonly Equation[], random: Random): Map<string, number> {
  const values = new Map(
    cellRefs(form).map((ref) => [cellKey(ref), random.chance(0.6) ? 0 : random.whole(40)]),
  );
  const valueOf = (ref: CellRef): number => values.get(cellKey(ref))!;
  for (let rounds = 0; rounds < 50; rounds++) {
    const broken = equations.filter((each) => residualOf(each, valueOf) !== 0);
    if (!broken.length) return values;
    for (const equation of broken) {
      const residual = residualOf(equation, valueOf);
      // The total alone stands on its side; in a balance, the last cell of the smaller side takes the rest.
      const raised = equation.factors.flatMap((factor, at) => (factor * residual < 0 ? [at] : []));
      const alone = equation.factors.filter((factor) => factor > 0).length === 1 ? 0 : undefined;
      const at = alone ?? raised.at(-1)!;
      const key = cellKey(equation.cells[at]!);
      values.set(key, values.get(key)! - residual / equation.factors[at]!);
    }
  }
  throw new Error('The equations contradict one another.');
}

const reportOf = (form: Form, values: ReadonlyMap<string, number>): Report => ({
  form: form.id,
  unit: null,
  year: null,
  tables: Object.fromEntries(
    form.tables.map(({ id }) => [id, fillTable(form, id, (ref) => values.get(cellKey(ref))!)]),
  ),
});

/** Wrong cells of a report: with more of them the solvers take a minute. */
const MOST_WRONG = isNight ? 6 : hasGlpk() ? 3 : 2;

test.each(forms.map((form) => [form.id, form] as const))(
  '%s: repairs change as few cells as a mixed-integer program does',
  (_, form) => {
    const equations = equationsOf(checksOf(form));
    const keys = new Set(equations.flatMap(({ cells }) => cells.map(cellKey)));
    const random = new Random(seed);
    let compared = 0;
    for (let nth = 0; nth < runs(3); nth++) {
      const values = holding(form, equations, random);
      const valueOf = (ref: CellRef): number => values.get(cellKey(ref))!;
      expect(repairsOf(form, reportOf(form, values))).toEqual([]);
      const wrong = random.shuffle([...keys]).slice(0, 1 + (nth % MOST_WRONG));
      for (const key of wrong) values.set(key, values.get(key)! + 1 + random.whole(30));
      const parts = repairsOf(form, reportOf(form, values));
      const changed = parts.reduce((sum, { repairs }) => sum + (repairs[0]?.changes.length ?? 0), 0);
      if (!parts.every(({ exact }) => exact)) continue;
      // Without GLPK, of the broken sums alone: that no fewer do.
      const asked = hasGlpk() ? equations : equations.filter((each) => residualOf(each, valueOf) !== 0);
      const fewest = fewestChanges(form, asked, valueOf);
      if (fewest === undefined) continue;
      compared += 1;
      expect(changed).toBeLessThanOrEqual(wrong.length);
      if (hasGlpk()) expect(changed).toBe(fewest);
      else expect(changed).toBeGreaterThanOrEqual(fewest);
    }
    expect(compared).toBeGreaterThan(0);
  },
);
