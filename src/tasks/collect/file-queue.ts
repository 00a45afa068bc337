import { refuseSize } from '../../read/readable';
import type { ChosenFile } from './chosen-file';

/** A file whose turn has come, with its bytes on their way where it has no place to be read from. */
export interface QueuedFile {
  readonly index: number;
  readonly file: ChosenFile;
  readonly bytes?: Promise<Uint8Array>;
}

/** Files above this size are not read ahead. */
const LARGE = 4 * 2 ** 20;

/**
 * Gives out files in order, each once. While they are worked on, the next `ahead` small ones are fetched already, so
 * that no worker waits for the disk and few bytes are held at a time. Bytes of a file refused for its size are not fetched.
 */
export function fileQueue(files: readonly ChosenFile[], ahead: number): () => QueuedFile | undefined {
  const fetched: QueuedFile[] = [];
  let next = 0;
  const fetch = (): QueuedFile => {
    const index = next++;
    const file = files[index]!;
    if (file.place !== undefined) return { index, file };
    const bytes = (async () => (refuseSize(file.size) ? new Uint8Array() : file.bytes()))();
    // Whoever takes the turn sees the failure; nobody may if the job is cancelled first.
    bytes.catch(() => undefined);
    return { index, file, bytes };
  };
  return () => {
    if (!fetched.length && next >= files.length) return undefined;
    const queued = fetched.shift() ?? fetch();
    while (fetched.length < ahead && next < files.length && files[next]!.size <= LARGE) fetched.push(fetch());
    return queued;
  };
}
