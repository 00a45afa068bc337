import type { CellRef, Expression } from '../model/expression';
import { cellKey, fold, subtract } from '../model/expression';
import type { Check } from '../model/checks';
import { memo } from '../model/memo';

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
  ...numbered(termsOfCheck(check), numberOf),
});

/** An expression as Σ factor · cell + constant. */
export const linearForm = (
  expression: Expression,
  numberOf: (ref: CellRef) => number,
): Omit<LinearRow, 'check'> => numbered(termsOf(expression), numberOf);

interface Terms {
  /** Each cell once, as they come; the factor of one that cancels out is 0. */
  readonly refs: readonly CellRef[];
  readonly factors: readonly number[];
  readonly constant: number;
}

/** Left side less right side, with the cells that cancel out. */
export const termsOfCheck = memo(({ left, right }: Check): Terms => termsOf(subtract(left, right)));

function termsOf(expression: Expression): Terms {
  const refs: CellRef[] = [];
  const numberOf = numbering(refs);
  const factors: number[] = [];
  let constant = 0;
  fold<(factor: number) => void>(expression, {
    cell: (ref) => (factor) => {
      const cell = numberOf(ref);
      factors[cell] = (factors[cell] ?? 0) + factor;
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
  return { refs, factors, constant };
}

function numbered(
  { refs, factors, constant }: Terms,
  numberOf: (ref: CellRef) => number,
): Omit<LinearRow, 'check'> {
  const isUsed = (_: unknown, position: number): boolean => factors[position] !== 0;
  return { cells: refs.map(numberOf).filter(isUsed), factors: factors.filter(isUsed), constant };
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
