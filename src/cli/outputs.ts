import {
  accessSync,
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { isOwnFile } from '../tasks/collect';
import type { Io } from './io';
import { UsageError } from './io';

/** Folders that hold unfinished files; whoever ends the program early removes them. */
const unfinished = new Set<string>();

/** Removes what was not finished: called when a person stops the program. */
export function discardUnfinished(): void {
  for (const folder of unfinished) rmSync(folder, { recursive: true, force: true });
  unfinished.clear();
}

interface Options {
  /** May a file that is there be replaced? */
  readonly force: boolean;
}

/**
 * The files that a command writes: all of them or none. They are refused before any work is done where they cannot be
 * written, written beside their places, and put there when all are whole.
 */
export class Outputs {
  private readonly staged: { readonly from: string; readonly to: string; readonly path: string }[] = [];
  private readonly folders = new Map<string, string>();

  constructor(
    private readonly io: Pick<Io, 'cwd'>,
    private readonly options: Options,
  ) {}

  /**
   * Refuses a path that cannot be written to. `inputs`: real paths of the files that are read, none of which is
   * replaced but one that this program has made.
   */
  expect(path: string, inputs: ReadonlySet<string> = new Set()): void {
    const full = resolve(this.io.cwd, path);
    const folder = dirname(full);
    if (!existsSync(folder))
      throw new UsageError(`${path} 写不进去：没有文件夹 ${dirname(path)}。请先建好文件夹。`);
    this.needWritable(folder, path);
    if (!existsSync(full)) return;
    if (statSync(full).isDirectory())
      throw new UsageError(`${path} 是文件夹，不能写成文件。请换一个文件名。`);
    if (inputs.has(realpathSync(full)) && !isOwnFile(readFileSync(full)))
      throw new UsageError(`${path} 是要读取的文件，不能覆盖。请换一个文件名。`);
    if (!this.options.force) throw alreadyThere(path);
  }

  /** Refuses a folder that cannot be made or written to. */
  expectFolder(path: string): void {
    const full = resolve(this.io.cwd, path);
    let nearest = full;
    while (!existsSync(nearest) && dirname(nearest) !== nearest) nearest = dirname(nearest);
    if (!statSync(nearest).isDirectory())
      throw new UsageError(`${path} 不能作为文件夹：${nearest} 是文件。请换一个名称。`);
    this.needWritable(nearest, path);
  }

  /** Keeps a file to be put in its place by `commit`. */
  add(path: string, bytes: Uint8Array): void {
    const to = resolve(this.io.cwd, path);
    if (!this.options.force && existsSync(to)) throw alreadyThere(path);
    this.trying(path, () => {
      const from = join(this.stagingFor(dirname(to)), `${this.staged.length}`);
      writeFileSync(from, bytes, { flag: 'wx' });
      this.staged.push({ from, to, path });
    });
  }

  /** Has a file moved by `commit`. */
  move(path: string, target: string): void {
    const from = resolve(this.io.cwd, path);
    this.staged.push({ from, to: resolve(this.io.cwd, target), path });
  }

  /** Puts all files in their places. Where one cannot be put there, all is as it was before. */
  commit(): void {
    for (const { to, path } of this.staged) {
      if (existsSync(to) && statSync(to).isDirectory()) {
        this.discard();
        throw new UsageError(`${path} 是文件夹，不能写成文件。请换一个文件名。`);
      }
    }
    const undo: (() => void)[] = [];
    for (const { from, to, path } of this.staged)
      try {
        this.put(from, to, undo);
      } catch (error) {
        const others = this.staged.length - 1;
        const problem = writeProblem(path, error, others);
        for (const step of undo.reverse())
          try {
            step();
          } catch {
            throw new UsageError(`${problem.message}${this.notUndone()}`);
          }
        this.discard();
        throw problem;
      }
    this.discard();
  }

  /** Puts a file in its place, and adds what undoes that to `undo`. */
  private put(from: string, to: string, undo: (() => void)[]): void {
    const folder = dirname(to);
    const made = mkdirSync(folder, { recursive: true });
    if (made !== undefined) undo.push(() => removeFolders(folder, made));
    if (existsSync(to)) {
      // A copy: the place is at no time empty.
      const before = join(this.stagingFor(folder), `before-${undo.length}`);
      copyFileSync(to, before);
      const { atime, mtime } = statSync(to);
      utimesSync(before, atime, mtime);
      undo.push(() => renameSync(before, to));
    }
    renameSync(from, to);
    undo.push(() => renameSync(to, from));
  }

  /** Lets what was kept stay where it is, and says where. */
  private notUndone(): string {
    const folders = [...this.folders.values()];
    for (const folder of folders) unfinished.delete(folder);
    this.folders.clear();
    return `有的文件没能恢复原样，原来的在 ${folders.join('、')} 里。`;
  }

  /** Takes away what was kept and not put in its place. */
  discard(): void {
    for (const folder of this.folders.values()) {
      rmSync(folder, { recursive: true, force: true });
      unfinished.delete(folder);
    }
    this.folders.clear();
    this.staged.length = 0;
  }

  /** A folder on the same disk as `target`, which need not be there yet. */
  private stagingFor(target: string): string {
    let parent = target;
    while (!existsSync(parent)) parent = dirname(parent);
    const known = this.folders.get(parent);
    if (known !== undefined) return known;
    const folder = mkdtempSync(join(parent, '.gouji-'));
    this.folders.set(parent, folder);
    unfinished.add(folder);
    return folder;
  }

  private needWritable(folder: string, path: string): void {
    try {
      accessSync(folder, constants.W_OK);
    } catch {
      throw new UsageError(`${path} 写不进去：没有写入 ${basename(folder)} 文件夹的权限。请换一个文件夹。`);
    }
  }

  private trying(path: string, write: () => void): void {
    try {
      write();
    } catch (error) {
      this.discard();
      throw writeProblem(path, error);
    }
  }
}

/** Removes folders that are empty, from one up to the topmost one. */
function removeFolders(folder: string, topmost: string): void {
  rmdirSync(folder);
  if (folder !== topmost) removeFolders(dirname(folder), topmost);
}

const alreadyThere = (path: string): UsageError =>
  new UsageError(`${path} 已经存在，没有覆盖。要覆盖请加 --force，或换一个文件名。`);

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: '磁盘已满。请腾出空间后再试',
  EDQUOT: '磁盘限额已满。请腾出空间后再试',
  EACCES: '没有写入权限。请换一个文件夹',
  EPERM: '没有写入权限。请换一个文件夹',
  EROFS: '磁盘是只读的。请换一个文件夹',
  EBUSY: '文件正被别的程序打开。请关闭后再试',
  ENOTDIR: '上级文件夹的位置上是文件。请换一个文件夹',
  ENAMETOOLONG: '文件名太长。请换一个短一些的',
};

/** Why a file could not be written, in one sentence; nothing of it, nor of the others, is left behind. */
function writeProblem(path: string, error: unknown, others = 0): UsageError {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  const reason = REASONS[code] ?? `${code}。请检查文件夹和权限`;
  const rest = others ? `另外 ${others} 个文件也没有写，原有的文件没有变。` : '';
  return new UsageError(`${path} 没有写成：${reason}。${rest}`);
}
