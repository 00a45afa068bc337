import type { CellRef, Expression } from '../model/expression';
import { fold } from '../model/expression';
import type { Check } from '../model/checks';

/** A condition as Σ factor · cell + constant, compared with 0. Cells are numbers that the caller gives them. */
export interface LinearRow {
  readonly check: Check;
  readonly cells: readonly number[];
  readonly factors: readonly number[];
  readonly constant: number;
}

/** Left side less right side; cells that cancel out are left out. */
export function linearRow(check: Check, numberOf: (ref: CellRef) => number): LinearRow {
  const factors = new Map<number, number>();
  let constant = 0;
  const collect = (expression: Expression, sign: number): void =>
    fold<(factor: number) => void>(expression, {
      cell: (ref) => (factor) => {
        const cell = numberOf(ref);
        factors.set(cell, (factors.get(cell) ?? 0) + factor);
      },
      number: (value) => (factor) => {
        constant += factor * value;
      },
      add: (terms) => (factor) => terms.forEach((term) => term(factor)),
      subtract: (from, take) => (factor) => {
        from(factor);
        take(-factor);
      },
    })(sign);
  collect(check.left, 1);
  collect(check.right, -1);
  const used = [...factors].filter(([, factor]) => factor !== 0);
  return {
    check,
    cells: used.map(([cell]) => cell),
    factors: used.map(([, factor]) => factor),
    constant,
  };
}
