import type { CellRef } from '../model/expression';
import { cellKey, cellsOf, isSameCell } from '../model/expression';
import type { EntryFinding, RuleFinding } from '../model/finding';
import type { Form } from '../model/form';
import { cellKind, tableIndex } from '../model/form-index';
import type { Check } from '../model/checks';
import { checksOf } from '../model/checks';
import { memo } from '../model/memo';
import type { Lookup } from './evaluate';
import { evaluate } from './evaluate';
import type { Formulas } from './formulas';

/** Two cells side by side in one row, with the equations within one report that either is in. */
interface Pair {
  readonly refs: readonly [CellRef, CellRef];
  readonly equations: readonly Check[];
}

/** Pairs of counts by the key of the first; worked out once, because reports are checked by thousands. */
const pairsOf = memo((form: Form): ReadonlyMap<string, Pair> => {
  const equations = new Map<string, Check[]>();
  for (const check of checksOf(form)) {
    const refs = [...cellsOf(check.left), ...cellsOf(check.right)];
    if (check.rule.condition.relation !== '=' || refs.some(({ year }) => year)) continue;
    for (const key of new Set(refs.map(cellKey))) equations.set(key, [...(equations.get(key) ?? []), check]);
  }
  const about = (ref: CellRef): readonly Check[] => equations.get(cellKey(ref)) ?? [];
  const pairs = new Map<string, Pair>();
  for (const { id: table } of form.tables)
    for (const { row, columns } of tableIndex(form, table).rows)
      for (const [at, next] of columns.slice(1).entries()) {
        const first = { table, row: row.id, column: columns[at]!.id };
        const second = { table, row: row.id, column: next.id };
        const refs = [first, second] as const;
        if (refs.every((ref) => cellKind(form, ref).kind === 'count'))
          pairs.set(cellKey(first), { refs, equations: [...new Set(refs.flatMap(about))] });
      }
  return pairs;
});

/** The pairs whose cells are both among these; the lists of a form's checks are always the same. */
const pairsWithin = memo((form: Form) =>
  memo((cells: readonly CellRef[]): readonly Pair[] =>
    cells.flatMap((ref) => {
      const pair = pairsOf(form).get(cellKey(ref));
      return pair && cells.some((other) => isSameCell(other, pair.refs[1])) ? [pair] : [];
    }),
  ),
);

/**
 * One number that may stand in two neighbouring cells: “1” and “2” where 12 fits. Told only where the number in one of
 * the two cells, and 0 in the other, makes every equation about them hold, and either two of these are broken now or
 * the number is the whole total. Where it may stand in either, the first is named.
 */
export function splitDigits(
  form: Form,
  failing: readonly RuleFinding[],
  lookup: Lookup,
  formulas: Formulas | undefined,
): readonly EntryFinding[] {
  const findings = new Map<Pair, EntryFinding>();
  const followed = ({ refs, equations }: Pair): Pair => ({
    refs,
    equations: formulas ? equations.map(formulas.follow) : equations,
  });
  for (const { verdict, cells } of failing) {
    if (verdict !== 'fail') continue;
    for (const pair of pairsWithin(form)(cells)) {
      if (formulas && pair.refs.some(formulas.isComputed)) continue;
      const finding = findings.has(pair) ? undefined : hint(followed(pair), lookup);
      if (finding) findings.set(pair, finding);
    }
  }
  return [...findings.values()];
}

function hint({ refs, equations }: Pair, lookup: Lookup): EntryFinding | undefined {
  const [first, second] = refs.map(lookup);
  if (typeof first !== 'number' || typeof second !== 'number' || first <= 0 || second < 0) return undefined;
  const value = Number(`${first}${second}`);
  if (!Number.isSafeInteger(value)) return undefined;
  const to = refs.find((cellRef) => {
    const then: Lookup = (ref) => {
      const changed = refs.find((other) => isSameCell(other, ref));
      return changed ? (changed === cellRef ? value : 0) : lookup(ref);
    };
    return fits(equations, then, value, lookup);
  });
  if (!to) return undefined;
  return {
    kind: 'entry',
    rule: 'entry.splitDigits',
    severity: 'verify',
    verdict: 'fail',
    cells: [to, ...refs.filter((ref) => ref !== to)],
    value,
    text: `${first}、${second}`,
  };
}

/** Would every equation hold with other entries, and is that more than chance? */
function fits(equations: readonly Check[], then: Lookup, value: number, lookup: Lookup): boolean {
  let mended = 0;
  let whole = false;
  for (const { left, right } of equations) {
    const after = evaluate(left, '=', right, then);
    if (after.verdict === 'fail') return false;
    if (after.verdict !== 'pass' || evaluate(left, '=', right, lookup).verdict !== 'fail') continue;
    mended += 1;
    whole ||= after.left === value;
  }
  return mended > 1 || (mended === 1 && whole);
}
