import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { WorkerPort } from './message-port';
import { workerAt } from './message-port';
import type { WorkerPool } from './receive-worker';
import { inProcess, poolSize } from './receive-worker';

/** What a worker thread runs: a file, or the program's text where it has no file (a single executable). */
export type ThreadProgram = { readonly file: string } | { readonly text: string };

/** A worker that needs more dies alone. */
const LIMITS = { maxOldGenerationSizeMb: 1024 };
/** Fewer files are done before workers have started. */
const WORTHWHILE = 100;

/**
 * Worker threads where there are enough files for them to be quicker, else this thread. They may take every core: this
 * thread only hands out and prints.
 */
export const nodeWorkers = (
  files: number,
  program: ThreadProgram,
  size = poolSize(availableParallelism() + 1),
): WorkerPool => (files < WORTHWHILE ? inProcess : { size, start: () => workerAt(portOf(program)) });

function portOf(program: ThreadProgram): WorkerPort {
  const worker =
    'file' in program
      ? new Worker(program.file, { resourceLimits: LIMITS })
      : new Worker(program.text, { eval: true, resourceLimits: LIMITS });
  return {
    post: (request, transfer) => worker.postMessage(request, transfer),
    listen(answered, died) {
      worker.on('message', answered);
      worker.on('error', died);
      worker.on('exit', (code) => died(new Error(`worker ended with ${code}`)));
    },
    close: () => void worker.terminate(),
  };
}
