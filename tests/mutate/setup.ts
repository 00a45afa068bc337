import { writeFileSync } from 'node:fs';
import fc from 'fast-check';

declare global {
  var regionsRun: Set<string> | undefined;
  /** Where the regions that a suite ran are to be written. */
  var regionsFile: string | undefined;
}

// A fault that is noticed need not be made small.
fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });

const { regionsFile } = globalThis;
if (regionsFile) {
  const run = (globalThis.regionsRun = new Set<string>());
  afterAll(() => writeFileSync(regionsFile, JSON.stringify([...run])));
}
