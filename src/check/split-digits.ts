import type { CellRef } from '../model/expression';
import { cellsOf } from '../model/expression';
import type { EntryFinding, RuleFinding } from '../model/finding';
import type { Form } from '../model/form';
import { cellKind, tableIndex } from '../model/form-index';
import type { Check } from '../model/rule';
import { checksOf } from '../model/rule';
import type { Lookup } from './evaluate';
import { evaluate } from './evaluate';

const keyOf = ({ table, row, column }: CellRef): string => `${table}/${row}/${column}`;

const byCell = new WeakMap<Form, ReadonlyMap<string, readonly Check[]>>();

/** The equations within one report that each cell is in. */
function equationsOf(form: Form): ReadonlyMap<string, readonly Check[]> {
  let known = byCell.get(form);
  if (known) return known;
  const found = new Map<string, Check[]>();
  for (const check of checksOf(form)) {
    const refs = [...cellsOf(check.left), ...cellsOf(check.right)];
    if (check.rule.condition.relation !== '=' || refs.some(({ year }) => year)) continue;
    for (const key of new Set(refs.map(keyOf))) found.set(key, [...(found.get(key) ?? []), check]);
  }
  byCell.set(form, (known = found));
  return known;
}

/**
 * One number that may stand in two neighbouring cells: “1” and “2” where 12 fits. Told only where the number in one of
 * the two cells, and 0 in the other, makes every equation about them hold, and either two of these are broken now or
 * the number is the whole total. Where it may stand in either, the first is named.
 */
export function splitDigits(
  form: Form,
  failing: readonly RuleFinding[],
  lookup: Lookup,
): readonly EntryFinding[] {
  const findings = new Map<string, EntryFinding>();
  for (const { verdict, cells } of failing) {
    if (verdict !== 'fail') continue;
    for (const pair of neighbours(form, cells)) {
      const key = keyOf(pair[0]);
      const to = findings.has(key) ? undefined : cellOfBoth(form, pair, lookup);
      if (to) findings.set(key, hint(pair, to, lookup));
    }
  }
  return [...findings.values()];
}

type Pair = readonly [CellRef, CellRef];

const joined = ([first, second]: Pair, lookup: Lookup): number =>
  Number(`${String(lookup(first))}${String(lookup(second))}`);

const hint = (pair: Pair, to: CellRef, lookup: Lookup): EntryFinding => ({
  kind: 'entry',
  rule: 'entry.splitDigits',
  severity: 'verify',
  verdict: 'fail',
  cells: [to, ...pair.filter((ref) => ref !== to)],
  value: joined(pair, lookup),
  text: pair.map((ref) => String(lookup(ref))).join('、'),
});

/** The one of two cells in which the number that both make up fits; undefined where it fits in none. */
function cellOfBoth(form: Form, pair: Pair, lookup: Lookup): CellRef | undefined {
  const counts = pair.map((ref) => (cellKind(form, ref).kind === 'count' ? lookup(ref) : null));
  const [first, second] = counts;
  if (typeof first !== 'number' || typeof second !== 'number' || first <= 0 || second < 0) return undefined;
  const value = joined(pair, lookup);
  if (!Number.isSafeInteger(value)) return undefined;
  const equations = equationsOf(form);
  const about = new Set(pair.flatMap((ref) => equations.get(keyOf(ref)) ?? []));
  return pair.find((to) =>
    fits(about, new Map(pair.map((ref) => [keyOf(ref), ref === to ? value : 0])), value, lookup),
  );
}

/** Pairs of cells among these that stand side by side in one row. */
function neighbours(form: Form, cells: readonly CellRef[]): readonly Pair[] {
  const known = new Map(cells.map((ref) => [keyOf(ref), ref]));
  return cells.flatMap((ref): readonly Pair[] => {
    const columns = tableIndex(form, ref.table).byId.get(ref.row)?.columns ?? [];
    const next = columns[columns.findIndex(({ id }) => id === ref.column) + 1];
    const beside = next && known.get(keyOf({ ...ref, column: next.id }));
    return beside ? [[ref, beside]] : [];
  });
}

/** Would every equation hold with these cells changed, and is that more than chance? */
function fits(
  equations: ReadonlySet<Check>,
  changed: ReadonlyMap<string, number>,
  value: number,
  lookup: Lookup,
): boolean {
  const then: Lookup = (ref) => changed.get(keyOf(ref)) ?? lookup(ref);
  let mended = 0;
  let whole = false;
  for (const { left, right } of equations) {
    const now = evaluate(left, '=', right, lookup);
    const after = evaluate(left, '=', right, then);
    if (after.verdict === 'fail') return false;
    if (now.verdict !== 'fail' || after.verdict !== 'pass') continue;
    mended += 1;
    whole ||= after.left === value;
  }
  return mended > 1 || (mended === 1 && whole);
}
