import { memo } from '../../model/memo';
import { InflateLimit, inflateWhole } from '../ooxml/inflate';
import type { ZipEntry } from '../ooxml/zip';
import { startsAsZip, writtenName, zipEntries } from '../ooxml/zip';
import { acceptedExtensions, isArchiveName, isNamed, mayHoldReport } from '../readable';
import {
  severalInside,
  damagedArchive,
  emptyArchive,
  encryptedArchive,
  nestedTooDeep,
  tooManyInside,
  tooMuchInside,
  unknownCompression,
} from './problems';

/** A file inside an archive that may hold a report. */
export interface ArchivedFile {
  /** With the folders inside the archive, and the archive it is in if that lies in another: `区县/某局.xlsx`. */
  readonly path: string;
  /** In bytes, as the archive says. */
  readonly size: number;
  /** Throws `ReadError` where it is broken, too large, or an archive inside one that is inside another. */
  bytes(): Uint8Array;
}

/** Files of a received archive that may hold a report; a province has some hundred counties. */
const MOST_FILES = 5000;
/** Of all those files together, as the archive says. */
const MOST_BYTES = 2 ** 30;

/**
 * Files of an archive that may hold a report, in its order; those of archives in it stand in their place. What
 * systems leave beside them, such as `__MACOSX`, is passed over. Throws `ReadError` where nothing can be read.
 */
export const archivedFiles = memo((bytes: Uint8Array): readonly ArchivedFile[] => {
  const files = filesIn(bytes, '', new InflateLimit());
  if (!files.length) throw emptyArchive();
  if (files.length > MOST_FILES) throw tooManyInside(MOST_FILES);
  if (files.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES) throw tooMuchInside(MOST_BYTES);
  return files;
});

/** The one file of an archive that is named as one that can be read, or that is alone in it. Throws `ReadError` where there are several, or nothing can be read. */
export function onlyArchivedFile(bytes: Uint8Array): ArchivedFile {
  const files = archivedFiles(bytes);
  const [only, ...others] =
    files.length > 1 ? files.filter(({ path }) => isNamed(path, acceptedExtensions)) : files;
  if (!only || others.length) throw severalInside(files.length);
  return only;
}

/** `limit` counts what archives in archives come to, which are opened at once. */
function filesIn(bytes: Uint8Array, folder: string, limit: InflateLimit): readonly ArchivedFile[] {
  const entries = startsAsZip(bytes) ? zipEntries(bytes) : undefined;
  if (!entries) throw damagedArchive();
  if (entries.length > MOST_FILES) throw tooManyInside(MOST_FILES);
  return entries.flatMap((entry) => {
    const path = pathOf(writtenName(bytes, entry));
    if (!isWanted(path)) return [];
    if (entry.encrypted) throw encryptedArchive();
    if (entry.method !== 0 && entry.method !== 8) throw unknownCompression(path);
    const file = {
      path: folder + path,
      size: entry.size,
      bytes: () => contentOf(bytes, entry, new InflateLimit()),
    };
    if (!isArchiveName(path)) return [file];
    return folder
      ? [{ ...file, bytes: refuse }]
      : filesOfNested(file, () => contentOf(bytes, entry, limit), limit);
  });
}

const refuse = (): never => {
  throw nestedTooDeep();
};

/** Files of an archive inside another; one that cannot be opened stands for itself, and says why when it is read. */
function filesOfNested(
  file: ArchivedFile,
  content: () => Uint8Array,
  limit: InflateLimit,
): readonly ArchivedFile[] {
  try {
    return filesIn(content(), `${file.path}/`, limit);
  } catch (error) {
    return [
      {
        ...file,
        bytes: () => {
          throw error;
        },
      },
    ];
  }
}

/** Folders that lead nowhere or out of the archive are left out. */
const pathOf = (name: string): string =>
  name
    .split(/[\\/]/)
    .filter((step, index, steps) => (step !== '' || index === steps.length - 1) && !/^\.{1,2}$/.test(step))
    .join('/');

/** Is an entry a file that may hold a report? A folder's name ends in a slash. */
function isWanted(path: string): boolean {
  const steps = path.split('/');
  const name = steps.at(-1)!;
  return name !== '' && steps[0] !== '__MACOSX' && mayHoldReport(name);
}

function contentOf(bytes: Uint8Array, entry: ZipEntry, limit: InflateLimit): Uint8Array {
  const content = inflateWhole(bytes, entry, limit);
  if (content.length !== entry.size) throw damagedArchive();
  return content;
}
