import type { OwnChecks } from '../tasks/own-checks';
import type { ReceivedFile } from '../tasks/collect';
import { openArchives, receiveEach } from '../tasks/collect';
import type { FoundFiles } from './find-files';
import { findFiles } from './find-files';
import type { Io } from './io';
import { taskContext } from './io';

/** The files of the paths, read: `receiveAll` on what `findFiles` finds. */
export const receivePaths = async (
  paths: readonly string[],
  io: Io,
  onFile: (received: ReceivedFile) => void,
): Promise<void> => receiveAll(await withArchived(findFiles(paths, io)), io, onFile);

/** What was found, with the files inside archives in place of the archives. */
export const withArchived = async (found: FoundFiles): Promise<FoundFiles> => ({
  ...found,
  files: await openArchives(found.files),
});

/**
 * Reads and checks the files found; one that cannot be read never stops the others. Results are handed over in the order
 * of the files, as soon as all before them have come, then what could not even be opened.
 */
export async function receiveAll(
  { files, unreadable }: FoundFiles,
  io: Io,
  onFile: (received: ReceivedFile) => void,
  ownChecks?: OwnChecks,
): Promise<void> {
  const waiting = new Map<number, ReceivedFile>();
  let next = 0;
  await receiveEach(
    {
      files,
      ...(ownChecks && { ownChecks }),
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
    taskContext(io),
  );
  unreadable.forEach(onFile);
}
