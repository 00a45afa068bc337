import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { MeasuredAll } from './measure';

/** Reads files one after the other in a process of its own, so that its memory can be told. */
export function measure(paths: readonly string[]): MeasuredAll {
  const script = join(__dirname, 'measure.ts');
  const out = execFileSync(process.execPath, ['--expose-gc', '--import', 'tsx', script, ...paths], {
    encoding: 'utf8',
  });
  return JSON.parse(out) as MeasuredAll;
}
