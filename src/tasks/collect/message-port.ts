import type { OwnChecks } from '../own-checks';
import type { FileName } from './chosen-file';
import { receive } from './receive';
import type { ReceivedFile } from './received';
import type { ReceiveWorker } from './receive-worker';

/** What goes to a worker. It answers `ready` once, when it has loaded, and then each request with its result. */
export interface WorkerRequest {
  readonly file: FileName;
  readonly bytes: Uint8Array;
  readonly own?: OwnChecks;
}
export type WorkerAnswer = 'ready' | ReceivedFile;

/** A worker as the platform has it. */
export interface WorkerPort {
  post(request: WorkerRequest, transfer: ArrayBuffer[]): void;
  /** Tells what comes from it, or that it has died. */
  listen(answered: (answer: WorkerAnswer) => void, died: (error: Error) => void): void;
  close(): void;
}

/** Reads files at the other end of a port, one at a time. */
export function workerAt(port: WorkerPort): ReceiveWorker {
  let pending: { answered(answer: WorkerAnswer): void; died(error: Error): void };
  const nextAnswer = (): Promise<WorkerAnswer> => {
    const answer = new Promise<WorkerAnswer>(
      (resolve, reject) => (pending = { answered: resolve, died: reject }),
    );
    // Nobody waits any more for a worker that is closed.
    answer.catch(() => undefined);
    return answer;
  };
  const started = nextAnswer();
  port.listen(
    (answer) => pending.answered(answer),
    (error) => pending.died(error),
  );
  return {
    ready: started.then(() => undefined),
    async receive(file, bytes, own) {
      const answer = nextAnswer();
      const whole = bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
      port.post({ file, bytes: whole, ...(own && { own }) }, [whole.buffer as ArrayBuffer]);
      return (await answer) as ReceivedFile;
    },
    close: () => port.close(),
  };
}

/** The other end: answers requests. */
export const answerRequest = ({ file, bytes, own }: WorkerRequest): Promise<ReceivedFile> =>
  receive(file, bytes, own);
