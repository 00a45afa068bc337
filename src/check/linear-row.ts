import type { CellRef, Expression } from '../model/expression';
import { cellKey, fold, subtract } from '../model/expression';
import type { Check } from '../model/checks';

/** A condition as Σ factor · cell + constant, compared with 0. Cells are numbers that the caller gives them. */
export interface LinearRow {
  readonly check: Check;
  readonly cells: readonly number[];
  readonly factors: readonly number[];
  readonly constant: number;
}

/** Left side less right side; cells that cancel out are left out. */
export const linearRow = (check: Check, numberOf: (ref: CellRef) => number): LinearRow => ({
  check,
  ...linearForm(subtract(check.left, check.right), numberOf),
});

/** An expression as Σ factor · cell + constant. */
export function linearForm(
  expression: Expression,
  numberOf: (ref: CellRef) => number,
): Omit<LinearRow, 'check'> {
  const factors = new Map<number, number>();
  let constant = 0;
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
  })(1);
  const used = [...factors].filter(([, factor]) => factor !== 0);
  return { cells: used.map(([cell]) => cell), factors: used.map(([, factor]) => factor), constant };
}

/** Numbers cells as they come, the same cell alike. */
export function numbering(cells: CellRef[] = []): (ref: CellRef) => number {
  const numbers = new Map<string, number>();
  return (ref) => {
    const key = `${ref.year ?? ''}${cellKey(ref)}`;
    let number = numbers.get(key);
    if (number === undefined) {
      numbers.set(key, (number = cells.length));
      cells.push(ref);
    }
    return number;
  };
}
