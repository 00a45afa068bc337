import { readdirSync, readFileSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Random } from '../recognise/damage/random';
import { mutantsOf } from './mutants';
import { Runner } from './runner';

/** Where the behaviour of the core is tested; not the suites that need a browser, LibreOffice or a build. */
const SUITES =
  'check combine derive own-rules sheet words examples forms functions laws ledger model read recognise tasks';

/**
 * Which small faults the tests notice: `npm run mutate -- src/check src/combine [--sample 150] [--seed 1] [--suites
 * "check laws"]`. Every fault is tried with the suites that run it, the quick ones first; those that no suite notices
 * are printed.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    suites: { type: 'string', default: SUITES },
  },
});

const LEFT_OUT = /browser|libreoffice|node-readers|native-engines|-limits|large/;
/** Milliseconds; a fault may make a suite this much slower before it counts as noticed. */
const limitOf = (milliseconds: number): number => 30_000 + 5 * milliseconds;

const filesIn = (folder: string): readonly string[] =>
  statSync(folder).isFile()
    ? [folder]
    : readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`);

interface Suite {
  readonly name: string;
  readonly milliseconds: number;
  readonly regions: ReadonlySet<string>;
}

async function suitesFor(files: readonly string[], runner: Runner): Promise<readonly Suite[]> {
  const suites: Suite[] = [];
  const names = values.suites.split(' ').flatMap((folder) => filesIn(`tests/${folder}`));
  for (const name of names.filter((each) => each.endsWith('.test.ts') && !LEFT_OUT.test(each))) {
    const result = await runner.run({ suite: name, noted: files }, 240_000);
    if (!result?.passed) console.log(`left out, does not pass unchanged: ${name}`);
    else if (result.regions.length) suites.push({ name, ...result, regions: new Set(result.regions) });
  }
  return suites.sort((a, b) => a.milliseconds - b.milliseconds);
}

const sourcesIn = (room: string): readonly string[] => filesIn(room).filter((name) => name.endsWith('.ts'));

async function measure(room: string, suites: readonly Suite[], runner: Runner): Promise<void> {
  const all = sourcesIn(room).flatMap((file) => mutantsOf(file, readFileSync(file, 'utf8')));
  const mutants = new Random(Number(values.seed)).shuffle(all).slice(0, Number(values.sample ?? all.length));
  let noticed = 0;
  for (const [index, mutant] of mutants.entries()) {
    const running = suites.filter(({ regions }) => regions.has(mutant.region));
    let isNoticed = false;
    for (const { name, milliseconds } of running) {
      const result = await runner.run({ suite: name, mutant }, limitOf(milliseconds));
      isNoticed = !result?.passed;
      if (isNoticed) break;
    }
    noticed += Number(isNoticed);
    if (!isNoticed)
      console.log(`${mutant.file}:${mutant.line}  ${mutant.change}${running.length ? '' : '  (never run)'}`);
    if (process.stderr.isTTY) process.stderr.write(`\r${index + 1} of ${mutants.length}\u001b[K\r`);
  }
  const share = ((100 * noticed) / mutants.length).toFixed(1);
  console.log(`${room}: ${share} % noticed (${noticed} of ${mutants.length} faults, ${all.length} in all)`);
}

async function main(): Promise<void> {
  const runner = new Runner();
  const suites = await suitesFor(positionals.flatMap(sourcesIn), runner);
  for (const room of positionals) await measure(room, suites, runner);
  runner.end();
}

void main();
