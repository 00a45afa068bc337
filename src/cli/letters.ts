import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ChosenFile, OfficeList, Overview } from '../tasks/collect';
import { inListOrder, isOwnFile, totalsSentence, usualYear } from '../tasks/collect';
import { writeLetters, writeReviewList } from '../tasks/files';
import type { TaskContext } from '../tasks/task';
import type { Io } from './io';
import { UsageError } from './io';
import { dayOf, deadlineOf } from './options';
import { Outputs } from './outputs';

export interface LetterOptions {
  readonly json?: boolean;
  readonly format?: string;
  /** Folder for the letters. */
  readonly letters?: string;
  /** File for the review list. */
  readonly reviewList?: string;
  readonly deadline?: string;
  /** Day that the letters bear. */
  readonly date?: string;
  readonly sender?: string;
  readonly force?: boolean;
}

export const wantsLetters = ({ letters, reviewList }: LetterOptions): boolean =>
  letters !== undefined || reviewList !== undefined;

/** What is written beside a check, once it is known what was found. */
interface Feedback {
  write(
    overview: Overview,
    collected: number | null,
    list: OfficeList,
    rounds: ReadonlyMap<string, string>,
    context: TaskContext,
  ): Promise<void>;
}

/** Where letters that an office no longer needs are put. */
const SETTLED = '已更正';

/** Refuses what cannot be written, before anything is read; then writes the letters and the review list asked for. */
export function planFeedback(options: LetterOptions, read: readonly ChosenFile[], io: Io): Feedback {
  const { letters: folder, reviewList, sender, force = false } = options;
  const date = options.date === undefined ? new Date() : dayOf(options.date, '--date');
  const deadline = options.deadline === undefined ? undefined : deadlineOf(options.deadline);
  const outputs = new Outputs(io, { force });
  if (folder !== undefined) outputs.expectFolder(folder);
  const earlier = folder === undefined ? [] : earlierLetters(folder, io);
  if (earlier.length && !force)
    throw new UsageError(
      `${folder} 里已经有 ${earlier.length} 份反馈单，没有覆盖。要换成新的请加 --force，或换一个文件夹。`,
    );
  if (reviewList !== undefined) outputs.expect(reviewList, realPaths(read, io));
  const isForPeople = !options.json && (options.format ?? 'text') === 'text';
  const tell = (words: string): void => (isForPeople ? io.out(words) : undefined);
  return {
    async write({ rows: found, totals }, collected, { offices, details }, rounds, context) {
      const rows = inListOrder(found, offices);
      const year = collected ?? usualYear(rows) ?? null;
      const done: string[] = [];
      try {
        if (folder !== undefined) {
          const frame = { date, ...(deadline && { deadline }), ...(sender && { sender }) };
          const { letters, texts } = await writeLetters({ rows, year, details, rounds, ...frame }, context);
          const names = new Set([texts.name, ...letters.map(({ file }) => file.name)]);
          for (const { name, bytes } of [...letters.map(({ file }) => file), texts])
            outputs.add(join(folder, name), bytes);
          const settled = earlier.filter((name) => !names.has(name));
          for (const name of settled) outputs.move(join(folder, name), join(folder, SETTLED, name));
          done.push(`已在 ${folder} 写好 ${letters.length} 份反馈单和${texts.name}。\n`);
          if (settled.length)
            done.push(`上一轮的 ${settled.length} 份反馈单不再需要，已移到 ${join(folder, SETTLED)}。\n`);
        }
        if (reviewList !== undefined) {
          const { bytes } = await writeReviewList(
            { rows, summary: totalsSentence(totals), year, details, date },
            context,
          );
          outputs.add(reviewList, bytes);
          done.push(`已生成核对清单 ${reviewList}。\n`);
        }
        outputs.commit();
      } finally {
        outputs.discard();
      }
      done.forEach(tell);
    },
  };
}

/** Names of the letters that an earlier run has left in the folder, and of their texts. */
function earlierLetters(folder: string, { cwd }: Io): readonly string[] {
  const full = resolve(cwd, folder);
  if (!existsSync(full)) return [];
  return readdirSync(full, { withFileTypes: true })
    .filter((entry) => entry.isFile() && isOwnFile(readFileSync(join(full, entry.name))))
    .map(({ name }) => name);
}

/** Full paths of the files that are read, links followed. */
export const realPaths = (files: readonly ChosenFile[], { cwd }: Io): ReadonlySet<string> =>
  new Set(
    files
      .map(({ path }) => resolve(cwd, path))
      .filter((path) => existsSync(path))
      .map((path) => realpathSync(path)),
  );
