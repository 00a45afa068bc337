import path from 'node:path';
import { jestExpect } from '@jest/expect';
import type { Circus } from '@jest/types';
import fc from 'fast-check';
import * as circus from 'jest-circus';
import { jestConfig, Modules } from './modules';

const { afterAll, afterEach, beforeAll, beforeEach, describe, getState, it, resetState, test } = circus;
const jestGlobals = { afterAll, afterEach, beforeAll, beforeEach, describe, it, test, expect: jestExpect };

declare global {
  var regionsRun: Set<string> | undefined;
}

/** Milliseconds of processor time that a test may take, however slow a fault makes it. */
const LONGEST_TEST = 120_000;

export interface TestResult {
  /** Of processor time. */
  readonly milliseconds: number;
  /** What ran of the noted files, also when the suite was loaded and set up. */
  readonly regions: readonly string[];
}

export interface SuiteResult {
  readonly passed: boolean;
  /** Of the tests in their order, also of those that were not chosen. */
  readonly tests: readonly TestResult[];
}

const testsIn = (block: Circus.DescribeBlock): readonly Circus.TestEntry[] =>
  block.children.flatMap((child) => (child.type === 'test' ? [child] : testsIn(child)));

/**
 * Runs a suite, or those of its tests (by their order in it) that are chosen, up to the first that fails. `changed` is
 * what stands in files instead of their source.
 */
export async function runSuite(
  suite: string,
  changed: ReadonlyMap<string, string>,
  chosen?: ReadonlySet<number>,
): Promise<SuiteResult> {
  resetState();
  getState().testTimeout = LONGEST_TEST;
  Object.assign(globalThis, jestGlobals);
  const modules = new Modules(changed);
  const always = (globalThis.regionsRun = new Set());
  try {
    for (const file of jestConfig.setupFiles) modules.load(file.replace('<rootDir>', process.cwd()));
    // A fault that is noticed need not be made small.
    fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });
    modules.load(path.resolve(suite));
  } catch {
    return { passed: false, tests: [] };
  }
  const tests = testsIn(getState().rootDescribeBlock);
  const results = tests.map(() => ({ milliseconds: 0, regions: new Set<string>() }));
  tests.forEach((test, order) => {
    if (chosen && !chosen.has(order)) test.mode = 'skip';
  });
  let since = process.cpuUsage();
  const hear: Circus.EventHandler = (event) => {
    if (event.name === 'test_started') {
      since = process.cpuUsage();
      globalThis.regionsRun = results[tests.indexOf(event.test)]!.regions;
    }
    if (event.name === 'test_done') {
      const { user, system } = process.cpuUsage(since);
      results[tests.indexOf(event.test)]!.milliseconds = (user + system) / 1000;
      globalThis.regionsRun = always;
      if (event.test.errors.length) for (const test of tests) test.mode = 'skip';
    }
  };
  circus.addEventHandler(hear);
  const { testResults, unhandledErrors } = await circus.run();
  circus.removeEventHandler(hear);
  globalThis.regionsRun = undefined;
  return {
    passed: !unhandledErrors.length && testResults.every(({ errors }) => !errors.length),
    tests: results.map(({ milliseconds, regions }) => ({ milliseconds, regions: [...always, ...regions] })),
  };
}
