import type { CellFormula, GridValue, Merge } from '../../model/grid';
import type { Place } from './address';
import { columnOf, LAST_COLUMN, LAST_ROW, placeAt, rangeAt, rowOf } from './address';
import type { CellContext } from './cell';
import { readCell } from './cell';
import { Formulas } from './formulas';
import { codeOf, END, OPEN, Scanner } from '../xml/scanner';
import { plainNumber } from '../xml/text';

export interface SheetCells {
  readonly rows: readonly (readonly GridValue[])[];
  readonly merges: readonly Merge[];
  readonly formulas: readonly CellFormula[];
  /** Filled rows that the sheet does not show. */
  readonly hiddenRows: readonly number[];
}

/** What the sheets of a file may hold together, and what to throw beyond it. */
export interface SheetLimit {
  /** Rows and cells up to the last filled ones; takes note of that many more. */
  grow(count: number): void;
}

const ROW = codeOf('row');
const CELL = codeOf('c');
const MERGE = codeOf('mergeCell');
const PLACE = codeOf('r');
const HIDDEN = codeOf('hidden');
const RANGE = codeOf('ref');
const YES = [codeOf('1'), codeOf('true')];
const EMPTY: GridValue[] = [];
/** A merge takes as much memory as so many cells. */
const CELLS_OF_A_MERGE = 8;

/**
 * Cells and merges of a worksheet part, which may come in pieces that end between rows. Rows end at their last filled
 * cell and the sheet at its last filled row, so that formatted but empty cells cost nothing; merges end there too.
 */
export class SheetReader {
  private readonly rows: GridValue[][] = [];
  private readonly merges: Merge[] = [];
  private readonly hiddenRows: number[] = [];
  private readonly formulas = new Formulas();
  private row = -1;
  private column = -1;
  private hidden = false;

  constructor(
    private readonly context: CellContext,
    private readonly limit: SheetLimit,
  ) {}

  /** Where reading has come to. */
  get place(): { readonly row: number; readonly column: number } {
    return { row: this.row, column: this.column };
  }

  read(bytes: Uint8Array): void {
    const scanner = new Scanner(bytes);
    for (let event = scanner.next(); event !== END; event = scanner.next()) {
      if (event !== OPEN) continue;
      if (scanner.name === CELL) this.readCell(scanner);
      else if (scanner.name === ROW) this.startRow(scanner);
      else if (scanner.name === MERGE) this.readMerge(scanner);
    }
  }

  finish(): SheetCells {
    const { rows, hiddenRows } = this;
    let width = 0;
    for (const { length } of rows) width = Math.max(width, length);
    const merges: Merge[] = [];
    for (const merge of this.merges) {
      const { row, column } = merge;
      const rowSpan = Math.min(merge.rowSpan, rows.length - row);
      const columnSpan = Math.min(merge.columnSpan, width - column);
      if (rowSpan > 0 && columnSpan > 0) merges.push({ row, column, rowSpan, columnSpan });
    }
    return { rows, merges, formulas: this.formulas.list, hiddenRows };
  }

  private startRow(scanner: Scanner): void {
    const attribute = scanner.find(PLACE);
    const number =
      attribute < 0 ? NaN : plainNumber(scanner.bytes, scanner.startOf(attribute), scanner.endOf(attribute));
    this.row = Number.isInteger(number) && number >= 1 && number <= LAST_ROW + 1 ? number - 1 : this.row + 1;
    this.column = -1;
    this.hidden = YES.includes(scanner.valueCode(HIDDEN));
  }

  private readCell(scanner: Scanner): void {
    const attribute = scanner.find(PLACE);
    const place: Place =
      attribute < 0 ? -1 : placeAt(scanner.bytes, scanner.startOf(attribute), scanner.endOf(attribute));
    if (place < 0) this.column++;
    else {
      this.row = rowOf(place);
      this.column = columnOf(place);
    }
    if (scanner.empty) return;
    const value = readCell(scanner, this.context, this.takeFormula);
    if (value !== null && this.row >= 0 && this.row <= LAST_ROW && this.column <= LAST_COLUMN)
      this.put(value);
  }

  private readonly takeFormula = (text: string, shared: number | undefined): string =>
    this.formulas.take(this.row, this.column, text, shared);

  private put(value: GridValue): void {
    const { rows, row, column } = this;
    if (row >= rows.length) {
      this.limit.grow(row + 1 - rows.length);
      while (rows.length <= row) rows.push(EMPTY);
    }
    if (rows[row] === EMPTY) {
      rows[row] = [];
      if (this.hidden) this.hiddenRows.push(row);
    }
    const cells = rows[row]!;
    if (column >= cells.length) {
      this.limit.grow(column + 1 - cells.length);
      while (cells.length < column) cells.push(null);
      cells.push(value);
    } else cells[column] = value;
  }

  private readMerge(scanner: Scanner): void {
    const attribute = scanner.find(RANGE);
    const merge =
      attribute < 0
        ? undefined
        : rangeAt(scanner.bytes, scanner.startOf(attribute), scanner.endOf(attribute));
    if (!merge) return;
    this.limit.grow(CELLS_OF_A_MERGE);
    this.merges.push(merge);
  }
}
