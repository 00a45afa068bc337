import type { WorkerPort } from './message-port';
import { workerAt } from './message-port';
import type { WorkerPool } from './receive-worker';
import { poolSize } from './receive-worker';

/**
 * Web workers of the page, from its own origin. Where they cannot start, files are read in the page itself. One that
 * takes all memory ends the page with it, which nothing in a page can prevent: readers bound what they take.
 */
export const webWorkers = (size = poolSize(navigator.hardwareConcurrency)): WorkerPool => ({
  size,
  start: () => workerAt(portOf()),
});

function portOf(): WorkerPort {
  const worker = new Worker(new URL(/* webpackChunkName: "receive" */ './web-worker.ts', import.meta.url));
  return {
    post: (request, transfer) => worker.postMessage(request, transfer),
    listen(answered, died) {
      worker.onmessage = ({ data }) => answered(data);
      worker.onerror = ({ message }) => died(new Error(message));
    },
    close: () => worker.terminate(),
  };
}
