import type { SheetCells, SheetLimit } from '../sheet-cells';
import { CellsBeingRead } from '../sheet-cells';
import type { Place } from './address';
import { columnOf, LAST_COLUMN, LAST_ROW, placeAt, rangeAt, rowOf } from './address';
import type { CellContext, CellTaker } from './cell';
import { readCell } from './cell';
import { Formulas } from './formulas';
import type { UnseenText } from '../unseen';
import { codeOf, END, OPEN, Scanner } from '../xml/scanner';
import { plainNumber } from '../xml/text';

const ROW = codeOf('row');
const CELL = codeOf('c');
const MERGE = codeOf('mergeCell');
const PLACE = codeOf('r');
const HIDDEN = codeOf('hidden');
const RANGE = codeOf('ref');
const YES = [codeOf('1'), codeOf('true')];

/** Cells and merges of a worksheet part, which may come in pieces that end between rows. */
export class SheetReader implements CellTaker {
  private readonly cells: CellsBeingRead;
  private readonly formulas = new Formulas();
  private row = -1;
  private column = -1;
  private hidden = false;

  constructor(
    private readonly context: CellContext,
    limit: SheetLimit,
  ) {
    this.cells = new CellsBeingRead(limit);
  }

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
    return this.cells.finish(this.formulas.list);
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
    const value = readCell(scanner, this.context, this);
    if (value !== null && this.row >= 0 && this.row <= LAST_ROW && this.column <= LAST_COLUMN)
      this.cells.put(this.row, this.column, value, this.hidden);
  }

  takeFormula(text: string, shared: number | undefined): string {
    return this.formulas.take(this.row, this.column, text, shared);
  }

  leaveOut({ text, look }: UnseenText): void {
    this.cells.leaveOut({ row: this.row, column: this.column, text, why: look.code });
  }

  private readMerge(scanner: Scanner): void {
    const attribute = scanner.find(RANGE);
    const merge =
      attribute < 0
        ? undefined
        : rangeAt(scanner.bytes, scanner.startOf(attribute), scanner.endOf(attribute));
    if (merge) this.cells.merge(merge);
  }
}
