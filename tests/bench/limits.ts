import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { largeFiles } from '../read/limits/files';
import { measure } from '../read/limits/run';
import type { Figure } from './figures';

/** Time and memory of large and harmful files, each read in a process of its own. */
export function limits(): readonly Figure[] {
  const path = join(mkdtempSync(join(tmpdir(), 'gouji-bench-')), '表.xlsx');
  try {
    return largeFiles.map(({ name, build }): Figure => {
      writeFileSync(path, build());
      const { files, peak } = measure([path], [join(__dirname, 'measure-limits.js')]);
      const [{ ms, outcome } = { ms: NaN, outcome: '' }] = files;
      const verdict = typeof outcome === 'number' ? 'read' : 'refused';
      return [name, `${ms.toFixed(0)} ms`, `${peak.toFixed(0)} MB (< 300 MB), ${verdict} (read ≤ 2 s)`];
    });
  } finally {
    rmSync(join(path, '..'), { recursive: true, force: true });
  }
}
