import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { largeFiles } from './limits/files';
import type { MeasuredAll } from './limits/measure';
import { measure } from './limits/run';

const MOST_MEMORY = 300;
/** Files beyond this are read in a process of their own: their own bytes would count for the next one too. */
const LARGE = 50e6;
const folder = mkdtempSync(join(tmpdir(), 'gouji-large-'));
const pathOf = (nth: number): string => join(folder, `${nth}.xlsx`);
const outcomes = new Map<string, string | number>();
const runs: MeasuredAll[] = [];

beforeAll(() => {
  execFileSync(process.execPath, ['--import', 'tsx', join(__dirname, 'limits/build.ts'), folder]);
  const paths = largeFiles.map((_, nth) => pathOf(nth));
  const isLarge = (path: string): boolean => statSync(path).size > LARGE;
  const groups = [paths.filter((path) => !isLarge(path)), ...paths.filter(isLarge).map((path) => [path])];
  for (const group of groups) {
    const run = measure(group);
    runs.push(run);
    group.forEach((path, nth) => outcomes.set(path, run.files[nth]!.outcome));
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(largeFiles.map((file, nth) => [file.name, file, nth] as const))('%s', (_, { outcome }, nth) => {
  const read = outcomes.get(pathOf(nth));
  if (typeof outcome === 'number') expect(read).toBe(outcome);
  else {
    expect(read).toMatch(outcome);
    expect(read).toMatch(/请.*。$/);
  }
});

test(`none takes more than ${MOST_MEMORY} MB, its own bytes counted`, () => {
  expect(runs.map(({ files, peak }) => [files.length, peak < MOST_MEMORY])).toEqual(
    runs.map(({ files }) => [files.length, true]),
  );
});
