import type { GridValue } from '../../model/grid';
import { textCell } from '../numeral';

/** A line of text: cells of a table row, a line of its own, or nothing. `number` counts from 1. */
export type TextLine =
  | { readonly kind: 'row'; readonly number: number; readonly cells: readonly GridValue[] }
  | { readonly kind: 'lone'; readonly number: number; readonly text: string }
  | { readonly kind: 'blank' | 'ruler'; readonly number: number };

/** The line under a Markdown table's header: `|---|:--:|`. */
const RULER = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/;
/** A label, then at least three numerals with spaces between: a table row out of a PDF. */
const SPACED = /^(.*?)((?:(?:^|\s+)\d[\d,.]*){3,})$/;

/** Splits text into lines and table rows into cells. Which lines belong together is decided elsewhere. */
export function splitLines(text: string): readonly TextLine[] {
  return text.split(/\r\n|\r|\n/).map((line, index) => classify(line, index + 1));
}

function classify(line: string, number: number): TextLine {
  const text = line.trim();
  if (text === '') return { kind: 'blank', number };
  if (text.includes('|')) {
    if (RULER.test(text)) return { kind: 'ruler', number };
    return { kind: 'row', number, cells: pipeCells(text).map(textCell) };
  }
  if (line.includes('\t')) {
    const cells = line.split('\t').map(textCell);
    const filled = cells.filter((cell) => cell !== null);
    if (filled.length > 1 || line.trimEnd() !== line || line.trimStart() === line)
      return { kind: 'row', number, cells };
  }
  const spaced = SPACED.exec(text);
  if (spaced) {
    const [, label = '', numerals = ''] = spaced;
    return {
      kind: 'row',
      number,
      cells: [...(label.trim() ? [label.trim()] : []), ...numerals.trim().split(/\s+/)].map(textCell),
    };
  }
  return { kind: 'lone', number, text };
}

/** Cells between pipes; the pipes that frame a Markdown row stand for no cell. */
function pipeCells(text: string): readonly string[] {
  const framed = text.startsWith('|');
  return (framed ? text.slice(1).replace(/\|$/, '') : text).split('|');
}
