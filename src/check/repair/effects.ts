import { sumExactly } from '../../model/decimal';
import type { Check } from '../../model/checks';
import type { CellRef } from '../../model/expression';
import { cellKey } from '../../model/expression';
import type { RuleFinding } from '../../model/finding';
import { memo } from '../../model/memo';
import type { Change } from '../../model/repair';
import { holds } from '../evaluate';
import type { Formulas } from '../formulas';
import { linearRow, numbering } from '../linear-row';

/** Tells the checks of a form apart, and the findings about them. */
export const checkKey = (rule: string, row = '', column = ''): string => `${rule}|${row}|${column}`;

const checksByKey = memo(
  (checks: readonly Check[]): ReadonlyMap<string, Check> =>
    new Map(checks.map((check) => [checkKey(check.rule.id, check.row, check.column), check])),
);

/** What changes do to a check that fails. */
export interface Effect {
  /** Do its sides move against each other? */
  readonly moves: boolean;
  /** Does it hold afterwards? */
  readonly mends: boolean;
}

/** What changes of typed cells do to a failed check; the totals follow where they are formulas. */
export function effectOn(
  { rule, row, column, difference }: RuleFinding,
  changes: readonly Change[],
  checks: readonly Check[],
  formulas: Formulas | undefined,
): Effect {
  const check = checksByKey(checks).get(checkKey(rule, row, column));
  if (!check || difference === undefined) return { moves: false, mends: false };
  const refs: CellRef[] = [];
  const { cells, factors } = linearRow(formulas?.follow(check) ?? check, numbering(refs));
  const factorOf = new Map(
    cells.flatMap((cell, index) =>
      refs[cell]!.year ? [] : [[cellKey(refs[cell]!), factors[index]!] as const],
    ),
  );
  const by = sumExactly(
    changes.flatMap(({ ref, from, to }) => {
      const factor = factorOf.get(cellKey(ref)) ?? 0;
      return [factor * to, typeof from === 'number' ? -factor * from : 0];
    }),
  );
  return {
    moves: by !== 0,
    mends: by !== 0 && holds(check.rule.condition.relation, sumExactly([difference, by])),
  };
}
