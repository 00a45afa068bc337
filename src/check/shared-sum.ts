import type { CellRef } from '../model/expression';
import { cellKey } from '../model/expression';
import type { Check } from '../model/checks';
import { isUnread } from '../model/report';
import type { Lookup } from './evaluate';
import { operandsOf } from './evaluate';
import { linearRow, numbering } from './linear-row';

/**
 * The lookup of a check that reads all cells which have one number together, and counts each of them alike: the first
 * then holds that number and the others 0, so that their sum is known though none of them is. For any other check the
 * lookup as it is.
 */
export function withSharedSums(check: Check, lookup: Lookup): Lookup {
  const sharing = new Map<string, { readonly sum: number; readonly cells: number; refs: CellRef[] }>();
  for (const ref of operandsOf(check.left, check.right)) {
    const entry = lookup(ref);
    if (ref.year || entry === null || !isUnread(entry) || !entry.shared) continue;
    const key = `${ref.table}|${ref.column}|${entry.text}`;
    const group = sharing.get(key) ?? { ...entry.shared, refs: [] };
    if (!group.refs.some((other) => cellKey(other) === cellKey(ref))) group.refs.push(ref);
    sharing.set(key, group);
  }
  if (!sharing.size) return lookup;
  const numberOf = numbering();
  const { cells, factors } = linearRow(check, numberOf);
  const factorOf = (ref: CellRef): number => factors[cells.indexOf(numberOf(ref))] ?? 0;
  const known = new Map<string, number>();
  for (const { sum, cells: count, refs } of sharing.values())
    if (refs.length === count && refs.every((ref) => factorOf(ref) === factorOf(refs[0]!)))
      refs.forEach((ref, index) => known.set(cellKey(ref), index ? 0 : sum));
  return (ref) => (ref.year ? undefined : known.get(cellKey(ref))) ?? lookup(ref);
}
