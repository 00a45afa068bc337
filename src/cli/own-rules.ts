import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { readOwnChecks } from '../tasks/files';
import type { OwnChecks } from '../tasks/own-checks';
import { TaskError } from '../tasks/task';
import type { Io } from './io';
import { UsageError } from './io';

/** Reads `--rules`. A file with a line that is no rule is refused as a whole, every such line named. */
export async function readOwnRules(path: string, { cwd }: Io): Promise<OwnChecks> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(resolve(cwd, path));
  } catch {
    throw new UsageError(`自定义勾稽 ${path} 打不开。请检查路径。`);
  }
  try {
    return await readOwnChecks(
      { name: basename(path), bytes },
      { signal: new AbortController().signal, progress: () => undefined },
    );
  } catch (error) {
    throw error instanceof TaskError ? new UsageError(error.message) : error;
  }
}
