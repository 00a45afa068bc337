import type { OwnChecks } from '../tasks/own-checks';
import type { ReceivedFile } from '../tasks/collect';
import { collectFiles, openArchives } from '../tasks/collect';
import { findFiles } from './files';
import type { Io } from './io';

/**
 * Reads and checks the files and everything in the folders; one that cannot be read never stops the others. Results
 * are handed over in the order of the files, as soon as all before them have come.
 */
export async function receiveAll(
  paths: readonly string[],
  io: Io,
  onFile: (received: ReceivedFile) => void,
  own?: OwnChecks,
): Promise<void> {
  const files = await openArchives(findFiles(paths, io));
  const waiting = new Map<number, ReceivedFile>();
  let next = 0;
  await collectFiles(
    {
      files,
      ...(own && { own }),
      pool: io.pool(files.length),
      onResult(result, index) {
        waiting.set(index, result);
        for (let received = waiting.get(next); received; received = waiting.get(next)) {
          waiting.delete(next);
          next += 1;
          onFile(received);
        }
      },
    },
    {
      signal: new AbortController().signal,
      progress: (done, total, words) => io.progress(`${done}/${total} ${words}`),
    },
  );
}
