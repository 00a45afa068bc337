import type { Check } from '../model/checks';
import { sumExactly, wholeParts } from '../model/decimal';
import type { CellRef, Expression, Relation } from '../model/expression';
import { cellKey, cellsOf, fold, isSameCell, subtract } from '../model/expression';
import { memo } from '../model/memo';
import type { Entry } from '../model/report';
import { isUnread } from '../model/report';
import { termsOfCheck } from './linear-row';

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

/** What an expression adds up, whose cells are all numbers. */
const addendsOf = (expression: Expression, lookup: Lookup): readonly number[] =>
  fold<readonly number[]>(expression, {
    cell: (ref) => [lookup(ref) as number],
    number: (value) => [value],
    add: (terms) => terms.flat(),
    subtract: (from, take) => [...from, ...take.map((value) => -value)],
  });

/** Exact value of an expression whose cells are all numbers. */
export const valueOf = (expression: Expression, lookup: Lookup): number =>
  sumExactly(addendsOf(expression, lookup));

/** Does a check hold, told by plain numbers alone? Asked first: nearly all do, and nothing is made for the answer. */
export function plainlyHolds(check: Check, lookup: Lookup): boolean {
  const { refs, factors, constant } = termsOfCheck(check);
  let difference = wholeParts(constant);
  for (let position = 0; position < refs.length; position++) {
    const entry = lookup(refs[position]!);
    if (typeof entry !== 'number') return false;
    difference += factors[position]! * wholeParts(entry);
    if (!Number.isSafeInteger(difference)) return false;
  }
  return holds(check.rule.condition.relation, difference);
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
  const difference = valueOf(subtract(left, right), lookup);
  return {
    verdict: holds(relation, difference) ? 'pass' : 'fail',
    left: valueOf(left, lookup),
    right: valueOf(right, lookup),
    difference,
  };
}

const keyOf = (ref: CellRef): string => `${ref.year ?? ''}${cellKey(ref)}`;

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
  return 0 - atZero * slope;
}
