import { readdirSync, readFileSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Random } from '../recognise/damage/random';
import { mutantsOf } from './mutants';
import { refusedByTypes } from './refused';
import { Runner } from './runner';

/** Where the behaviour of the core is tested; not the suites that need a browser, LibreOffice or a build. */
const SUITES =
  'check combine derive own-rules sheet words examples forms functions laws ledger model read recognise tasks';

/**
 * Which small faults the tests notice: `npm run mutate -- src/check src/combine [--sample 150] [--seed 1] [--suites
 * "check laws"]`. Faults that TypeScript refuses are left out. Every other is tried with the tests that run it, the
 * quick suites first; those that no test notices are printed.
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
const limitOf = (milliseconds: number): number => 5000 + 5 * milliseconds;
const LONGEST_SUITE = 240_000;

const filesIn = (folder: string): readonly string[] =>
  statSync(folder).isFile()
    ? [folder]
    : readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`);

interface Suite {
  readonly name: string;
  readonly tests: readonly { readonly milliseconds: number; readonly regions: ReadonlySet<string> }[];
}

async function suitesFor(noted: readonly string[], runner: Runner): Promise<readonly Suite[]> {
  const suites: Suite[] = [];
  const names = values.suites.split(' ').flatMap((folder) => filesIn(`tests/${folder}`));
  for (const suite of names.filter((each) => each.endsWith('.test.ts') && !LEFT_OUT.test(each))) {
    const result = await runner.run({ suite, noted }, LONGEST_SUITE);
    if (!result?.passed) console.log(`left out, does not pass unchanged: ${suite}`);
    else
      suites.push({
        name: suite,
        tests: result.tests.map((test) => ({ ...test, regions: new Set(test.regions) })),
      });
  }
  return suites;
}

/** The tests of a suite that run a region, by their order, and how long they take unchanged. */
function runningIn(suite: Suite, region: string) {
  const orders = suite.tests.flatMap(({ regions }, order) => (regions.has(region) ? [order] : []));
  const milliseconds = orders.reduce((sum, order) => sum + suite.tests[order]!.milliseconds, 0);
  return { suite: suite.name, tests: orders, milliseconds };
}

const sourcesIn = (room: string): readonly string[] => filesIn(room).filter((name) => name.endsWith('.ts'));

async function measure(room: string, suites: readonly Suite[], runner: Runner): Promise<void> {
  const all = sourcesIn(room).flatMap((file) => mutantsOf(file, readFileSync(file, 'utf8')));
  const sample = new Random(Number(values.seed)).shuffle(all).slice(0, Number(values.sample ?? all.length));
  const refused = refusedByTypes(sample);
  const mutants = sample.filter((mutant) => !refused.has(mutant));
  let noticed = 0;
  for (const [index, mutant] of mutants.entries()) {
    const running = suites
      .map((suite) => runningIn(suite, mutant.region))
      .filter(({ tests }) => tests.length)
      .sort((a, b) => a.milliseconds - b.milliseconds);
    let isNoticed = false;
    for (const { suite, tests, milliseconds } of running) {
      const result = await runner.run({ suite, mutant, tests }, limitOf(milliseconds));
      isNoticed = !result?.passed;
      if (isNoticed) break;
    }
    noticed += Number(isNoticed);
    if (!isNoticed)
      console.log(`${mutant.file}:${mutant.line}  ${mutant.change}${running.length ? '' : '  (never run)'}`);
    if (process.stderr.isTTY) process.stderr.write(`\r${index + 1} of ${mutants.length}\u001b[K\r`);
  }
  const share = ((100 * noticed) / mutants.length).toFixed(1);
  console.log(
    `${room}: ${share} % noticed (${noticed} of ${mutants.length} faults, seed ${values.seed}; TypeScript refuses ${refused.size} of ${sample.length}; ${all.length} in all)`,
  );
}

async function main(): Promise<void> {
  const runner = new Runner();
  const suites = await suitesFor(positionals.flatMap(sourcesIn), runner);
  for (const room of positionals) await measure(room, suites, runner);
  runner.end();
}

void main();
