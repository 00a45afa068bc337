import type { ReadDocument } from '../model/grid';
import type { Paste } from '../read';
import { isArchive, onlyArchivedFile, ReadError, readFile, readPaste } from '../read';
import { TaskError } from './task';

/** A file's content and its name without folder. */
export interface FileContent {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file, or what was pasted under the name it is called by. */
export type Source = FileContent | (Paste & { readonly name: string });

/** The content of a file, or of the only one in an archive. Throws a TaskError that names it and says why it cannot be read. */
export async function openDocument(file: FileContent): Promise<ReadDocument> {
  const { name, bytes } = unpacked(file);
  const read = await readFile(bytes, name);
  if (read.ok) return read.document;
  const { sentence, trace } = read.problem;
  throw new TaskError(`${name}：${sentence}`, { cause: trace });
}

/** The file itself, or the only one in an archive. Throws a TaskError where that has none or several. */
export function unpacked({ name, bytes }: FileContent): FileContent {
  if (!isArchive(bytes, name)) return { name, bytes };
  try {
    const file = onlyArchivedFile(bytes);
    return { name: `${name}/${file.path}`, bytes: file.bytes() };
  } catch (error) {
    throw error instanceof ReadError ? new TaskError(`${name}：${error.message}`) : error;
  }
}

/** The content of a file or a paste. Throws a TaskError for a bad file. */
export async function openSource(source: Source): Promise<ReadDocument> {
  if ('bytes' in source) return openDocument(source);
  try {
    return await readPaste(source);
  } catch (error) {
    throw error instanceof ReadError ? new TaskError(`${source.name}：${error.message}`) : error;
  }
}
