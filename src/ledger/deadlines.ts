import { dateText } from './calendar';
import type { LedgerRow } from './rows';
import { cellOf } from './rows';

/** An application that waits for something: its number and its last day, as a person knows it in the ledger. */
export interface WaitingRow {
  readonly where: string;
  readonly number: string;
  /** `2025-3-5`; empty where it is not known. */
  readonly due: string;
}

/** Applications by what is to be done; one may stand in several lists. */
export interface Deadlines {
  readonly dueToday: readonly WaitingRow[];
  readonly overdue: readonly WaitingRow[];
  /** Due within three working days. */
  readonly soon: readonly WaitingRow[];
  /** Asked for a correction that has not come. */
  readonly uncorrected: readonly WaitingRow[];
  /** Open at the end of the year, or still. */
  readonly carriedOut: readonly WaitingRow[];
}

/** As many working days before the last one an answer is soon due. */
export const SOON = 3;

/** What the calculated columns of a ledger say of its rows. */
export function deadlinesOf(applications: readonly LedgerRow[]): Deadlines {
  const rows = applications.filter(({ isBelow }) => !isBelow);
  const waiting = (is: (standing: string, counted: string) => boolean): readonly WaitingRow[] =>
    rows
      .filter((row) => is(String(cellOf(row, 'standing') ?? ''), String(cellOf(row, 'counted') ?? '')))
      .map((row) => {
        const due = cellOf(row, 'deadline');
        return {
          where: row.where,
          number: String(cellOf(row, 'number') ?? ''),
          due: typeof due === 'number' ? dateText(due) : '',
        };
      });
  return {
    dueToday: waiting((standing) => standing === '今天到期'),
    overdue: waiting((standing) => standing.startsWith('已超期')),
    soon: waiting((standing) => Number(/^还剩 (\d+) /.exec(standing)?.[1] ?? Infinity) <= SOON),
    uncorrected: waiting((standing) => standing === '未补正'),
    carriedOut: waiting((_, counted) => counted.endsWith('→结转下年')),
  };
}
