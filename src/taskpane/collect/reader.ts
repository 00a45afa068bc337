import type { ChosenFile, ReceivedFile } from '../../tasks/collect';
import type { TaskContext } from '../../tasks/task';
import { createBatch } from './batch';
import type { Reading } from './state';

/** Milliseconds between two drawings of what was read. */
const PACE = 200;

/** Reads files; more can be added while it reads. */
export interface Reader {
  /** Resolves when everything is read or reading was stopped; at once where it reads already. */
  read(files: readonly ChosenFile[]): Promise<void>;
  /** Files that were stopped before their turn are kept for the next `read`. */
  stop(): void;
  /** Forgets everything that waits. */
  forget(): void;
}

/** Reads and checks files; `onResult` is called for each one as it is done. */
export type ReadFiles = (
  files: readonly ChosenFile[],
  onResult: (file: ReceivedFile) => void,
  context: TaskContext,
) => Promise<unknown>;

export interface ReaderEvents {
  received(files: readonly ReceivedFile[], reading: Reading): void;
  reading(reading: Reading): void;
  /** All is read, or reading was stopped with so many files unread. */
  ended(unread: number): void;
}

export function createReader(readFiles: ReadFiles, events: ReaderEvents): Reader {
  const waiting = new Map<string, ChosenFile>();
  let controller = new AbortController();
  let running: Promise<void> | undefined;
  let total = 0;
  let current = '';
  const reading = (): Reading => ({ done: total - waiting.size, total, file: current });
  const tellProgress = () => events.reading(reading());

  const readWaiting = async (signal: AbortSignal): Promise<void> => {
    const batch = createBatch<ReceivedFile>((done) => events.received(done, reading()), PACE, nextPaint);
    const files = [...waiting.values()];
    try {
      await readFiles(
        files,
        (file) => {
          if (signal.aborted || !waiting.delete(file.file)) return;
          current = file.file;
          batch.add(file);
        },
        { signal, progress: () => undefined },
      );
      for (const { path } of files) if (!signal.aborted) waiting.delete(path);
    } finally {
      batch.flush();
    }
  };

  const run = async (signal: AbortSignal): Promise<void> => {
    total = waiting.size;
    current = '';
    tellProgress();
    try {
      while (waiting.size && !signal.aborted) await readWaiting(signal);
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      running = undefined;
      events.ended(waiting.size);
    }
  };

  return {
    async read(files) {
      // What was stopped comes to its end first.
      if (controller.signal.aborted) await running;
      for (const file of files) waiting.set(file.path, file);
      if (running) {
        total += files.length;
        return tellProgress();
      }
      if (!waiting.size) return;
      controller = new AbortController();
      return (running = run(controller.signal));
    },
    stop: () => controller.abort(),
    forget() {
      controller.abort();
      waiting.clear();
    },
  };
}

/** A page that is not shown is not painted. */
const LONGEST_WAIT = 1000;

/** Resolves when the browser has painted what the page holds now. */
const nextPaint = (): Promise<void> =>
  new Promise((resolve) => {
    const limit = setTimeout(resolve, LONGEST_WAIT);
    requestAnimationFrame(() =>
      setTimeout(() => {
        clearTimeout(limit);
        resolve();
      }),
    );
  });
