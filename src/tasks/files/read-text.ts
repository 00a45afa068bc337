import { forms } from '../../forms';
import { originOfText } from '../../recognise';
import { paragraphsOn } from '../../sheet/sheet-text';
import type { RunningText } from '../collect';
import type { Source } from '../open-document';
import { openSource } from '../open-document';
import type { Task } from '../task';
import { TaskError } from '../task';

/**
 * Reads the running text of a report, without its tables: of a document, a page, a text or what was pasted, and of a
 * workbook the texts of its cells. Throws a TaskError where there is none.
 */
export const readRunningText: Task<Source, readonly string[]> = async (source, context) =>
  (await readTextWithOrigin(source, context)).paragraphs;

/** The same, with whose report it is of and which year, where it says so. */
export const readTextWithOrigin: Task<Source, RunningText> = async (source, { progress }) => {
  progress(0, 1, '读取正文');
  const document = await openSource(source);
  const { grids, paragraphs } = document;
  const text = paragraphs.length ? paragraphs : grids.flatMap(paragraphsOn);
  if (!text.length) throw new TaskError(`${source.name}里没有文字。请确认是报告的正文，再试一次。`);
  return { ...originOfText(document, forms, source.name), paragraphs: text };
};
