import { archivedFiles, isArchive } from '../../read';
import { isArchiveName, refuseSize } from '../../read/readable';
import { regularPauses } from '../pauses';
import type { ChosenFile } from './chosen-file';

/**
 * Files with those inside archives in place of the archives, each named by its path in there: `报送.zip/某局.xlsx`. An
 * archive that cannot be opened stays, and says why when it is read.
 */
export async function openArchives<T extends ChosenFile>(files: readonly T[]): Promise<readonly T[]> {
  const contentOf = lastContent();
  const pause = regularPauses();
  const all: T[] = [];
  for (const file of files) {
    if (!isArchiveName(file.name) || refuseSize(file.size)) all.push(file);
    else {
      all.push(...(await filesOf(file, contentOf)));
      await pause();
    }
  }
  return all;
}

/** Asks for the content of a file; keeps the last, since the files of an archive are read one after another. */
type ContentOf = (file: ChosenFile) => Promise<Uint8Array>;

function lastContent(): ContentOf {
  let last: { readonly file: ChosenFile; readonly content: Promise<Uint8Array> } | undefined;
  return (file) => {
    if (last?.file !== file) last = { file, content: file.bytes() };
    return last.content;
  };
}

async function filesOf<T extends ChosenFile>(archive: T, contentOf: ContentOf): Promise<readonly T[]> {
  try {
    const content = await contentOf(archive);
    if (!isArchive(content, archive.name)) return [archive];
    return archivedFiles(content).map(({ path, size }, index) => ({
      ...archive,
      place: undefined,
      path: `${archive.path}/${path}`,
      name: path.slice(path.lastIndexOf('/') + 1),
      size,
      bytes: async () => archivedFiles(await contentOf(archive))[index]!.bytes(),
    }));
  } catch (error) {
    return [{ ...archive, bytes: () => Promise.reject(error as Error) }];
  }
}
