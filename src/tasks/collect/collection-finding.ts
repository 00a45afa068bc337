import type { NatureFound } from '../../combine';
import type { TableId } from '../../model/form';
import type { Severity } from '../../model/rule';
import type { ReceivedReport } from './received';

/** Who sent a report: the office on the list, else the unit it names, else its file. */
export interface Sender {
  readonly name: string;
  readonly report: ReceivedReport;
}

/** What only shows when the reports of all offices are looked at together. */
export type CollectionFinding =
  | {
      /** A report that is no office's own: it counts neither as sent nor in a sum. */
      readonly kind: 'setAside';
      readonly severity: Severity;
      readonly found: NatureFound;
      readonly senders: readonly Sender[];
    }
  | {
      /** An office on the list has sent nothing. */
      readonly kind: 'missing';
      readonly severity: Severity;
      readonly office: string;
      readonly senders: readonly [];
    }
  | {
      /** A report of nobody on the list. */
      readonly kind: 'unlisted';
      readonly severity: Severity;
      /** The missing office whose name it may be. */
      readonly near?: string;
      readonly senders: readonly Sender[];
    }
  | {
      /** Several reports of one office and year. */
      readonly kind: 'sentTwice';
      readonly severity: Severity;
      readonly year: number | null;
      /** Do all of them hold the same numbers? */
      readonly identical: boolean;
      readonly senders: readonly Sender[];
    }
  | {
      /** Last year's file again: by the year it names, by its numbers, or both. */
      readonly kind: 'lastYearAgain';
      readonly severity: Severity;
      readonly byYear: boolean;
      readonly identical: boolean;
      readonly senders: readonly Sender[];
    }
  | {
      /** Reports of several offices with the same numbers, not all zero. */
      readonly kind: 'sameNumbers';
      readonly severity: Severity;
      /** The one table that is the same; absent where the whole reports are. */
      readonly table?: TableId;
      readonly senders: readonly Sender[];
    };
