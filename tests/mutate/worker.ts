import { readFileSync } from 'node:fs';
import type { Mutant } from './mutants';
import { withNotes } from './regions';
import type { SuiteResult } from './suite';
import { runSuite } from './suite';

/** A suite to run: with notes of the regions that each test runs in these files, or some of its tests with a fault. */
export type Request =
  | { readonly suite: string; readonly noted: readonly string[] }
  | { readonly suite: string; readonly mutant: Mutant; readonly tests: readonly number[] };

const MEMO = 'src/model/memo.ts';
/** Keeps nothing from one test to the next, so that each runs all regions that it depends on. */
const FORGETFUL = `
const forgetful = (Known) => (compute) => {
  let known, test;
  return (key) => {
    if (test !== globalThis.regionsRun || !known) [known, test] = [new Known(), globalThis.regionsRun];
    if (!known.has(key)) known.set(key, compute(key));
    return known.get(key);
  };
};
export const [memo, memoText] = [forgetful(WeakMap), forgetful(Map)];
`;

const sourceOf = (file: string): string => readFileSync(file, 'utf8');

const noted = new Map<string, string>();
function notedSource(file: string): string {
  let source = noted.get(file);
  if (source === undefined) noted.set(file, (source = withNotes(file, sourceOf(file))));
  return source;
}

function changedFor(request: Request): ReadonlyMap<string, string> {
  if ('noted' in request) {
    const notes = request.noted.map((file) => [file, notedSource(file)] as const);
    return new Map([...notes, [MEMO, FORGETFUL]]);
  }
  const { file, start, end, text } = request.mutant;
  const source = sourceOf(file);
  return new Map([[file, source.slice(0, start) + text + source.slice(end)]]);
}

async function answer(request: Request): Promise<SuiteResult> {
  const chosen = 'tests' in request ? new Set(request.tests) : undefined;
  return runSuite(request.suite, changedFor(request), chosen);
}

process.on('message', (request: Request) => void answer(request).then((result) => process.send!(result)));
