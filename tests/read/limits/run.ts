import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { MeasuredAll } from './measure';

const SOURCE = ['--import', 'tsx', join(__dirname, 'measure.ts')];

/**
 * Reads files one after the other in a process of its own, so that its memory can be told. `script` is what Node is
 * to run, where it is not the source.
 */
export function measure(paths: readonly string[], script: readonly string[] = SOURCE): MeasuredAll {
  const out = execFileSync(process.execPath, ['--expose-gc', ...script, ...paths], { encoding: 'utf8' });
  return JSON.parse(out) as MeasuredAll;
}
