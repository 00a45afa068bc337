import { addDecimals, decimalOf, decimalToNumber, negateDecimal, sumExactly } from '../model/decimal';
import type { Decimal } from '../model/decimal';
import type { CellRef, Expression, Relation } from '../model/expression';
import { cellKey, cellsOf, fold, isSameCell } from '../model/expression';
import { memo } from '../model/memo';
import type { Entry } from '../model/report';
import { isUnread } from '../model/report';

/** Result of one check: three-valued, with exact sides where decided. */
export type Verdict =
  | {
      readonly verdict: 'pass' | 'fail';
      readonly left: number;
      readonly right: number;
      readonly difference: number;
    }
  | { readonly verdict: 'undecided'; readonly missing: readonly CellRef[] };

/** Content of a cell, wherever it comes from. */
export type Lookup = (ref: CellRef) => Entry;

/** Exact value of an expression whose cells are all numbers. */
export function valueOf(expression: Expression, lookup: Lookup): Decimal {
  return fold<Decimal>(expression, {
    cell: (ref) => decimalOf(lookup(ref) as number),
    number: decimalOf,
    add: addDecimals,
    subtract: (from, take) => addDecimals([from, negateDecimal(take)]),
  });
}

/** A sum of cells with all whole values, the usual case, as a plain number; undefined where it is anything else. */
function wholeValue(expression: Expression, lookup: Lookup): number | undefined {
  if (expression.op === 'cell') {
    const entry = lookup(expression.ref) as number;
    return Number.isSafeInteger(entry) ? entry : undefined;
  }
  if (expression.op !== 'add') return undefined;
  let sum = 0;
  for (const term of expression.terms) {
    const value = term.op === 'cell' ? (lookup(term.ref) as number) : NaN;
    sum += value;
    if (!Number.isSafeInteger(value) || !Number.isSafeInteger(sum)) return undefined;
  }
  return sum;
}

/** Evaluates a condition. A blank or unread operand leaves it undecided; sums are exact decimals. */
export function evaluate(left: Expression, relation: Relation, right: Expression, lookup: Lookup): Verdict {
  let missing: CellRef[] | undefined;
  for (const ref of operandsOf(left, right)) {
    const entry = lookup(ref);
    if (entry === null || isUnread(entry)) (missing ??= []).push(ref);
  }
  if (missing)
    return { verdict: 'undecided', missing: [...new Map(missing.map((ref) => [keyOf(ref), ref])).values()] };
  const wholeLeft = wholeValue(left, lookup);
  const wholeRight = wholeLeft === undefined ? undefined : wholeValue(right, lookup);
  if (wholeLeft !== undefined && wholeRight !== undefined)
    return decide(wholeLeft, wholeRight, wholeLeft - wholeRight, relation);
  const exactLeft = valueOf(left, lookup);
  const exactRight = valueOf(right, lookup);
  const difference = decimalToNumber(addDecimals([exactLeft, negateDecimal(exactRight)]));
  return decide(decimalToNumber(exactLeft), decimalToNumber(exactRight), difference, relation);
}

const keyOf = (ref: CellRef): string => `${ref.year ?? ''}${cellKey(ref)}`;

function decide(left: number, right: number, difference: number, relation: Relation): Verdict {
  return { verdict: holds(relation, difference) ? 'pass' : 'fail', left, right, difference };
}

/** Does a relation hold between two sides with this difference, left − right? */
export const holds = (relation: Relation, difference: number): boolean =>
  relation === '=' ? difference === 0 : relation === '<=' ? difference <= 0 : difference >= 0;

const operandsBeside = memo((left: Expression) =>
  memo((right: Expression): readonly CellRef[] => [...cellsOf(left), ...cellsOf(right)]),
);

/** Cells of both sides, left first; the same list for the same sides. */
export const operandsOf = (left: Expression, right: Expression): readonly CellRef[] =>
  operandsBeside(left)(right);

/**
 * The value that the one missing cell would need for the relation to become an equality, or undefined where more
 * than one is missing, or it counts more than once.
 */
export function solveFor(
  missing: CellRef,
  left: Expression,
  right: Expression,
  lookup: Lookup,
): number | undefined {
  const withValue =
    (value: number): Lookup =>
    (ref) =>
      isSameCell(ref, missing) && ref.year === missing.year ? value : lookup(ref);
  const residual = (value: number): number => {
    const verdict = evaluate(left, '=', right, withValue(value));
    return verdict.verdict === 'undecided' ? NaN : verdict.difference;
  };
  const atZero = residual(0);
  const slope = sumExactly([residual(1), -atZero]);
  if (Number.isNaN(atZero) || Math.abs(slope) !== 1) return undefined;
  return atZero === 0 ? 0 : -atZero * slope;
}
