import type { GridValue } from '../../model/grid';
import { textCell } from '../numeral';

/** A line of text: cells of a table row, a line of its own, or nothing. `number` counts from 1. */
export type TextLine =
  | {
      readonly kind: 'row';
      readonly number: number;
      readonly cells: readonly GridValue[];
      readonly piped: boolean;
    }
  | { readonly kind: 'lone'; readonly number: number; readonly text: string }
  | { readonly kind: 'blank' | 'ruler'; readonly number: number };

/** The line under a Markdown table's header: `|---|:--:|`. */
const RULER = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/;
/** A label, then at least three numerals with spaces between: a table row out of a PDF. */
const SPACED = /^(.*?)((?:(?:^|\s+)\d[\d,.]*){3,})$/;

const LONGEST_ROW = 300;

/** Splits text into lines and table rows into cells. Which lines belong together is decided elsewhere. */
export function splitLines(text: string): readonly TextLine[] {
  return text.split(/\r\n|\r|\n/).map((line, index) => classify(line, index + 1));
}

function classify(line: string, number: number): TextLine {
  const text = line.trim();
  if (text === '') return { kind: 'blank', number };
  if (text.includes('|')) {
    if (RULER.test(text)) return { kind: 'ruler', number };
    return { kind: 'row', number, cells: text.split('|').map(textCell), piped: true };
  }
  if (line.includes('\t')) {
    const cells = line.split('\t').map(textCell);
    const filled = cells.filter((cell) => cell !== null);
    if (filled.length > 1 || line.trimEnd() !== line || line.trimStart() === line)
      return { kind: 'row', number, cells, piped: false };
  }
  const spaced = text.length <= LONGEST_ROW ? SPACED.exec(text) : null;
  if (spaced) {
    const [, label = '', numerals = ''] = spaced;
    return {
      kind: 'row',
      number,
      cells: [...(label.trim() ? [label.trim()] : []), ...numerals.trim().split(/\s+/)].map(textCell),
      piped: false,
    };
  }
  return { kind: 'lone', number, text };
}

/**
 * Takes the frame off a table's piped rows. Pipes that frame a Markdown row stand for no cell; only a table whose
 * piped rows all have one is framed, since elsewhere the first or last cell may just be blank.
 */
export function unframe<T extends { readonly cells: readonly GridValue[]; readonly piped: boolean }>(
  rows: readonly T[],
): readonly T[] {
  const piped = rows.filter((row) => row.piped);
  const from = piped.every(({ cells }) => cells[0] === null) ? 1 : 0;
  const framed = from === 1 && piped.every(({ cells }) => cells.at(-1) === null);
  return rows.map((row) =>
    row.piped ? { ...row, cells: row.cells.slice(from, framed ? -1 : undefined) } : row,
  );
}
