import type { Overview, ReceivedReport, UnreadableFile } from '../../tasks/collect';
import type { KeptRegister } from '../../tasks/files';

export type CheckFormat = 'text' | 'json' | 'csv' | 'sarif';

/** Files of the paths that were not read as reports. */
export interface NotRead {
  /** By their kind, or excluded. */
  readonly passedOver: number;
  /** Letters and lists that this program has made. */
  readonly made: number;
}

/** Prints what a check finds, in the order of the files. */
export interface Printer {
  /** `kept` is the report as the overview will name it. */
  report(received: ReceivedReport, kept: ReceivedReport): void;
  unreadable(file: UnreadableFile): void;
  /** `register`: what becomes of the register, where one is kept. */
  end(overview: Overview, notRead: NotRead, register?: KeptRegister): void;
}
