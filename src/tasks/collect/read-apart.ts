import type { Paste } from '../../read';
import type { FileContent, Source } from '../open-document';
import { unpacked } from '../open-document';
import type { Task } from '../task';
import { TaskError } from '../task';
import { collectFiles } from './collect-files';
import { unreadableOf } from './received';
import type { WorkerPool } from './receive-worker';

/** Characters that are read in a moment whatever they are, and more than anybody pastes. */
const SHORT_PASTE = 20_000;
const LONGEST_PASTE = 5_000_000;
/** Milliseconds: what was pasted is read here once more, and holds up the page as long. */
const PASTE_LIMIT = 5000;

/**
 * The task, done here only after its file or a long paste has been read where that can be stopped. What comes of a
 * document cannot be sent between workers, so it is read twice; the same content takes the same course. Throws a
 * TaskError where reading had to be stopped, and for more than anybody pastes.
 */
export const afterReadingApart =
  <Input extends Source, Output>(task: Task<Input, Output>, pool: () => WorkerPool): Task<Input, Output> =>
  async (source, context) => {
    const { name } = source;
    const isFile = 'bytes' in source;
    const contents = isFile ? [unpacked(source)] : contentsOf(source);
    if (contents.length) {
      const files = contents.map(({ name, bytes }) => ({
        path: name,
        name,
        size: bytes.length,
        // The bytes may be given away.
        bytes: async () => bytes.slice(),
      }));
      const silent = { signal: context.signal, progress: () => undefined };
      const limit = isFile ? {} : { timeLimit: PASTE_LIMIT };
      const received = await collectFiles({ files, pool: pool(), ...limit }, silent);
      context.signal.throwIfAborted();
      const stopped = unreadableOf(received.files).find((file) => file.stopped);
      if (stopped) throw new TaskError(`${isFile ? stopped.file : name}：${stopped.problem}`);
    }
    return task(source, context);
  };

/** A long paste as the files that are read like it: the page, and the text or the rows of cells. */
function contentsOf({ name, text, html = '' }: Paste & { readonly name: string }): readonly FileContent[] {
  if (text.length + html.length <= SHORT_PASTE) return [];
  if (text.length + html.length > LONGEST_PASTE)
    throw new TaskError(`${name}太多，超过 ${LONGEST_PASTE / 10_000} 万字。请存成文件后用“打开文件”。`);
  const page = { name: `${name}.html`, bytes: new TextEncoder().encode(html) };
  const plain = {
    name: `${name}${text.includes('\t') ? '.tsv' : '.txt'}`,
    bytes: new TextEncoder().encode(text),
  };
  return [page, plain].filter(({ bytes }) => bytes.length > 0);
}
