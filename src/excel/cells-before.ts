import { rangeOf } from './areas';

/** What is loaded of a range so that its cells can be put back. */
export const BEFORE = 'formulas,values,valueTypes,numberFormat';

type Before = Pick<Excel.Range, 'formulas' | 'values' | 'valueTypes' | 'numberFormat'>;

/** A cell of a sheet, 0-based. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** What a matrix that begins at `origin` says of one cell. */
export const cellOf = <T>(
  rows: readonly (readonly T[])[],
  origin: Place,
  { row, column }: Place,
): T | undefined => rows[row - origin.row]?.[column - origin.column];

/**
 * Queues that cells hold again what they held when `before`, which begins at `origin`, was loaded: text as text, numbers
 * as numbers. Number formats are touched, and put back, only where they were changed: a sheet may not let them be set.
 */
export function putBack(
  sheet: Excel.Worksheet,
  origin: Place,
  before: Before,
  cells: readonly (Place & { readonly reformatted: boolean })[],
): void {
  for (const { reformatted, ...place } of cells) {
    const formula: unknown = cellOf(before.formulas, origin, place);
    const isText =
      cellOf(before.valueTypes, origin, place) === 'String' &&
      cellOf(before.values, origin, place) === formula;
    const cell = rangeOf(sheet, { ...place, rows: 1, columns: 1 });
    if (reformatted) cell.numberFormat = [[isText ? '@' : 'General']];
    cell.formulas = [[isText && !reformatted ? `'${String(formula)}` : formula]];
    if (reformatted) cell.numberFormat = [[cellOf(before.numberFormat, origin, place)]];
  }
}
