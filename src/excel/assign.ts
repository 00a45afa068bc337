import type { Area } from '../derive/address';
import { rangeOf, rectangles } from './areas';
import { matrix } from './content';

/** What a cell is to hold, text as text, and its number format now. */
export interface Assignment {
  readonly row: number;
  readonly column: number;
  readonly content: number | string | { readonly formula: string };
  readonly format: string;
}

/** In a cell of this format Excel takes whatever is written for text. */
export const TEXT_FORMAT = '@';

/**
 * Queues the writing, cells that touch in one assignment. Text stays text, as `1/2`; a number becomes none: a cell for a number or formula that
 * is formatted as text gets the format General first.
 */
export function assign(sheet: Excel.Worksheet, cells: readonly Assignment[]): void {
  const opened = cells.filter(({ content, format }) => typeof content !== 'string' && format === TEXT_FORMAT);
  for (const area of rectangles(opened.map(areaOf)))
    rangeOf(sheet, area).numberFormat = matrix(area, 'General');
  const contents = new Map(cells.map((cell) => [`${cell.row},${cell.column}`, contentOf(cell)]));
  for (const area of rectangles(cells.map(areaOf)))
    rangeOf(sheet, area).values = Array.from({ length: area.rows }, (_, r) =>
      Array.from({ length: area.columns }, (__, c) => contents.get(`${area.row + r},${area.column + c}`)),
    );
}

const areaOf = ({ row, column }: Assignment): Area => ({ row, column, rows: 1, columns: 1 });

function contentOf({ content, format }: Assignment): number | string {
  if (typeof content === 'object') return content.formula;
  if (typeof content === 'number' || content === '' || format === TEXT_FORMAT) return content;
  return `'${content}`;
}
