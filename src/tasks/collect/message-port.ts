import type { OwnChecks } from '../own-checks';
import type { FileName } from './chosen-file';
import { receive } from './receive';
import type { ReceivedFile } from './received';
import type { ReceiveWorker } from './receive-worker';

/** What goes to a worker. It answers `ready` once, when it has loaded, and then each request with its result. */
export interface Request {
  readonly file: FileName;
  readonly bytes: Uint8Array;
  readonly own?: OwnChecks;
}
export type Answer = 'ready' | ReceivedFile;

/** A worker as the platform has it. */
export interface MessagePort {
  post(request: Request, transfer: ArrayBuffer[]): void;
  /** Tells what comes from it, or that it has died. */
  listen(answered: (answer: Answer) => void, died: (error: Error) => void): void;
  close(): void;
}

/** Reads files at the other end of a port, one at a time. */
export function workerAt(port: MessagePort): ReceiveWorker {
  let settle: { answered(answer: Answer): void; died(error: Error): void };
  const next = (): Promise<Answer> => {
    const answer = new Promise<Answer>((resolve, reject) => (settle = { answered: resolve, died: reject }));
    // Nobody waits any more for a worker that is closed.
    answer.catch(() => undefined);
    return answer;
  };
  const started = next();
  port.listen(
    (answer) => settle.answered(answer),
    (error) => settle.died(error),
  );
  return {
    ready: started.then(() => undefined),
    async receive(file, bytes, own) {
      const answer = next();
      const whole = bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
      port.post({ file, bytes: whole, ...(own && { own }) }, [whole.buffer as ArrayBuffer]);
      return (await answer) as ReceivedFile;
    },
    close: () => port.close(),
  };
}

/** The other end: answers requests. */
export const answer = ({ file, bytes, own }: Request): Promise<ReceivedFile> => receive(file, bytes, own);
