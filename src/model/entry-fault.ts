import type { NumberKind } from './form';
import type { Entry } from './report';
import { isUnread } from './report';

/** What can be wrong with what a number cell holds: no number, below 0, not whole. */
export type EntryFault = 'unread' | 'negative' | 'fraction';

/** What is wrong with an entry where numbers of this kind are due; nothing with a blank, which is only not filled in. */
export function entryFaults(kind: NumberKind, entry: Entry): readonly EntryFault[] {
  if (entry === null) return [];
  if (isUnread(entry)) return ['unread'];
  const faults: EntryFault[] = [];
  if (entry < 0 && kind !== 'signed') faults.push('negative');
  if (!Number.isInteger(entry) && kind !== 'amount') faults.push('fraction');
  return faults;
}
