import type { Rect } from '../host/address';
import { cellRect } from '../host/address';
import type { Cell, CellInput, ClearWhat } from '../host/book';
import { cellsOf, intersect, matrix, sameRect } from '../host/rect';
import type { CellStyle, StylePatch } from '../host/style';
import { DEFAULT_STYLE } from '../host/style';
import { calculateSheets } from './calculate';
import type { Calculator } from './calculator';
import { MemorySheet } from './memory-sheet';
import { MemorySheets } from './memory-sheets';
import { displayText } from './number-text';

const SPARE_ROWS = 100;
const SPARE_COLUMNS = 26;
const EMPTY: Cell = { value: '', formula: '' };

/** Content and look of the cells in memory. */
export abstract class MemoryCells extends MemorySheets {
  constructor(
    sheetNames: readonly string[],
    private readonly calculator?: Calculator,
  ) {
    super(sheetNames);
  }

  clip(id: string, rect: Rect): Rect {
    const large = rect.rows > SPARE_ROWS * 100 || rect.columns > SPARE_COLUMNS * 20;
    if (!large) return rect;
    const used = this.sheet(id).used(false) ?? cellRect(0, 0);
    const rows = Math.max(SPARE_ROWS, used.row + used.rows) - rect.row;
    const columns = Math.max(SPARE_COLUMNS, used.column + used.columns) - rect.column;
    return {
      ...rect,
      rows: Math.max(1, Math.min(rect.rows, rows)),
      columns: Math.max(1, Math.min(rect.columns, columns)),
    };
  }

  usedRect(id: string, valuesOnly: boolean): Rect | null {
    return this.sheet(id).used(valuesOnly);
  }

  cells(id: string, rect: Rect): Cell[][] {
    const { contents } = this.sheet(id);
    return matrix(
      rect.rows,
      rect.columns,
      (row, column) => contents.get(MemorySheet.key(rect.row + row, rect.column + column)) ?? EMPTY,
    );
  }

  texts(id: string, rect: Rect): string[][] {
    return this.cells(id, rect).map((row, i) =>
      row.map(({ value }, j) =>
        displayText(
          value,
          this.style(id, rect.row + i, rect.column + j).numberFormat ?? DEFAULT_STYLE.numberFormat,
        ),
      ),
    );
  }

  setCells(id: string, rect: Rect, inputs: readonly (readonly (CellInput | null)[])[]): void {
    this.write(id, rect, inputs);
    this.emit({ type: 'changed', sheetId: id, rect, byHost: true, change: 'RangeEdited' });
  }

  /** Puts a value or formula into a cell as a person does who types it, and leaves the cell. */
  type(id: string, row: number, column: number, input: CellInput): void {
    this.write(id, cellRect(row, column), [[input]]);
    this.emit({
      type: 'changed',
      sheetId: id,
      rect: cellRect(row, column),
      byHost: false,
      change: 'RangeEdited',
    });
  }

  clear(id: string, rect: Rect, what: ClearWhat): void {
    const sheet = this.sheet(id);
    if (what !== 'Formats') sheet.clearContent(rect);
    if (what !== 'Contents') sheet.clearStyle(rect);
    if (what === 'All') sheet.merges = sheet.merges.filter((merge) => !intersect(merge, rect));
    this.stale = true;
    if (what !== 'Formats') {
      this.emit({ type: 'changed', sheetId: id, rect, byHost: true, change: 'RangeEdited' });
    }
  }

  spill(): Rect | null {
    return null;
  }

  style(id: string, row: number, column: number): CellStyle {
    return this.sheet(id).style(row, column);
  }

  setStyle(id: string, rect: Rect, patch: (row: number, column: number) => StylePatch | null): void {
    const sheet = this.sheet(id);
    const first = patch(rect.row, rect.column);
    if (first && sheet.patchLayer(rect, first)) return;
    for (const { row, column } of cellsOf(this.clip(id, rect))) {
      const change = patch(row, column);
      if (change) sheet.patchStyle(row, column, change);
    }
  }

  merges(id: string): readonly Rect[] {
    return this.sheet(id).merges;
  }

  merge(id: string, rect: Rect): void {
    const sheet = this.sheet(id);
    sheet.merges = [...sheet.merges.filter((merge) => !intersect(merge, rect)), rect];
  }

  unmerge(id: string, rect: Rect): void {
    const sheet = this.sheet(id);
    sheet.merges = sheet.merges.filter((merge) => !sameRect(merge, rect));
  }

  async calculate(): Promise<void> {
    if (!this.stale) return;
    this.stale = false;
    if (!this.calculator) return;
    const changed = await calculateSheets(this.calculator, this.list, this.definedNames);
    for (const sheetId of changed) this.emit({ type: 'calculated', sheetId });
  }

  private write(id: string, rect: Rect, inputs: readonly (readonly (CellInput | null)[])[]): void {
    const { contents } = this.sheet(id);
    inputs.forEach((row, i) => {
      row.forEach((input, j) => {
        if (input === null) return;
        const key = MemorySheet.key(rect.row + i, rect.column + j);
        if ('formula' in input) contents.set(key, { value: 0, formula: input.formula });
        else if (input.value === '') contents.delete(key);
        else contents.set(key, { value: input.value, formula: '' });
      });
    });
    this.stale = true;
  }
}
