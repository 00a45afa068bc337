import { paragraphsOn } from '../../sheet/sheet-text';
import type { Paste } from '../../read';
import { readPaste } from '../../read';
import { openDocument } from '../open-document';
import type { Task } from '../task';
import { TaskError } from '../task';

export type TextInput = { readonly name: string } & ({ readonly bytes: Uint8Array } | Paste);

/**
 * Reads the running text of a report, without its tables: of a document, a page, a text or what was pasted, and of a
 * workbook the texts of its cells. Throws a TaskError where there is none.
 */
export const readRunningText: Task<TextInput, readonly string[]> = {
  id: 'readRunningText',
  name: '读取正文',
  run: async (input, { progress }) => {
    progress(0, 1, '读取正文');
    const { grids, paragraphs } = await documentOf(input);
    const text = paragraphs.length ? paragraphs : grids.flatMap(paragraphsOn);
    if (!text.length) throw new TaskError(`${input.name}里没有文字。请确认是报告的正文，再试一次。`);
    return text;
  },
};

const documentOf = (input: TextInput) =>
  'bytes' in input ? openDocument(input.bytes, input.name) : readPaste(input);
