import { ReadError } from '../../read';
import { refuseSize } from '../../read/readable';
import type { OwnChecks } from '../own-checks';
import { regularPauses } from '../pauses';
import type { ChosenFile } from './chosen-file';
import { problems } from './problems';
import type { ReceivedFile } from './received';
import type { ReceiveWorker, WorkerPool } from './receive-worker';
import { inProcess } from './receive-worker';
import type { QueuedFile } from './file-queue';
import { fileQueue } from './file-queue';

type OnResult = (result: ReceivedFile, index: number) => void;

/** What came of a file: its result, or that its worker is of no more use. */
type Outcome = { readonly result: ReceivedFile; readonly spent?: true } | 'stopped';

/** Milliseconds of work in this thread after which a person's other work gets its turn. */
const SLICE = 12;
const START_LIMIT = 30_000;

/**
 * Reads files with a pool of workers; resolves when all are done, or at once when the signal is aborted. Rejects with
 * what `onResult` throws, and reads no more.
 */
export async function runPool(
  files: readonly ChosenFile[],
  pool: WorkerPool,
  timeLimit: number,
  signal: AbortSignal,
  onResult: OnResult,
  own?: OwnChecks,
): Promise<void> {
  const size = Math.min(pool.size, files.length);
  const nextFile = fileQueue(files, size);
  let workers = pool;
  const start = async (): Promise<ReceiveWorker> => {
    const worker = tryStart(workers);
    const ready = worker?.ready.then(
      () => true,
      () => false,
    );
    if (worker && ready && ((await withLimit(ready, START_LIMIT, signal)) || signal.aborted)) return worker;
    worker?.close();
    workers = inProcess;
    return inProcess.start();
  };

  let hasFailed = false;
  /** One worker at a time, replaced where it dies or is late, working through the files that nobody has taken yet. */
  async function workThrough(): Promise<void> {
    let worker: ReceiveWorker | undefined;
    const pause = regularPauses(SLICE);
    try {
      for (let next = nextFile(); next && !signal.aborted && !hasFailed; next = nextFile()) {
        worker ??= await start();
        const outcome = await receiveWith(worker, next, timeLimit, signal, own);
        if (outcome === 'stopped' || hasFailed) return;
        if (outcome.spent) {
          worker.close();
          worker = undefined;
        }
        onResult(outcome.result, next.index);
        await pause();
      }
    } catch (error) {
      hasFailed = true;
      throw error;
    } finally {
      worker?.close();
    }
  }
  await Promise.all(Array.from({ length: size }, workThrough));
}

function tryStart(pool: WorkerPool): ReceiveWorker | undefined {
  try {
    return pool.start();
  } catch {
    return undefined;
  }
}

async function receiveWith(
  worker: ReceiveWorker,
  { file, bytes }: QueuedFile,
  timeLimit: number,
  signal: AbortSignal,
  own?: OwnChecks,
): Promise<Outcome> {
  const failed = (problem: string): ReceivedFile => ({ file: file.path, problem });
  const stopped = (problem: string): Outcome => ({
    result: { file: file.path, problem, stopped: true },
    spent: true,
  });
  const refused = refuseSize(file.size);
  if (refused) return { result: failed(refused.sentence) };
  const read = async (): Promise<Outcome> => {
    let content: Uint8Array;
    try {
      content = await bytes;
    } catch (error) {
      return {
        result: failed(error instanceof ReadError ? error.message : problems.unreachable(error)),
      };
    }
    try {
      return { result: await worker.receive({ path: file.path, name: file.name }, content, own) };
    } catch {
      return stopped(problems.died);
    }
  };
  const outcome = await withLimit(read(), timeLimit, signal);
  return outcome ?? (signal.aborted ? 'stopped' : stopped(problems.late(timeLimit)));
}

/** The promise's value; undefined where it takes longer than the limit or the signal is aborted. */
function withLimit<T>(promise: Promise<T>, limit: number, signal: AbortSignal): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', giveUp);
    };
    const giveUp = (): void => {
      end();
      resolve(undefined);
    };
    const timer = setTimeout(giveUp, limit);
    if (signal.aborted) return giveUp();
    signal.addEventListener('abort', giveUp, { once: true });
    promise.then(resolve, reject).finally(end);
  });
}
