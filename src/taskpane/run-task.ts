import { traceOf } from '../model/trace';
import type { TaskContext } from '../tasks/task';
import { TaskError } from '../tasks/task';
import type { Change, Notice } from './state';
import type { Store } from './store';
import { texts } from './texts';

type Dispatch = Store<unknown, Change>['dispatch'];

/** Runs one task at a time: shows its progress, lets it be cancelled, and tells how it ended. */
export interface Runner {
  /** Resolves to the task's answer; undefined where it failed, was cancelled or another one is running. */
  run<T>(name: string, task: (context: TaskContext) => Promise<T>): Promise<T | undefined>;
  cancel(): void;
}

export function createRunner(dispatch: Dispatch): Runner {
  let current: AbortController | undefined;
  return {
    async run(name, task) {
      if (current) return undefined;
      const controller = new AbortController();
      current = controller;
      dispatch({ notice: undefined });
      dispatch({ work: { name, done: 0, total: 0, words: '' } });
      try {
        return await task({
          signal: controller.signal,
          progress: (done, total, words) => dispatch({ work: { name, done, total, words } }),
        });
      } catch (error) {
        dispatch({ notice: noticeOf(name, error, controller.signal) });
        return undefined;
      } finally {
        current = undefined;
        dispatch({ work: undefined });
      }
    },
    cancel: () => current?.abort(),
  };
}

/** A context for what runs unseen and is over in a moment. */
export const inBackground = (): TaskContext => ({
  signal: new AbortController().signal,
  progress: () => undefined,
});

/** Runs once at a time; calls that come meanwhile are answered by one more run afterwards. */
export function latestOnly(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let isOutdated = false;
  const loop = async (): Promise<void> => {
    do {
      isOutdated = false;
      await run();
    } while (isOutdated);
    running = undefined;
  };
  return () => {
    if (running) isOutdated = true;
    return (running ??= loop());
  };
}

/** What went wrong, as one sentence a person can do something about; a mistake of the program goes to the console. */
export function sentenceOf(error: unknown): string {
  const expected = error instanceof TaskError;
  const trace = expected ? error.cause : traceOf(error);
  if (trace !== undefined) console.error(trace);
  return expected ? error.message : texts.unexpected(error instanceof Error ? error.message : String(error));
}

const noticeOf = (name: string, error: unknown, { aborted }: AbortSignal): Notice =>
  aborted ? { tone: 'info', text: texts.cancelled(name) } : { tone: 'error', text: sentenceOf(error) };
