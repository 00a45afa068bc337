import type { FormId } from '../model/form';
import type { LedgerMapping } from '../model/ledger';

/** What is remembered of the person's own office from one workbook to the next, on this computer alone. */
export interface Remembered {
  readonly unit?: string;
  /** A form that was chosen though the year asks for another. */
  readonly form?: FormId;
  /** How the office's own ledger was read. */
  readonly ledgerMapping?: LedgerMapping;
  readonly filler?: string;
  readonly reviewer?: string;
}

const KEY = 'gouji.own';

/** Where the browser keeps nothing, it lasts as long as the pane is open. */
let known: Remembered | undefined;

export function remembered(): Remembered {
  if (known) return known;
  try {
    known = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Remembered;
  } catch {
    known = {};
  }
  return known;
}

export function remember(change: Remembered): void {
  known = { ...remembered(), ...change };
  try {
    localStorage.setItem(KEY, JSON.stringify(known));
  } catch {
    return;
  }
}
