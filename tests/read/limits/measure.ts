import { existsSync, readFileSync } from 'node:fs';
import { readFile } from '../../../src/read';

/** What came of reading one file. */
export interface Measured {
  /** Of processor time. */
  readonly ms: number;
  /** Sentence of the refusal, or rows of the first sheet. */
  readonly outcome: string | number;
}

/** What a process that reads large files prints, as JSON. */
export interface MeasuredAll {
  readonly files: readonly Measured[];
  /** Most memory that the process ever held, and what it held before the first file, in MB. */
  readonly peak: number;
  readonly before: number;
}

const STATUS = '/proc/self/status';

/**
 * Most memory that this process had. Linux counts in `maxRSS` what the process had that started it, which says nothing
 * of this one; its own peak stands in /proc.
 */
function megabytes(): number {
  const [, peak] = existsSync(STATUS)
    ? (/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(STATUS, 'utf8')) ?? [])
    : [];
  return Number(peak ?? process.resourceUsage().maxRSS) / 1024;
}

async function main(paths: readonly string[]): Promise<MeasuredAll> {
  const files: Measured[] = [];
  const before = megabytes();
  for (const path of paths) {
    // So that the memory is that of one file.
    globalThis.gc?.();
    const bytes = readFileSync(path);
    const start = process.cpuUsage();
    const result = await readFile(bytes, '表.xlsx');
    const outcome = result.ok ? (result.document.grids[0]?.rows.length ?? 0) : result.problem.sentence;
    const { user, system } = process.cpuUsage(start);
    files.push({ ms: (user + system) / 1000, outcome });
  }
  return { files, peak: megabytes(), before };
}

void main(process.argv.slice(2)).then((measured) => process.stdout.write(JSON.stringify(measured)));
