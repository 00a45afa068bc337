import type { GridValue } from '../../model/grid';
import { textCell } from '../numeral';

/** A line of text, `number` counts from 1. A lone line has no separators: whether it is a table's, others tell. */
export type TextLine =
  | {
      readonly kind: 'row';
      readonly number: number;
      readonly cells: readonly GridValue[];
      readonly piped: boolean;
    }
  | { readonly kind: 'lone'; readonly number: number; readonly text: string }
  | { readonly kind: 'blank' | 'ruler' | 'pipes'; readonly number: number };

/** The line under a Markdown table's header: `|---|:--:|`. */
const RULED = /^\s*:?-{2,}:?\s*$/;
const isRuler = (text: string): boolean =>
  text
    .replace(/^\||\|$/g, '')
    .split('|')
    .every((cell) => RULED.test(cell));
const PIPES = /^[|\s]+$/;

/** A number, or a sign that stands for none, as a cell of its own. */
export const VALUE = /^(?:[+\-－＋−]?[\d０-９][\d０-９,，.．]*|[/／\-—–―－]+)$/;

/**
 * Splits text into lines, and lines with pipes or tabs into cells. Which belong together is decided elsewhere, but for
 * rows that blank cells break: `规章 | 3 |`, `|`, `| 5 |`.
 */
export function splitLines(text: string): readonly TextLine[] {
  const lines = text.split(/\r\n|\r|\n/);
  const split: TextLine[] = [];
  for (let index = 0; index < lines.length; index++) {
    const first = index;
    const more = linesAfterBlanks(lines, first);
    index += more;
    split.push(classify(more ? lines.slice(first, index + 1).join(' ') : lines[first]!, first + 1));
  }
  return split;
}

/**
 * How many lines go on with the row in this one: it begins with a label and ends in a pipe, they begin with a pipe and
 * go on with a number or nothing. A label alone before pipes alone is a cell on a line of its own.
 */
function linesAfterBlanks(lines: readonly string[], first: number): number {
  const cells = cellTexts(lines[first]!);
  if (cells.length < 2 || cells[0] === '' || VALUE.test(cells[0]!) || cells.at(-1) !== '') return 0;
  let last = first;
  let isFilled = cells.filter((cell) => cell !== '').length > 1;
  for (let next = first + 1; next < lines.length; next++) {
    const more = cellTexts(lines[next]!);
    const filled = more.find((cell) => cell !== '');
    if (more.length < 2 || more[0] !== '' || (filled !== undefined && !VALUE.test(filled))) break;
    isFilled ||= filled !== undefined;
    last = next;
  }
  return isFilled ? last - first : 0;
}

const cellTexts = (line: string): readonly string[] =>
  line
    .trim()
    .split('|')
    .map((cell) => cell.trim());

function classify(line: string, number: number): TextLine {
  const text = line.trim();
  if (text === '') return { kind: 'blank', number };
  if (text.includes('|')) {
    if (PIPES.test(text)) return { kind: 'pipes', number };
    if (isRuler(text)) return { kind: 'ruler', number };
    return { kind: 'row', number, cells: text.split('|').map(textCell), piped: true };
  }
  if (line.includes('\t')) {
    const cells = line.split('\t').map(textCell);
    const filled = cells.filter((cell) => cell !== null);
    if (filled.length > 1 || line.trimEnd() !== line || line.trimStart() === line)
      return { kind: 'row', number, cells, piped: false };
  }
  return { kind: 'lone', number, text };
}

/**
 * Takes the frame off a table's piped rows. A pipe before the first or after the last cell stands for no cell where
 * all piped rows have it; elsewhere that cell may just be blank. Rows that end in a pipe without beginning with one
 * have no frame but an end, which may as well be the last cell left blank in all of them: that stays.
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
