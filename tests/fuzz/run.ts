import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { processorTime } from '../../src/tasks/collect/processor-time';
import type { Asked } from './child';
import type { Judged } from './judge';
import { damagedFile, original, sampleOf } from './judge';
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
/** Of a process while it reads a file, in megabytes. */
const MOST_MEMORY = 300;

interface Answer extends Judged {
  /** The most memory that the process has taken so far. */
  readonly megabytes: number;
}
type Counts = Record<
  'same' | 'said' | 'altered' | 'refused' | 'crash' | 'silent' | 'slow' | 'large' | 'hang' | 'died',
  number
>;

const FAULTS: readonly (keyof Counts)[] = ['crash', 'silent', 'slow', 'large', 'hang', 'died'];

/** Keeps the smallest file of each fault, and says which one it was. */
function keep(kind: string, fault: string, nth: number, bytes: Uint8Array): void {
  mkdirSync(KEPT, { recursive: true });
  const path = join(KEPT, `${fault}-${sampleOf(kind).name}`);
  if (!existsSync(path) || statSync(path).size > bytes.length) writeFileSync(path, bytes);
  console.log(`${kind} ${nth}: ${fault}`);
}

/** Seconds of processor time that a process has used; those of the clock where the system does not tell. */
const secondsOf = (pid: number): number => (processorTime(pid) ?? performance.now()) / 1000;

/** A process that judges one file at a time. */
interface Child {
  judge(kind: string, bytes: Uint8Array): Promise<Answer | 'hang' | 'died'>;
  end(): void;
}

function startChild(): Child {
  const child = spawn(
    process.execPath,
    [
      '--max-old-space-size=1024',
      '--expose-gc',
      '--import',
      'tsx',
      '--import',
      join(__dirname, '../../build/pdf-js-node.js'),
      join(__dirname, 'child.ts'),
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'ipc'], serialization: 'advanced' },
  );
  const now = () => ({ used: secondsOf(child.pid!), clock: performance.now() / 1000 });
  const judge = (kind: string, bytes: Uint8Array): ReturnType<Child['judge']> =>
    new Promise((resolve) => {
      const asked = now();
      const end = (answer: Answer | 'hang' | 'died'): void => {
        clearInterval(timer);
        child.off('message', end).off('exit', died);
        resolve(answer);
      };
      const died = (): void => end('died');
      const timer = setInterval(() => {
        const { used, clock } = now();
        if (used - asked.used <= HANGS && clock - asked.clock <= WAITS) return;
        child.kill('SIGKILL');
        end('hang');
      }, 1000);
      child.once('message', end).once('exit', died);
      child.send({ kind, bytes } satisfies Asked);
    });
  return { judge, end: () => void child.kill('SIGKILL') };
}

/** A process that has loaded the reader of a kind. */
async function childFor(kind: string): Promise<Child> {
  const child = startChild();
  const answer = await child.judge(kind, await original(kind));
  if (typeof answer === 'string') throw new Error(`The process that reads ${kind} does not start.`);
  return child;
}

async function fuzz(kind: string): Promise<Counts> {
  const counts: Counts = {
    same: 0,
    said: 0,
    altered: 0,
    refused: 0,
    crash: 0,
    silent: 0,
    slow: 0,
    large: 0,
    hang: 0,
    died: 0,
  };
  let [slowest, most] = [0, 0];
  let child = await childFor(kind);
  for (let nth = 0; nth < files; nth++) {
    const bytes = await damagedFile(kind, seed, nth);
    const count = (fault: keyof Counts): void => {
      counts[fault]++;
      if (FAULTS.includes(fault)) keep(kind, fault, nth, bytes);
    };
    let answer = await child.judge(kind, bytes);
    if (typeof answer !== 'string' && answer.megabytes > MOST_MEMORY) {
      // What the files before it have left behind is not its own.
      child.end();
      child = await childFor(kind);
      answer = await child.judge(kind, bytes);
    }
    if (typeof answer === 'string') {
      count(answer);
      child = await childFor(kind);
      continue;
    }
    const { outcome, milliseconds, megabytes } = answer;
    count(outcome);
    if (milliseconds > SLOW) count('slow');
    if (megabytes > MOST_MEMORY) count('large');
    slowest = Math.max(slowest, milliseconds);
    most = Math.max(most, megabytes);
  }
  child.end();
  const told = Object.entries(counts).map(([name, count]) => `${name} ${count}`);
  console.log(`${kind.padEnd(14)} ${told.join(' · ')} · slowest ${Math.round(slowest)} ms · ${most} MB`);
  return counts;
}

async function main(): Promise<void> {
  for (const kind of kinds) {
    sampleOf(kind);
    const counts = await fuzz(kind);
    if (FAULTS.some((fault) => counts[fault])) process.exitCode = 1;
  }
}

void main();
