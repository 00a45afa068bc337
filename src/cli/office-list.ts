import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { OfficeList } from '../tasks/collect';
import { afterReadingApart, readOfficeFile } from '../tasks/collect';
import { TaskError } from '../tasks/task';
import type { Io } from './io';
import { taskContext, UsageError } from './io';

/** No list: nobody is missing. */
export const NO_OFFICES: OfficeList = {
  offices: [],
  repeated: [],
  shortNames: new Map(),
  details: new Map(),
};

/** The offices named in the file of `--offices`. */
export async function readOfficeList(path: string, io: Io): Promise<OfficeList> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(resolve(io.cwd, path));
  } catch {
    throw new UsageError(`单位名单 ${path} 打不开。请检查路径。`);
  }
  try {
    const read = afterReadingApart(readOfficeFile, () => io.pool(1));
    return await read({ name: basename(path), bytes }, taskContext(io));
  } catch (error) {
    throw error instanceof TaskError ? new UsageError(`单位名单 ${error.message}`) : error;
  }
}
