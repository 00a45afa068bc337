import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Figure } from './figures';

/** Memory of a process that reads 10,000 files, recognises and checks them and keeps every report. */
export function memory(): readonly Figure[] {
  const script = join(__dirname, 'read-many.js');
  const out = execFileSync(process.execPath, [script, '10000'], { encoding: 'utf8' });
  const { first, peak } = JSON.parse(out) as { readonly first: number; readonly peak: number };
  return [
    ['after 1,000 files', `${first.toFixed(0)} MB`],
    ['most in 10,000 files', `${peak.toFixed(0)} MB`, '< 300 MB'],
  ];
}
