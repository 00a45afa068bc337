import type { ReadDocument } from '../model/grid';
import type { Readable } from './readable';

/** Why a file could not be read: a stable code, and a sentence that says what is wrong and what to do. */
export interface ReadProblem {
  readonly code: 'empty' | 'tooLarge' | 'damaged' | 'encrypted' | 'unsupported' | 'unknown' | 'fault';
  readonly sentence: string;
  /** Of a fault, which is a mistake of this program and not of the file: where it happened, for those who mend it. */
  readonly trace?: string;
}

export type ReadResult =
  | { readonly ok: true; readonly document: ReadDocument }
  | { readonly ok: false; readonly problem: ReadProblem };

/** Thrown by a kind of file that finds it cannot go on; `readFile` turns it into a result. */
export class ReadError extends Error {
  constructor(
    readonly code: ReadProblem['code'],
    sentence: string,
  ) {
    super(sentence);
    this.name = 'ReadError';
  }
}

/** One kind of file: how to know it and how to read it. A new kind is one folder and one line in the registry. */
export interface FileKind extends Readable {
  /** Decided by content where it can be; the name is the file's own, without folder. */
  matches(bytes: Uint8Array, name: string): boolean;
  /** Throws `ReadError` where the file is of this kind but cannot be read. */
  read(bytes: Uint8Array, name: string): Promise<ReadDocument> | ReadDocument;
}
