import type { WorkerPool } from '../tasks/collect';
import type { TaskContext } from '../tasks/task';

/** Where the command line reads and writes; tests give their own. */
export interface Io {
  readonly cwd: string;
  out(text: string): void;
  err(text: string): void;
  /** Shown only while stderr is a terminal. */
  progress(text: string): void;
  /** What reads and checks so many files. */
  pool(files: number): WorkerPool;
  /** All that comes on standard input, for the file named `-`; absent where there is none. */
  stdin?(): Promise<Uint8Array>;
  /** Says where the program made a mistake; absent unless asked for by `--debug`. */
  debug?(trace: string): void;
}

/** A task that shows its progress and runs to its end. */
export const taskContext = ({ progress }: Io): TaskContext => ({
  signal: new AbortController().signal,
  progress: (done, total, words) => progress(`${done}/${total} ${words}`),
});

/** Exit status: nothing wrong · at least one error finding · something could not be read, or bad usage. */
export const EXIT = { fine: 0, findings: 1, trouble: 2 } as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

/** A use of the command line that cannot be carried out; one Chinese sentence. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
