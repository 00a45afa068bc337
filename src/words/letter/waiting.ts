import type { CellRef } from '../../model/expression';
import type { RuleFinding } from '../../model/finding';
import type { Form } from '../../model/form';
import { checkOfFinding } from '../catalogue';
import { columnName } from '../../derive/names';
import { keyOf } from './source';

/** The undecided checks that wait for at least one of the cells. */
export function waitingFor(
  undecided: readonly RuleFinding[],
  cells: readonly CellRef[],
): readonly RuleFinding[] {
  const keys = new Set(cells.map(keyOf));
  return undecided.filter(({ missing = [] }) => missing.some((ref) => keys.has(keyOf(ref))));
}

export const ruleNames = (form: Form, findings: readonly RuleFinding[]): string =>
  [...new Set(findings.map((finding) => checkOfFinding(form, finding).rule.name))].join('、');

/** Cells of which the same is said are named one by one up to this number. */
const NAMED = 2;

/**
 * The values that checks want in cells of one row, where they can tell: `5（按收办平衡）`, for several cells
 * `「自然人」5（按…）；「总计」7（按…）` or `6 格均为 0（按…）`. Empty where no check can tell.
 */
export function wantedWords(form: Form, cells: readonly CellRef[], waiting: readonly RuleFinding[]): string {
  const byWords = new Map<string, CellRef[]>();
  for (const ref of cells) {
    const words = wantedOf(form, ref, waiting);
    if (words) byWords.set(words, [...(byWords.get(words) ?? []), ref]);
  }
  return [...byWords]
    .map(([words, refs]) => {
      if (cells.length === 1) return words;
      if (refs.length > NAMED) return `${refs.length} 格均为 ${words}`;
      return refs.map((ref) => `「${columnName(form, ref)}」`).join('') + words;
    })
    .join('；');
}

/** What the checks that wait for this cell alone want in it. */
function wantedOf(form: Form, ref: CellRef, waiting: readonly RuleFinding[]): string {
  const waitingHere = waiting.filter(
    ({ wanted, missing: [only] = [] }) => wanted !== undefined && only && keyOf(only) === keyOf(ref),
  );
  return [...new Set(waitingHere.map(({ wanted }) => wanted))]
    .map((value) => {
      const agreeing = waitingHere.filter(({ wanted }) => wanted === value);
      const names = ruleNames(form, agreeing);
      return value === null ? `没有能使${names}成立的数，请核对相关各格` : `${value}（按${names}）`;
    })
    .join('或 ');
}
