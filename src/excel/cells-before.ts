import { rangeOf } from './areas';

/** What is loaded of a range so that its cells can be put back. */
export const BEFORE = 'formulas,values,valueTypes,numberFormat';

type Loaded = Pick<Excel.Range, 'formulas' | 'values' | 'valueTypes' | 'numberFormat'>;

/** A cell of a sheet, 0-based. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** What a cell holds: what was typed into it, whether that is text, and its number format. */
export interface CellContent {
  readonly typed: unknown;
  readonly isText: boolean;
  readonly format: string;
}

/** What a matrix that begins at `origin` says of one cell. */
export const cellOf = <T>(
  rows: readonly (readonly T[])[],
  origin: Place,
  { row, column }: Place,
): T | undefined => rows[row - origin.row]?.[column - origin.column];

/** What a cell held when its range, which begins at `origin`, was loaded. */
export function contentIn(range: Loaded, origin: Place, place: Place): CellContent {
  const typed: unknown = cellOf(range.formulas, origin, place);
  return {
    typed,
    isText:
      cellOf(range.valueTypes, origin, place) === 'String' && cellOf(range.values, origin, place) === typed,
    format: String(cellOf(range.numberFormat, origin, place)),
  };
}

/** Do two contents say the same, whatever their formats? */
export const isSameContent = (a: CellContent, b: CellContent): boolean =>
  a.typed === b.typed && a.isText === b.isText;

/**
 * Queues that a cell holds again what it held: text as text, a number as a number. Its number format is touched only
 * where it was changed: a sheet may not let it be set.
 */
export function putBack(
  sheet: Excel.Worksheet,
  place: Place,
  { typed, isText, format }: CellContent,
  reformatted: boolean,
): void {
  const cell = rangeOf(sheet, { ...place, rows: 1, columns: 1 });
  if (reformatted) cell.numberFormat = [[isText ? '@' : 'General']];
  cell.formulas = [[isText && !reformatted ? `'${String(typed)}` : typed]];
  if (reformatted) cell.numberFormat = [[format]];
}
