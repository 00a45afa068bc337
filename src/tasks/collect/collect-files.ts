import type { Report } from '../../model/report';
import type { OwnChecks } from '../own-checks';
import type { Task } from '../task';
import type { ChosenFile } from './chosen-file';
import { lastYearIn, withLastYear } from './last-year';
import { runPool } from './pool';
import type { ReceivedFile, ReceivedReport } from './received';
import type { WorkerPool } from './receive-worker';
import { inProcess } from './receive-worker';
import { TextsBeside } from './texts-beside';

export interface CollectInput {
  readonly files: readonly ChosenFile[];
  /** Last year's reports, compared with those of the same unit. */
  readonly lastYear?: readonly Report[];
  /** Own rules and settings that all of them are checked by. */
  readonly ownChecks?: OwnChecks;
  /** Where files are read; in this thread unless told. */
  readonly pool?: WorkerPool;
  /** Milliseconds after which a file is given up. */
  readonly timeLimit?: number;
  /** Called for every file as its result comes, in no fixed order. */
  onResult?(result: ReceivedFile, index: number): void;
}

type EachInput = CollectInput & Required<Pick<CollectInput, 'onResult'>>;

export interface Collected {
  /** In the order of the files given; files not reached before a cancellation are left out. */
  readonly files: readonly ReceivedFile[];
  readonly cancelled: boolean;
}

const TIME_LIMIT = 20_000;

/**
 * Reads and checks many files, a few at a time. One that is bad, hangs or kills its worker has a sentence and never
 * stops the others. When cancelled it stops at once and gives what has come.
 */
export const collectFiles: Task<CollectInput, Collected> = async (input, context) => {
  const results: ReceivedFile[] = [];
  const onResult = (result: ReceivedFile, index: number): void => {
    results[index] = result;
    input.onResult?.(result, index);
  };
  await receiveEach({ ...input, onResult }, context);
  return { files: results.filter((result) => result !== undefined), cancelled: context.signal.aborted };
};

/** The same, where nobody needs all results at once: each is handed over, and not kept. */
export const receiveEach: Task<EachInput, void> = async (
  { files, lastYear = [], ownChecks, pool, timeLimit = TIME_LIMIT, onResult },
  { signal, progress },
) => {
  const lastYearReports = lastYearIn(lastYear);
  const compared = (report: ReceivedReport): ReceivedReport =>
    withLastYear(ownChecks ? { ...report, ownChecks } : report, lastYearReports.of(report.report));
  let done = 0;
  progress(0, files.length, '读取并核对');
  const texts = new TextsBeside(files);
  const deliver = (received: ReceivedFile, index: number): void => {
    const { changed } = files[index]!;
    const dated = (report: ReceivedReport) => (changed === undefined ? report : { ...report, changed });
    onResult(
      'reports' in received
        ? { ...received, reports: received.reports.map((report) => dated(compared(report))) }
        : received,
      index,
    );
  };
  const onReceived = (received: ReceivedFile, index: number): void => {
    done += 1;
    progress(done, files.length, received.file);
    texts.after(received, index).forEach(deliver);
  };
  await runPool(files, pool ?? inProcess, timeLimit, signal, onReceived, ownChecks);
  texts.rest().forEach(deliver);
};
