import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { main } from '../../src/cli/main';
import type { WorkerPool } from '../../src/tasks/collect';
import { inProcess } from '../../src/tasks/collect';

/** What a run of the command line did. `lines` are those of `--json`. */
export interface Ran {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
  readonly progress: readonly string[];
  lines(): ReturnType<typeof JSON.parse>[];
}

let cwd = '';

/** Gives each test of a file a new folder, with these folders in it. */
export function useFolder(...folders: readonly string[]): void {
  beforeEach(() => {
    cwd = mkdtempSync(path.join(tmpdir(), 'gouji-cli-'));
    for (const folder of folders) mkdirSync(path.join(cwd, folder));
  });
  afterEach(() => rmSync(cwd, { recursive: true, force: true }));
}

/** The folder of the test, or what lies in it. */
export const inFolder = (name = ''): string => path.join(cwd, name);

export const put = (name: string, content: string | Uint8Array): void =>
  writeFileSync(inFolder(name), content);

/** Runs the command line in the folder of the test. */
export const gouji = (...args: readonly string[]): Promise<Ran> => goujiWith(inProcess, ...args);

/** The same with what it reads files with. */
export async function goujiWith(pool: WorkerPool, ...args: readonly string[]): Promise<Ran> {
  const told = { out: '', err: '', progress: [] as string[] };
  const exit = await main(args, {
    cwd,
    out: (text) => void (told.out += text),
    err: (text) => void (told.err += text),
    progress: (text) => void told.progress.push(text),
    pool: () => pool,
    stdin: async () => new Uint8Array(readFileSync('assets/samples/dongguan-2023.txt')),
  });
  const lines = () =>
    told.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  return { exit, ...told, lines };
}
