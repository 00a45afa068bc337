import type { Report } from '../../model/report';
import type { Task } from '../task';
import type { ChosenFile } from './chosen-file';
import { lastYearIn, withLastYear } from './last-year';
import { runPool } from './pool';
import type { ReceivedFile } from './received';
import type { WorkerPool } from './receive-worker';
import { inProcess } from './receive-worker';

export interface CollectInput {
  readonly files: readonly ChosenFile[];
  /** Last year's reports, compared with those of the same unit. */
  readonly lastYear?: readonly Report[];
  /** Where files are read; in this thread unless told. */
  readonly pool?: WorkerPool;
  /** Milliseconds after which a file is given up. */
  readonly timeLimit?: number;
  /** Called for every file as its result comes, in no fixed order. */
  onResult?(result: ReceivedFile, index: number): void;
}

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
export const collectFiles: Task<CollectInput, Collected> = {
  id: 'collectFiles',
  name: '读取下级报送',
  run: async ({ files, lastYear = [], pool, timeLimit = TIME_LIMIT, onResult }, { signal, progress }) => {
    const last = lastYearIn(lastYear);
    const results: ReceivedFile[] = [];
    let done = 0;
    progress(0, files.length, '读取并核对');
    await runPool(files, pool ?? inProcess, timeLimit, signal, (received, index) => {
      const result =
        'reports' in received && lastYear.length
          ? { ...received, reports: received.reports.map((each) => withLastYear(each, last.of(each.report))) }
          : received;
      results[index] = result;
      done += 1;
      progress(done, files.length, result.file);
      onResult?.(result, index);
    });
    return { files: results.filter((each) => each !== undefined), cancelled: signal.aborted };
  },
};
