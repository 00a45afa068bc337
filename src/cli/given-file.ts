import { readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { FileContent } from '../tasks/open-document';
import type { Io } from './io';
import { UsageError } from './io';

export interface GivenFile extends FileContent {
  readonly path: string;
}

/** A file that the command line names, and what it is there: `自定义勾稽`. Devices and pipes may never end. */
export function givenFile(path: string, what: string, { cwd }: Pick<Io, 'cwd'>): GivenFile {
  const full = resolve(cwd, path);
  try {
    if (statSync(full).isFile())
      return { path, name: basename(path), bytes: new Uint8Array(readFileSync(full)) };
  } catch {
    // Said below.
  }
  throw new UsageError(`${what} ${path} 打不开。请检查路径，它应是一个文件。`);
}
