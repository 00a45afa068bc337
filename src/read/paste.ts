import type { GridValue, ReadDocument } from '../model/grid';
import { splitCells } from './delimited/split';
import { readHtml } from './html/html';
import { textCell } from './numeral';
import { readText } from './text/text';

export interface Paste {
  readonly text: string;
  /** The same as a web page's source, where the clipboard has it. */
  readonly html?: string;
}

/**
 * Reads what was pasted. A table of the page's source is preferred, since it tells which cells are merged. Without
 * one, cells copied from a sheet keep their columns (tabs between); anything else is text.
 */
export async function readPaste({ text, html }: Paste): Promise<ReadDocument> {
  if (html !== undefined && /<table/i.test(html)) {
    const page = await readHtml(html);
    if (page.grids.length) return page;
  }
  const rows = splitCells(text, '\t');
  const width = rows[0]?.length ?? 0;
  const isSheet = width > 1 && rows.every((row) => row.length === width);
  if (!isSheet || html !== undefined) return readText(text);
  return {
    grids: [
      {
        name: '粘贴内容',
        rows: rows.map((row) => row.map((cell): GridValue => textCell(cell))),
        merges: [],
        addressOf: (row) => `第 ${row + 1} 行`,
        aligned: true,
      },
    ],
    paragraphs: [],
  };
}
