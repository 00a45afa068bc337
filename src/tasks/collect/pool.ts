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

/**
 * What came of files: the result of each, none where they are to be read one by one; that their worker is of no more use,
 * and that this was for the time it took.
 */
interface Outcome {
  readonly results: readonly ReceivedFile[];
  readonly spent?: true;
  readonly isLate?: true;
}

/** So many files at most go to a worker at once, and so many times each worker gets some. */
const BATCH = { files: 16, times: 20 } as const;

/** Milliseconds of work in this thread after which a person's other work gets its turn. */
const SLICE = 12;
const START_LIMIT = 30_000;
/** Times the limit by the clock for a worker that others on the machine keep from its processor time. */
const PATIENCE = 10;
/** Milliseconds between two looks at what a worker has used; most files are read before the first. */
const BETWEEN_LOOKS = 50;

/**
 * Reads files with a pool of workers; resolves when all are done, or at once when the signal is aborted. Rejects with
 * what `onResult` throws, and reads no more. The limit is one of processor time where workers tell theirs; else of the
 * clock, and a file that has come late beside others is read once more, alone, before it is given up.
 */
export async function runPool(
  files: readonly ChosenFile[],
  pool: WorkerPool,
  timeLimit: number,
  signal: AbortSignal,
  onResult: OnResult,
  ownChecks?: OwnChecks,
): Promise<void> {
  const size = Math.min(pool.size, files.length);
  const nextFiles = fileQueue(
    files,
    size,
    Math.min(BATCH.files, Math.ceil(files.length / size / BATCH.times)),
  );
  const alone: QueuedFile[] = [];
  const late: QueuedFile[] = [];
  let workers = pool;
  const start = async (): Promise<ReceiveWorker> => {
    const worker = tryStart(workers);
    const ready = worker?.ready.then(
      () => true,
      () => false,
    );
    if (worker && ready && ((await withLimit(ready, byClock(START_LIMIT), signal)) || signal.aborted))
      return worker;
    worker?.close();
    workers = inProcess;
    return inProcess.start();
  };

  let hasFailed = false;
  /** One worker at a time, replaced where it dies or is late, working through the files that nobody has taken yet. */
  async function workThrough(next: () => readonly QueuedFile[], isAlone = size === 1): Promise<void> {
    let worker: ReceiveWorker | undefined;
    const pause = regularPauses(SLICE);
    try {
      for (let batch = next(); batch.length && !signal.aborted && !hasFailed; batch = next()) {
        worker ??= await start();
        const outcome = await receiveWith(worker, batch, timeLimit, signal, ownChecks);
        if (outcome === 'stopped' || hasFailed) return;
        const isForTheClock = outcome.isLate && worker.used?.() === undefined;
        if (outcome.spent) {
          worker.close();
          worker = undefined;
        }
        if (outcome.results.length < batch.length) alone.push(...batch);
        else if (isForTheClock && !isAlone) late.push(...batch);
        else batch.forEach(({ index }, at) => onResult(outcome.results[at]!, index));
        await pause();
      }
    } catch (error) {
      hasFailed = true;
      throw error;
    } finally {
      worker?.close();
    }
  }
  const nextOf = (some: QueuedFile[]): readonly QueuedFile[] =>
    some.splice(0, 1).map(({ index, file }) => ({ index, file }));
  const next = (): readonly QueuedFile[] => (alone.length ? nextOf(alone) : nextFiles());
  await Promise.all(Array.from({ length: size }, () => workThrough(next)));
  await workThrough(() => nextOf(late), true);
}

function tryStart(pool: WorkerPool): ReceiveWorker | undefined {
  try {
    return pool.start();
  } catch {
    return undefined;
  }
}

/** Of several files, each is read by itself where they have come to nothing together. */
async function receiveWith(
  worker: ReceiveWorker,
  batch: readonly QueuedFile[],
  timeLimit: number,
  signal: AbortSignal,
  ownChecks?: OwnChecks,
): Promise<Outcome | 'stopped'> {
  const byTheClock = byClock(timeLimit);
  const byPatience = byClock(PATIENCE * timeLimit);
  let usedBefore: number | undefined;
  const left = (): number => {
    const used = worker.used?.();
    if (used === undefined) return byTheClock();
    usedBefore ??= used;
    return Math.min(byPatience(), timeLimit - (used - usedBefore));
  };
  const outcome = await withLimit(read(worker, batch, ownChecks), left, signal);
  if (outcome) return outcome;
  return signal.aborted ? 'stopped' : { ...stopped(batch, problems.late(timeLimit)), isLate: true };
}

async function read(
  worker: ReceiveWorker,
  batch: readonly QueuedFile[],
  ownChecks: OwnChecks | undefined,
): Promise<Outcome> {
  const placed = batch.flatMap(({ file: { path, name, place } }) =>
    place === undefined || !worker.receiveAt ? [] : [{ path, name, place }],
  );
  const [{ file, bytes }, ...others] = batch as [QueuedFile, ...QueuedFile[]];
  const failed = (problem: string): Outcome => ({ results: [{ file: file.path, problem }] });
  const refused = refuseSize(file.size);
  if (refused) return failed(refused.sentence);
  if (placed.length < batch.length && others.length) return { results: [] };
  let content: Uint8Array | undefined;
  try {
    content = placed.length ? undefined : await (bytes ?? file.bytes());
  } catch (error) {
    return failed(error instanceof ReadError ? error.message : problems.unreachable(error));
  }
  try {
    if (!content) return { results: await worker.receiveAt!(placed, ownChecks) };
    return { results: [await worker.receive({ path: file.path, name: file.name }, content, ownChecks)] };
  } catch {
    return stopped(batch, problems.died);
  }
}

/** The outcome where the worker had to be stopped or has ended. */
const stopped = (batch: readonly QueuedFile[], problem: string): Outcome => ({
  results: batch.length > 1 ? [] : batch.map(({ file }) => ({ file: file.path, problem, stopped: true })),
  spent: true,
});

/** What is left of so many milliseconds from now on. */
function byClock(limit: number): () => number {
  const end = performance.now() + limit;
  return () => end - performance.now();
}

/** The promise's value; undefined where it takes longer than there is time `left`, or the signal is aborted. */
function withLimit<T>(promise: Promise<T>, left: () => number, signal: AbortSignal): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', giveUp);
    };
    const giveUp = (): void => {
      end();
      resolve(undefined);
    };
    const look = (): void => {
      if (left() <= 0) giveUp();
      else timer = setTimeout(look, BETWEEN_LOOKS);
    };
    let timer = setTimeout(look, BETWEEN_LOOKS);
    if (signal.aborted) return giveUp();
    signal.addEventListener('abort', giveUp, { once: true });
    promise.then(resolve, reject).finally(end);
  });
}
