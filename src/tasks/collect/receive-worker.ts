import type { OwnChecks } from '../own-checks';
import type { FileName } from './chosen-file';
import { receive } from './receive';
import type { ReceivedFile } from './received';

/** A file with the place where it is opened. */
export type PlacedFile = FileName & { readonly place: string };

/** Something that reads and checks one file at a time, away from the person's thread where it can. */
export interface ReceiveWorker {
  /** Settles once it has started; rejects where it cannot. */
  readonly ready: Promise<void>;
  /** The bytes are given away. Rejects where the worker has died; it is of no more use then. */
  receive(file: FileName, bytes: Uint8Array, ownChecks?: OwnChecks): Promise<ReceivedFile>;
  /** The same for files that it opens itself, one after another, at their places; absent where it cannot. */
  receiveAt?(files: readonly PlacedFile[], ownChecks?: OwnChecks): Promise<readonly ReceivedFile[]>;
  /** Milliseconds of processor time that it has taken so far; absent where the platform does not tell. */
  used?(): number | undefined;
  /** Ends it at once, with whatever it is doing. */
  close(): void;
}

/** How many workers, and how to start one. `start` may throw where there can be none. */
export interface WorkerPool {
  readonly size: number;
  start(): ReceiveWorker;
}

/** Reads in the thread that asks: where workers cannot start, and for a few files. */
export const inProcess: WorkerPool = {
  size: 1,
  start: () => ({ ready: Promise.resolve(), receive, close: () => undefined }),
};

const MOST = 4;

/** Workers worth having on a machine with so many cores: one core is left to the person. */
export const poolSize = (cores: number): number => Math.min(MOST, Math.max(1, cores - 1));
