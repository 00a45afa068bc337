import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { readOfficeFile } from '../tasks/collect';
import { TaskError } from '../tasks/task';
import type { Io } from './io';
import { UsageError } from './io';

/** The offices named in the file of `--offices`. */
export async function readOfficeList(path: string, { cwd }: Io): Promise<readonly string[]> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(resolve(cwd, path));
  } catch {
    throw new UsageError(`单位名单 ${path} 打不开。请检查路径。`);
  }
  try {
    return (await readOfficeFile(bytes, basename(path))).offices;
  } catch (error) {
    throw error instanceof TaskError ? new UsageError(`单位名单 ${error.message}`) : error;
  }
}
