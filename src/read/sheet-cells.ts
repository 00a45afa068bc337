import type { CellFormula, Grid, GridValue, LeftOut, Merge } from '../model/grid';
import { sheetTooLarge } from './problems';
import { addressOn } from './sheet-address';

/** What a worksheet holds; rows end at their last filled cell, the sheet at its last filled row. */
export interface SheetCells {
  readonly rows: readonly (readonly GridValue[])[];
  readonly merges: readonly Merge[];
  readonly formulas: readonly CellFormula[];
  readonly leftOut: readonly LeftOut[];
  /** Filled rows that the sheet does not show. */
  readonly hiddenRows: readonly number[];
}

/** What the sheets of a file may hold together. */
export interface SheetLimit {
  /** Takes note of so many more rows and cells, up to the last filled ones. Throws `ReadError` beyond the limit. */
  grow(count: number): void;
}

/** For each sheet of a file by its name, one limit for all of them. `most` counts rows and cells as `grow` does. */
export function sheetLimits(most: number): (sheet: string) => SheetLimit {
  let total = 0;
  return (sheet) => ({
    grow(count) {
      total += count;
      if (total > most) throw sheetTooLarge(sheet);
    },
  });
}

const EMPTY: GridValue[] = [];
/** A merge takes as much memory as so many cells. */
const CELLS_OF_A_MERGE = 8;
/** So does a row with anything in it, besides its cells: V8 makes room for 16 at once. */
const CELLS_OF_A_ROW = 16;

/** The cells of a worksheet while it is read, in whatever order they come; empty ones cost nothing. */
export class CellsBeingRead {
  private readonly rows: GridValue[][] = [];
  private readonly merges: Merge[] = [];
  private readonly hiddenRows: number[] = [];
  private readonly leftOut: LeftOut[] = [];

  constructor(private readonly limit: SheetLimit) {}

  put(row: number, column: number, value: GridValue, isHidden: boolean): void {
    const { rows } = this;
    if (row >= rows.length) {
      this.limit.grow(row + 1 - rows.length);
      while (rows.length <= row) rows.push(EMPTY);
    }
    if (rows[row] === EMPTY) {
      this.limit.grow(CELLS_OF_A_ROW);
      rows[row] = [];
      if (isHidden) this.hiddenRows.push(row);
    }
    const cells = rows[row]!;
    if (column >= cells.length) {
      this.limit.grow(column + 1 - cells.length);
      while (cells.length < column) cells.push(null);
      cells.push(value);
    } else cells[column] = value;
  }

  merge(merge: Merge): void {
    this.limit.grow(CELLS_OF_A_MERGE);
    this.merges.push(merge);
  }

  leaveOut(text: LeftOut): void {
    this.limit.grow(1);
    this.leftOut.push(text);
  }

  /** Merges end where the filled cells do. */
  finish(formulas: readonly CellFormula[]): SheetCells {
    const { rows, hiddenRows, leftOut } = this;
    let width = 0;
    for (const { length } of rows) width = Math.max(width, length);
    const merges: Merge[] = [];
    for (const merge of this.merges) {
      const { row, column } = merge;
      const rowSpan = Math.min(merge.rowSpan, rows.length - row);
      const columnSpan = Math.min(merge.columnSpan, width - column);
      if (rowSpan > 0 && columnSpan > 0) merges.push({ row, column, rowSpan, columnSpan });
    }
    return { rows, merges, formulas, hiddenRows, leftOut };
  }
}

/** A worksheet as a grid. */
export const sheetGrid = (name: string, isHidden: boolean, cells: SheetCells): Grid => ({
  name,
  rows: cells.rows,
  merges: cells.merges,
  addressOf: addressOn(name),
  aligned: true,
  ...(cells.formulas.length ? { formulas: cells.formulas } : {}),
  ...(cells.leftOut.length ? { leftOut: cells.leftOut } : {}),
  ...(isHidden ? { hidden: true } : {}),
  ...(cells.hiddenRows.length ? { hiddenRows: cells.hiddenRows } : {}),
});
