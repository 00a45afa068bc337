import type { IRange } from '@univerjs/core';
import type { Rect } from '../host/address';

/** A rectangle as Univer's block of cells. */
export function toRange({ row, column, rows, columns }: Rect): IRange {
  return { startRow: row, startColumn: column, endRow: row + rows - 1, endColumn: column + columns - 1 };
}

/** Univer's block of cells as a rectangle. */
export function toRect({ startRow, startColumn, endRow, endColumn }: IRange): Rect {
  return {
    row: startRow,
    column: startColumn,
    rows: endRow - startRow + 1,
    columns: endColumn - startColumn + 1,
  };
}
