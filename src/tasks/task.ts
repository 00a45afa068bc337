/** What a running task may tell and must listen to. */
export interface TaskContext {
  /** Aborted when the person cancels; a task stops at its next step and leaves nothing half done. */
  readonly signal: AbortSignal;
  /** `done` of `total` steps, with a few Chinese words on the step under way. */
  progress(done: number, total: number, words: string): void;
}

/** One thing a person asks for, used alike by pane, ribbon and command line. */
export type Task<Input, Output> = (input: Input, context: TaskContext) => Promise<Output>;

/** A problem that a person can do something about: one Chinese sentence, what, where, what to do. */
export class TaskError extends Error {
  override readonly name = 'TaskError';
}
