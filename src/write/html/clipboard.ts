import type { Annex, AnnexTable } from '../../derive/annex';
import { isFormulaLike } from '../formula-like';
import { legalText } from '../legal-text';
import { writeHtml } from './write-html';

/** What goes to the clipboard, by kind. */
export interface ClipboardContent {
  /** For Word, WPS Writer and editors of web pages: merges and looks are kept. */
  readonly html: string;
  /** For sheets and plain editors: cells with tabs between them. */
  readonly text: string;
}

/** The official tables for the clipboard. */
export const clipboardOf = (annex: Annex): ClipboardContent => ({
  html: writeHtml(annex, { whole: false, styling: 'inline' }),
  text: [
    plain(annex.title),
    ...annex.tables.flatMap((table) => [
      ...(annex.single ? [] : [table.layout.table.title]),
      ...linesOf(table),
      table.layout.table.footnote ?? '',
    ]),
    plain(annex.signature),
  ]
    .filter((line) => line !== '')
    .map((line) => `${line}\r\n`)
    .join(''),
});

/** Every line as wide as the table; a merged cell has its text at its first place. */
const linesOf = ({ layout, rows }: AnnexTable): readonly string[] =>
  rows.map((cells) => {
    const line = Array.from({ length: layout.columns }, () => '');
    for (const { column, text } of cells) line[column] = plain(text);
    return line.join('\t');
  });

/** Text in one cell; a spreadsheet takes what follows an apostrophe for text. Numbers below zero are none. */
function plain(text: string): string {
  const one = legalText(text)
    .replace(/[\t\r\n]+/g, ' ')
    .trim();
  return isFormulaLike(one) && !/^-[\d.]+$/.test(one) ? `'${one}` : one;
}
