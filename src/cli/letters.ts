import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Overview } from '../tasks/collect';
import { totalsSentence } from '../tasks/collect';
import { writeLetters, writeReviewList } from '../tasks/files';
import type { TaskContext } from '../tasks/task';
import { writeNew } from './files';
import type { Io } from './io';

export interface LetterOptions {
  readonly json?: boolean;
  /** Folder for the letters. */
  readonly letters?: string;
  /** File for the review list. */
  readonly reviewList?: string;
  readonly deadline?: string;
  readonly sender?: string;
  readonly force?: boolean;
}

export const wantsLetters = ({ letters, reviewList }: LetterOptions): boolean =>
  letters !== undefined || reviewList !== undefined;

/** Writes the letters to offices and the review list, where asked for. */
export async function writeFeedback(
  { rows, totals }: Overview,
  collected: number | null,
  { json, letters: folder, reviewList, deadline, sender, force = false }: LetterOptions,
  io: Io,
): Promise<void> {
  const date = new Date();
  const year = collected ?? commonYear(rows);
  const tell = (words: string) => (json ? undefined : io.out(words));
  const context: TaskContext = {
    signal: new AbortController().signal,
    progress: (done, total, words) => io.progress(`${done}/${total} ${words}`),
  };
  if (folder !== undefined) {
    const frame = { date, ...(deadline && { deadline }), ...(sender && { sender }) };
    const { letters, texts } = await writeLetters({ rows, year, ...frame }, context);
    mkdirSync(resolve(io.cwd, folder), { recursive: true });
    for (const { name, bytes } of [...letters.map(({ file }) => file), texts])
      writeNew(join(folder, name), bytes, force, io);
    tell(`已在 ${folder} 写好 ${letters.length} 份反馈单和${texts.name}。\n`);
  }
  if (reviewList !== undefined) {
    const summary = totalsSentence(totals);
    const { bytes } = await writeReviewList({ rows, summary, year, date }, context);
    writeNew(reviewList, bytes, force, io);
    tell(`已生成核对清单 ${reviewList}。\n`);
  }
}

/** The year of most reports; null where none names one. */
function commonYear(rows: Overview['rows']): number | null {
  const counts = new Map<number, number>();
  for (const row of rows)
    if (row.kind === 'report' && row.report.report.year !== null)
      counts.set(row.report.report.year, (counts.get(row.report.report.year) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
