import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { MessagePort } from './message-port';
import { workerAt } from './message-port';
import type { WorkerPool } from './receive-worker';
import { inProcess, poolSize } from './receive-worker';

/** Built beside the program; not there when it runs from its source. */
const SCRIPT = join(__dirname, 'receive-worker.js');
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
  size = poolSize(availableParallelism() + 1),
  script = SCRIPT,
): WorkerPool =>
  files < WORTHWHILE || !existsSync(script) ? inProcess : { size, start: () => workerAt(portOf(script)) };

function portOf(script: string): MessagePort {
  const worker = new Worker(script, { resourceLimits: LIMITS });
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
