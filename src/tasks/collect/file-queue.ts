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
/** Files above this size go to a worker one by one. */
const LARGE_IN_BATCH = 2 ** 18;

/**
 * Gives out files in order, each once, up to `most` small ones at a time where workers open them at their places; none
 * when all are given out. Of others the next `ahead` small ones are fetched already, so that no worker waits for the
 * disk and few bytes are held at a time. Bytes of a file refused for its size are not fetched.
 */
export function fileQueue(
  files: readonly ChosenFile[],
  ahead: number,
  most: number,
): () => readonly QueuedFile[] {
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
  const isFetched = (file: ChosenFile | undefined): boolean =>
    file !== undefined && file.place === undefined && file.size <= LARGE;
  return () => {
    const batch: QueuedFile[] = [];
    if (fetched.length) batch.push(fetched.shift()!);
    else while (batch.length < most && isInBatch(files[next])) batch.push(fetch());
    if (!batch.length && next < files.length) batch.push(fetch());
    while (fetched.length < ahead && isFetched(files[next])) fetched.push(fetch());
    return batch;
  };
}

const isInBatch = (file: ChosenFile | undefined): boolean =>
  file?.place !== undefined && file.size <= LARGE_IN_BATCH && !refuseSize(file.size);
