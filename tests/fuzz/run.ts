import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { Judged } from './judge';
import { damagedFile, sampleOf } from './judge';
import { samples } from './samples';

/**
 * Damages a file of each kind again and again and counts what comes of it: `npm run fuzz -- [kind…] [--files 1000]
 * [--seed 1]`. Of each fault the smallest file is kept in dist/fuzz/. Exit status 1 where there is any.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { files: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } },
});
const files = Number(values.files);
const seed = Number(values.seed);
const kinds = positionals.length ? positionals : [...samples.keys()];

const KEPT = join(__dirname, '../../dist/fuzz');
/** Seconds of processor time, and of waiting for nothing, without an answer. */
const HANGS = 30;
const WAITS = 600;
/** Milliseconds of processor time for one file. */
const SLOW = 2000;
/** Of the process that has read all files so far, in megabytes. */
const MOST_MEMORY = 600;

interface Line extends Partial<Judged> {
  readonly nth: number;
  readonly megabytes?: number;
}
type Counts = Record<
  'same' | 'said' | 'refused' | 'crash' | 'silent' | 'slow' | 'large' | 'hang' | 'died',
  number
>;

async function keep(kind: string, fault: string, nth: number): Promise<void> {
  mkdirSync(KEPT, { recursive: true });
  const bytes = await damagedFile(kind, seed, nth);
  const path = join(KEPT, `${fault}-${sampleOf(kind).name}`);
  if (!existsSync(path) || statSync(path).size > bytes.length) writeFileSync(path, bytes);
}

/** Seconds of processor time that a process has used; those of the clock where the system does not tell. */
function secondsOf(pid: number): number {
  try {
    const [, , , , , , , , , , , user, system] = readFileSync(`/proc/${pid}/stat`, 'latin1')
      .replace(/^.*\) /s, '')
      .split(' ');
    return (Number(user) + Number(system)) / 100;
  } catch {
    return performance.now() / 1000;
  }
}

/** Judges files in a process of its own from one on, and tells how it ended. */
function runFrom(kind: string, from: number, take: (line: Line) => void): Promise<'done' | 'hang' | 'died'> {
  const child = spawn(
    process.execPath,
    [
      '--max-old-space-size=1024',
      '--import',
      'tsx',
      '--import',
      join(__dirname, '../../build/pdf-js-node.js'),
      join(__dirname, 'child.ts'),
      kind,
      `${seed}`,
      `${from}`,
      `${files}`,
    ],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  let isHanging = false;
  const now = () => ({ used: secondsOf(child.pid!), clock: performance.now() / 1000 });
  let answered = now();
  const timer = setInterval(() => {
    const { used, clock } = now();
    isHanging = used - answered.used > HANGS || clock - answered.clock > WAITS;
    if (isHanging) child.kill('SIGKILL');
  }, 1000);
  createInterface({ input: child.stdout }).on('line', (line) => {
    answered = now();
    take(JSON.parse(line) as Line);
  });
  return new Promise((resolve) => {
    child.on('close', (code) => {
      clearInterval(timer);
      resolve(isHanging ? 'hang' : code === 0 ? 'done' : 'died');
    });
  });
}

async function fuzz(kind: string): Promise<Counts> {
  const counts: Counts = {
    same: 0,
    said: 0,
    refused: 0,
    crash: 0,
    silent: 0,
    slow: 0,
    large: 0,
    hang: 0,
    died: 0,
  };
  const faults: Promise<void>[] = [];
  let [next, slowest, most] = [0, 0, 0];
  for (let isDone = false; !isDone && next < files;) {
    const from = next;
    const ended = await runFrom(kind, from, ({ nth, outcome, milliseconds = 0, megabytes = 0 }) => {
      next = nth + 1;
      if (!outcome) return;
      counts[outcome]++;
      slowest = Math.max(slowest, milliseconds);
      most = Math.max(most, megabytes);
      if (megabytes > MOST_MEMORY) counts.large++;
      if (outcome === 'crash' || outcome === 'silent') faults.push(keep(kind, outcome, nth));
      if (milliseconds > SLOW) {
        counts.slow++;
        faults.push(keep(kind, 'slow', nth));
      }
    });
    isDone = ended === 'done' && next === files;
    if (isDone) continue;
    if (next === from) throw new Error(`The process that reads ${kind} does not start.`);
    // A process that ends well before its last file waited for something that never came.
    counts[ended === 'done' ? 'died' : ended]++;
    faults.push(keep(kind, ended, next - 1));
  }
  await Promise.all(faults);
  const told = Object.entries(counts).map(([name, count]) => `${name} ${count}`);
  console.log(`${kind.padEnd(14)} ${told.join(' · ')} · slowest ${Math.round(slowest)} ms · ${most} MB`);
  return counts;
}

async function main(): Promise<void> {
  for (const kind of kinds) {
    sampleOf(kind);
    const { crash, silent, slow, large, hang, died } = await fuzz(kind);
    if (crash + silent + slow + large + hang + died) process.exitCode = 1;
  }
}

void main();
