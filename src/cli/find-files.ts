import type { Dirent, Stats } from 'node:fs';
import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { ChosenFile, UnreadableFile } from '../tasks/collect';
import { isPassedOver, isSystemFile } from '../tasks/files/readable';
import { matchesGlob } from './glob';
import type { Io } from './io';
import { UsageError } from './io';

/** What lies at the paths named: every file of a folder is in one of these, but lock and system files. */
export interface FoundFiles {
  readonly files: readonly ChosenFile[];
  /** Files and folders that cannot be opened, each with a sentence. */
  readonly unreadable: readonly UnreadableFile[];
  /** Files that hold no report by their kind, and those excluded. */
  readonly passedOver: readonly string[];
}

interface Walk {
  readonly files: ChosenFile[];
  readonly unreadable: UnreadableFile[];
  readonly passedOver: string[];
  readonly exclude: readonly string[];
  /** Real paths of the files met, each of which counts once. */
  readonly seen: Set<string>;
}

/** Files in the order named; folders are walked in order of names. `exclude`: globs of files and folders to pass over. */
export function findFiles(
  paths: readonly string[],
  { cwd, stdin }: Pick<Io, 'cwd' | 'stdin'>,
  exclude: readonly string[] = [],
): FoundFiles {
  const walk: Walk = { files: [], unreadable: [], passedOver: [], exclude, seen: new Set() };
  for (const path of paths) {
    if (path === '-') {
      if (stdin) walk.files.push(standardInput(stdin));
    } else take(path, resolve(cwd, path), [], walk);
  }
  return walk;
}

/** The name under which standard input is listed. */
const STANDARD_INPUT = '标准输入';

const standardInput = (read: () => Promise<Uint8Array>): ChosenFile => ({
  path: STANDARD_INPUT,
  // What no signature tells is text.
  name: `${STANDARD_INPUT}.txt`,
  size: 1,
  bytes: read,
});

/** Takes a file or walks a folder. `above`: real paths of the folders that it lies in; none above what was named. */
function take(path: string, full: string, above: readonly string[], walk: Walk, mayBeLink = true): void {
  const isNamed = !above.length;
  if (!isNamed && walk.exclude.some((glob) => matchesGlob(glob, path))) {
    walk.passedOver.push(path);
    return;
  }
  const refuse = (problem: string): void => void walk.unreadable.push({ file: path, problem });
  let real: string;
  let stats: Stats;
  try {
    real = mayBeLink ? realpathSync(full) : full;
    stats = statSync(real);
  } catch (error) {
    if (isNamed && !isLink(full)) throw new UsageError(`没有这个文件或文件夹：${path}。请检查路径。`);
    return refuse(problemOf(error));
  }
  if (stats.isDirectory()) {
    if (above.includes(real)) return refuse('这个链接指回上级文件夹，没有再走一遍。请删去链接。');
    return takeFolder(path, real, above, walk);
  }
  if (!stats.isFile()) return refuse('不是普通文件，没有读。');
  if (walk.seen.has(real)) return;
  walk.seen.add(real);
  walk.files.push({
    path,
    name: basename(path),
    size: stats.size,
    changed: stats.mtimeMs,
    place: real,
    // Quicker than asynchronous reading, and there is nothing else to do here meanwhile.
    bytes: async () => readFileSync(real),
  });
}

function takeFolder(path: string, real: string, above: readonly string[], walk: Walk): void {
  let entries: Dirent<Buffer>[];
  try {
    entries = readdirSync(real, { withFileTypes: true, encoding: 'buffer' });
  } catch (error) {
    walk.unreadable.push({ file: path, problem: problemOf(error) });
    return;
  }
  const named = entries
    .map((entry) => ({ entry, name: entry.name.toString('utf8') }))
    .sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'));
  for (const { entry, name } of named) {
    if (isSystemFile(name)) continue;
    if (!Buffer.from(name).equals(entry.name)) {
      const shown = new TextDecoder('gb18030').decode(entry.name);
      walk.unreadable.push({
        file: join(path, shown),
        problem: '文件名的编码不是 UTF-8，没有读。请改名后再试。',
      });
    } else if (/[\r\n]/.test(name))
      // What is said of such a file could be what the name says of another one.
      walk.unreadable.push({
        file: join(path, name.replace(/[\r\n]/g, '␊')),
        problem: '名称里有换行，没有读。请改名后再试。',
      });
    else if (entry.isFile() && isPassedOver(name)) walk.passedOver.push(join(path, name));
    else take(join(path, name), join(real, name), [...above, real], walk, entry.isSymbolicLink());
  }
}

function isLink(full: string): boolean {
  try {
    return lstatSync(full).isSymbolicLink();
  } catch {
    return false;
  }
}

function problemOf(error: unknown): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EACCES':
    case 'EPERM':
      return '没有权限打开。请修改权限后再试。';
    case 'ENOENT':
      return '是失效的链接，指向的文件不在。请换成文件本身。';
    case 'ELOOP':
      return '链接互相指向，打不开。请换成文件本身。';
    default:
      return `打不开（${(error as NodeJS.ErrnoException).code ?? String(error)}）。请检查后再试。`;
  }
}
