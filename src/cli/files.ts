import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { ChosenFile } from '../tasks/collect';
import { mayHoldReport } from '../tasks/files/readable';
import type { Io } from './io';
import { UsageError } from './io';

/** Files in the order named; folders are walked in order of names, without the lock files that Excel leaves. */
export function findFiles(paths: readonly string[], { cwd }: Io): readonly ChosenFile[] {
  return paths.flatMap((path) => {
    const full = resolve(cwd, path);
    if (!existsSync(full)) throw new UsageError(`没有这个文件或文件夹：${path}。请检查路径。`);
    return statSync(full).isDirectory() ? walk(path, full) : [fileAt(path, full)];
  });
}

function walk(path: string, full: string): readonly ChosenFile[] {
  const entries = readdirSync(full, { withFileTypes: true }).sort((a, b) =>
    a.name.localeCompare(b.name, 'zh-CN'),
  );
  return entries.flatMap((entry) => {
    const inner = [join(path, entry.name), join(full, entry.name)] as const;
    if (entry.isDirectory()) return walk(...inner);
    const wanted = entry.isFile() && mayHoldReport(entry.name);
    return wanted ? [fileAt(...inner)] : [];
  });
}

const fileAt = (path: string, full: string): ChosenFile => ({
  path,
  name: basename(path),
  size: statSync(full).size,
  // Quicker than asynchronous reading, and there is nothing else to do here meanwhile.
  bytes: async () => readFileSync(full),
});

/** Refuses a file that is there already, before any work is done for it. */
export function refuseExisting(path: string, force: boolean, { cwd }: Io): void {
  if (!force && existsSync(resolve(cwd, path))) throw alreadyThere(path);
}

const alreadyThere = (path: string): UsageError =>
  new UsageError(`${path} 已经存在，没有覆盖。要覆盖请加 --force，或换一个文件名。`);

/** Writes a new file; an existing one only with `--force`. */
export function writeNew(path: string, bytes: Uint8Array, force: boolean, { cwd }: Io): void {
  try {
    writeFileSync(resolve(cwd, path), bytes, { flag: force ? 'w' : 'wx' });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EEXIST') throw alreadyThere(path);
    throw new UsageError(`${path} 写不进去（${code ?? String(error)}）。请检查文件夹和权限。`);
  }
}
