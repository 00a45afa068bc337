import type { CellRef, Expression } from '../model/expression';
import { cellsOf } from '../model/expression';
import type { Check } from '../model/checks';

const lone = (expression: Expression): CellRef | undefined =>
  expression.op === 'cell' && !expression.ref.year ? expression.ref : undefined;

/** The cell a check is shown beside: a side that is a lone cell (a total), else its first operand. */
export function anchorOf(check: Check): CellRef {
  const anchor = lone(check.left) ?? lone(check.right) ?? cellsOf(check.left)[0] ?? cellsOf(check.right)[0];
  if (!anchor) throw new Error(`rule ${check.rule.id} reads no cell`);
  return anchor;
}

/** Does a check, or what a rule says, need last year's report? */
export const readsLastYear = ({ left, right }: Pick<Check, 'left' | 'right'>): boolean =>
  [...cellsOf(left), ...cellsOf(right)].some((ref) => ref.year === 'last');
