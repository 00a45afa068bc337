import { startsAsZip } from '../ooxml/zip';
import { fileKinds } from '../read-file';
import { isArchiveName } from '../readable';

/** Are these the files of an archive, and not a document that is a zip package itself? */
export const isArchive = (bytes: Uint8Array, name: string): boolean =>
  isArchiveName(name) && startsAsZip(bytes) && !fileKinds.some((kind) => kind.matches(bytes, name));
