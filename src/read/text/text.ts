import type { Grid, GridValue, ReadDocument } from '../../model/grid';
import type { FileKind } from '../document';
import { decodeShort, headOf, looksLikeText } from '../decode';
import { withNotes } from '../notes';
import { textTooLong } from '../problems';
import { isNamed, officeExtensions, readable } from '../readable';
import { splitLines, unframe } from './lines';
import { findRuns, isChapter } from './runs';

interface TextRow {
  readonly line: number;
  readonly cells: readonly GridValue[];
  readonly piped: boolean;
}

/** No report has as many lines, and a text of so many takes two seconds. */
const MOST_LINES = 50_000;

/** Plain text and Markdown, with tables as pipe rows, tab rows, spaced rows or one cell a line, in any mix. */
export const textKind: FileKind = {
  ...readable.text,
  matches: (bytes, name) =>
    looksLikeText(bytes) &&
    isNamed(name, [...readable.text.extensions, ...officeExtensions]) &&
    !/^\s*<\?xml/.test(headOf(bytes)),
  read: (bytes) => readText(decodeShort(bytes)),
};

/**
 * Text to grids and paragraphs. A table ends at a blank line or a paragraph; the parts that this leaves are put
 * together again by whoever knows the form. Columns of running text cannot be trusted: `aligned` is false. `placeOf`
 * says where a person finds a line, counted from 1. Throws `ReadError` for more lines than a report has.
 */
export function readText(text: string, placeOf = (line: number): string => `第 ${line} 行`): ReadDocument {
  const lines = splitLines(text);
  if (lines.length > MOST_LINES) throw textTooLong();
  const runs = findRuns(lines);
  const grids: Grid[] = [];
  const paragraphs: string[] = [];
  const before: number[] = [];
  let rows: TextRow[] = [];
  let name = '正文';
  let loose = false;
  const close = (): void => {
    if (rows.length) {
      grids.push(textGrid(name, unframe(rows), placeOf));
      before.push(paragraphs.length);
    }
    rows = [];
    loose = false;
  };
  for (const line of lines) {
    const found = runs.get(line.number);
    if (found) {
      if (!loose) close();
      loose = true;
      rows.push({ line: line.number, cells: found.cells, piped: false });
      if (found.maybeText && line.kind === 'lone') paragraphs.push(line.text);
    } else if (line.kind === 'row') {
      if (loose) close();
      rows.push({ line: line.number, cells: line.cells, piped: line.piped });
    } else if (line.kind === 'lone') {
      close();
      paragraphs.push(line.text);
      if (isChapter(line.text)) name = line.text;
    } else if (line.kind === 'blank' && !loose) close();
  }
  close();
  return { grids: withNotes(grids, before, paragraphs), paragraphs };
}

function textGrid(name: string, rows: readonly TextRow[], placeOf: (line: number) => string): Grid {
  return {
    name,
    rows: rows.map(({ cells }) => cells),
    merges: [],
    addressOf: (row) => placeOf(rows[Math.min(row, rows.length - 1)]!.line),
    aligned: false,
  };
}
