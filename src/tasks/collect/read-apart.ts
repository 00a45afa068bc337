import type { Source } from '../open-document';
import { unpacked } from '../open-document';
import type { Task } from '../task';
import { TaskError } from '../task';
import { collectFiles } from './collect-files';
import { unreadableOf } from './received';
import type { WorkerPool } from './receive-worker';

/**
 * The task, done here only after its file has been read where that can be stopped. What comes of a document cannot be
 * sent between workers, so it is read twice; the same bytes take the same course. Throws a TaskError where reading had
 * to be stopped. What was pasted is read here alone.
 */
export const afterReadingApart =
  <Input extends Source, Output>(task: Task<Input, Output>, pool: () => WorkerPool): Task<Input, Output> =>
  async (source, context) => {
    if ('bytes' in source) {
      const { name, bytes } = unpacked(source);
      // The bytes may be given away.
      const file = { path: name, name, size: bytes.length, bytes: async () => bytes.slice() };
      const apart = { signal: context.signal, progress: () => undefined };
      const { files } = await collectFiles({ files: [file], pool: pool() }, apart);
      context.signal.throwIfAborted();
      const stopped = unreadableOf(files).find((each) => each.stopped);
      if (stopped) throw new TaskError(`${name}：${stopped.problem}`);
    }
    return task(source, context);
  };
