import type { GridValue, ReadDocument } from '../model/grid';
import { textCell } from './numeral';
import { readText } from './text/text';

export interface Paste {
  readonly text: string;
  /** The same as a web page's source, where the clipboard has it; tells that the cells come from a sheet. */
  readonly html?: string;
}

/**
 * Reads what was pasted. Cells copied from a sheet keep their columns (tabs between, quotes around cells with line
 * ends); anything else is text.
 */
export function readPaste({ text, html }: Paste): ReadDocument {
  const rows = splitCells(text);
  const width = rows[0]?.length ?? 0;
  const isSheet = width > 1 && rows.every((row) => row.length === width);
  if (!isSheet || (html !== undefined && !/<table/i.test(html))) return readText(text);
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

/** Tab-separated cells as a spreadsheet puts them on the clipboard. */
function splitCells(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const cells = /("(?:[^"]|"")*"|[^\t\r\n]*)(\t|\r\n|\r|\n|$)/y;
  const body = text.replace(/(?:\r\n|\r|\n)$/, '');
  for (;;) {
    const match = cells.exec(body);
    if (!match) break;
    const [, cell = '', end] = match;
    rows.at(-1)!.push(cell.startsWith('"') ? cell.slice(1, -1).replace(/""/g, '"') : cell);
    if (end === '') break;
    if (end !== '\t') rows.push([]);
  }
  return rows;
}
