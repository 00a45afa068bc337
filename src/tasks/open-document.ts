import type { ReadDocument } from '../model/grid';
import { readFile } from '../read';
import { TaskError } from './task';

/** The content of a file. Throws a TaskError that names the file and says why it cannot be read. */
export async function openDocument(bytes: Uint8Array, name: string): Promise<ReadDocument> {
  const read = await readFile(bytes, name);
  if (read.ok) return read.document;
  const { sentence, trace } = read.problem;
  throw new TaskError(`${name}：${sentence}`, { cause: trace });
}
