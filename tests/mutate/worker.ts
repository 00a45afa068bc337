import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { tmpdir } from 'node:os';
import type { Config } from 'jest';
import { runCLI } from 'jest';
import type { Mutant } from './mutants';
import type { Wanted } from './transform';

/** A suite to run: with notes of the regions it runs in these files, or with a fault. */
export interface Request {
  readonly suite: string;
  readonly noted?: readonly string[];
  readonly mutant?: Mutant;
}
export interface Result {
  readonly passed: boolean;
  /** Of processor time. */
  readonly milliseconds: number;
  readonly regions: readonly string[];
}

const ROOT = process.cwd();
const REGIONS = path.join(tmpdir(), `gouji-regions-${process.pid}.json`);
const here = (name: string) => path.join(ROOT, 'tests/mutate', name);

async function run({ suite, noted, mutant }: Request): Promise<Result> {
  const { default: jestConfig } = (await import(path.join(ROOT, 'jest.config.js'))) as { default: Config };
  const transform = Object.entries(jestConfig.transform!).map(([pattern, transformer]) => {
    if (transformer[0] !== '@swc/jest') return [pattern, transformer];
    const swc = transformer[1] as Wanted['swc'];
    const wanted: Wanted = { swc, ...(noted && { noted }), ...(mutant && { mutant }) };
    return [pattern, [here('transform.ts'), wanted]];
  });
  const config = {
    ...jestConfig,
    rootDir: ROOT,
    transform: Object.fromEntries(transform),
    setupFilesAfterEnv: [here('setup.ts')],
    globals: noted ? { regionsFile: REGIONS } : {},
    reporters: [],
    testTimeout: 120_000,
  };
  rmSync(REGIONS, { force: true });
  const since = process.cpuUsage();
  const { results } = await runCLI(
    {
      _: [suite],
      $0: 'mutate',
      config: JSON.stringify(config),
      runTestsByPath: true,
      runInBand: true,
      silent: true,
      watchman: false,
    },
    [ROOT],
  );
  const passed = results.success && results.numPassedTests > 0;
  const regions = noted && passed ? JSON.parse(readFileSync(REGIONS, 'utf8')) : [];
  rmSync(REGIONS, { force: true });
  const { user, system } = process.cpuUsage(since);
  return { passed, milliseconds: (user + system) / 1000, regions };
}

process.on('message', (request: Request) => void run(request).then((result) => process.send!(result)));
