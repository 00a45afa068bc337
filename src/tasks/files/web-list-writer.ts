import type { ListAnswer, ListRequest, ListWriter } from './list-writer';

/**
 * Writes in a worker of the page's own origin, so that the page draws and reacts meanwhile: exceljs takes seconds for
 * thousands of lines. Where no worker can start or finish, it writes in the page itself.
 */
export const writeListInWorker: ListWriter = async (list, date, signal) => {
  try {
    return await askWorker({ list, date }, signal);
  } catch (error) {
    if (!(error instanceof WorkerFailed)) throw error;
    const { writeReviewList } = await import('../../write');
    return writeReviewList(list, date);
  }
};

class WorkerFailed extends Error {}

async function askWorker(request: ListRequest, signal: AbortSignal): Promise<Uint8Array> {
  signal.throwIfAborted();
  const worker = startWorker();
  try {
    return await new Promise<Uint8Array>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
      worker.onmessage = ({ data }: MessageEvent<ListAnswer>) =>
        typeof data === 'string' ? reject(new WorkerFailed(data)) : resolve(data);
      worker.onerror = ({ message }) => reject(new WorkerFailed(message));
      worker.postMessage(request);
    });
  } finally {
    worker.terminate();
  }
}

function startWorker(): Worker {
  try {
    return new Worker(new URL(/* webpackChunkName: "list" */ './list-worker.ts', import.meta.url));
  } catch (error) {
    throw new WorkerFailed(String(error));
  }
}
