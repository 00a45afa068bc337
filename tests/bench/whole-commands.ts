import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inPath } from '../support/libre-office';
import type { Figure } from './figures';
import { brokenTemplate, filesLike, templateFile } from './generated';

const PROGRAM = join(__dirname, '../cli/gouji.js');
const LOAD_MANY = join(__dirname, 'load-many.js');
const TIME = inPath('time');
const FEW = 1000;
const MANY = 10_000;
/** One file in so many has sums that do not hold. */
const BROKEN = 10;
/** Asked of 10,000 files. */
const TARGETS = { check: '≤ 12 s, ≤ 250 MB', combine: '≤ 30 s, ≤ 600 MB' } as const;

interface Cost {
  readonly seconds: number;
  readonly megabytes: number;
}

/** Processor time of a program with all that it starts, and the memory of the largest process, as `time` tells them. */
function costOf(program: string, args: readonly string[]): Cost {
  const { stderr } = spawnSync(TIME!, ['-f', '%U %S %M', process.execPath, program, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [user, system, memory] = stderr.trim().split('\n').at(-1)!.split(' ').map(Number);
  if (!user || system === undefined || !memory) throw new Error(stderr);
  return { seconds: user + system, megabytes: memory / 1024 };
}

const shown = ({ seconds, megabytes }: Cost): string => `${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB`;

/** Whole commands on folders of files, in processor time, beside what exceljs and SheetJS need to load these alone. */
export async function wholeCommands(): Promise<readonly Figure[]> {
  if (!existsSync(PROGRAM) || !TIME) return [['whole commands', 'not run', 'needs npm run build, and time']];
  const right = filesLike(await templateFile());
  const broken = filesLike(await brokenTemplate());
  const folder = mkdtempSync(join(tmpdir(), 'gouji-bench-'));
  const figures: Figure[] = [];
  try {
    const loads = new Map<string, Cost>();
    for (const count of [FEW, MANY]) {
      const files = join(folder, `${count}`);
      mkdirSync(files);
      for (let nth = 1; nth <= count; nth += 1)
        writeFileSync(join(files, `第${nth}号.xlsx`), (nth % BROKEN ? right : broken)(nth));
      const sum = join(folder, `${count}.xlsx`);
      const commands = {
        check: costOf(PROGRAM, ['check', files, '--json']),
        combine: costOf(PROGRAM, ['combine', files, '--unit', '某市', '--year', '2023', '-o', sum]),
      };
      if (!existsSync(sum)) throw new Error('nothing was combined');
      if (count === FEW)
        for (const library of ['exceljs', 'sheetJs']) loads.set(library, costOf(LOAD_MANY, [library, files]));
      for (const [name, cost] of Object.entries(commands)) {
        const target = count === MANY ? TARGETS[name as keyof typeof commands] : '';
        figures.push([`${name}, ${count} files`, shown(cost), target]);
      }
      for (const [library, { seconds, megabytes }] of loads) {
        const times = count / FEW;
        const ratio = ((seconds * times) / commands.check.seconds).toFixed(1);
        const said = times === 1 ? '' : ` (${times} × ${FEW})`;
        figures.push([
          `${library} loads ${count} files${said}`,
          shown({ seconds: seconds * times, megabytes }),
          `${ratio} × check`,
        ]);
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return figures;
}
