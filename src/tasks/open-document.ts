import type { ReadDocument } from '../model/grid';
import type { Paste } from '../read';
import { readFile, readPaste } from '../read';
import { TaskError } from './task';

/** A file's content and its name without folder. */
export interface FileContent {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file, or what was pasted under the name it is called by. */
export type Source = FileContent | (Paste & { readonly name: string });

/** The content of a file. Throws a TaskError that names the file and says why it cannot be read. */
export async function openDocument({ name, bytes }: FileContent): Promise<ReadDocument> {
  const read = await readFile(bytes, name);
  if (read.ok) return read.document;
  const { sentence, trace } = read.problem;
  throw new TaskError(`${name}：${sentence}`, { cause: trace });
}

/** The content of a file or a paste. Throws a TaskError for a bad file. */
export const openSource = async (source: Source): Promise<ReadDocument> =>
  'bytes' in source ? openDocument(source) : readPaste(source);
