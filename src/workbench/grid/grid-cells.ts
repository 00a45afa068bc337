import type { ICellData, Nullable } from '@univerjs/core';
import { CellValueType } from '@univerjs/core';
import type { Rect } from '../host/address';
import type { Cell, CellInput, ClearWhat } from '../host/book';
import { intersect, matrix, sameRect } from '../host/rect';
import type { CellStyle, StylePatch } from '../host/style';
import { calculateNow } from './calculation';
import { GridSheets } from './grid-sheets';
import { toRect } from './ranges';
import { cellPatch, cellStyle } from './style-map';

type CellMatrix = Record<number, Record<number, ICellData>>;
const SET_VALUES = 'sheet.command.set-range-values';
const SET_CELLS = 'sheet.mutation.set-range-values';
const EMPTIED: ICellData = { v: null, f: null, si: null, p: null, t: null };

/** Content and look of the cells in the grid. */
export abstract class GridCells extends GridSheets {
  cells(id: string, rect: Rect): Cell[][] {
    const within = this.clip(id, rect);
    const data = this.sheet(id).getSheet().getCellMatrix();
    const formulas = this.range(id, within).getFormulas();
    const spilled = this.grid.formulas.getArrayFormulaCellData()?.[this.grid.workbook.getId()]?.[id];
    return matrix(rect.rows, rect.columns, (i, j) => {
      const [row, column] = [rect.row + i, rect.column + j];
      const cell = data.getValue(row, column);
      const value = contentOf(cell);
      return {
        value: value === '' ? contentOf(spilled?.[row]?.[column]) : value,
        formula: formulas[i]?.[j] ?? '',
      };
    });
  }

  texts(id: string, rect: Rect): string[][] {
    const within = this.clip(id, rect);
    const shown = this.range(id, within).getDisplayValues();
    const cells = this.cells(id, rect);
    return cells.map((line, i) =>
      line.map(({ value }, j) =>
        typeof value === 'boolean' ? String(value).toUpperCase() : (shown[i]?.[j] ?? ''),
      ),
    );
  }

  setCells(id: string, rect: Rect, inputs: readonly (readonly (CellInput | null)[])[]): void {
    const { row, column } = this.room(id, rect);
    const value: CellMatrix = {};
    inputs.forEach((line, i) => {
      line.forEach((input, j) => {
        if (input) (value[row + i] ??= {})[column + j] = cellData(input);
      });
    });
    if (Object.keys(value).length === 0) return;
    this.asHost(() => {
      this.grid.commands.syncExecuteCommand(SET_VALUES, { ...this.target(id), value });
    });
  }

  clear(id: string, rect: Rect, what: ClearWhat): void {
    const within = this.clip(id, rect);
    this.asHost(() => {
      if (what === 'All')
        for (const merge of this.merges(id)) if (intersect(merge, within)) this.unmerge(id, merge);
      if (what !== 'Formats') this.range(id, within).clearContent();
      if (what === 'Contents') return;
      const cellValue: CellMatrix = {};
      this.eachCell(within, (row, column) => {
        (cellValue[row] ??= {})[column] = { s: null, custom: null } as unknown as ICellData;
      });
      this.restyle(id, cellValue);
    });
  }

  spill(id: string, row: number, column: number): Rect | null {
    const ranges = this.grid.formulas.getArrayFormulaRange()?.[this.grid.workbook.getId()]?.[id];
    const range = ranges?.[row]?.[column];
    return range ? toRect(range) : null;
  }

  usedRect(id: string, valuesOnly: boolean): Rect | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    const grow = (row: number, column: number): void => {
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    };
    this.sheet(id)
      .getSheet()
      .getCellMatrix()
      .forValue((row, column, cell: Nullable<ICellData>) => {
        if (!cell) return;
        const filled = contentOf(cell) !== '' || Boolean(cell.f) || Boolean(cell.si);
        if (filled || (!valuesOnly && cell.s)) grow(row, column);
      });
    return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  style(id: string, row: number, column: number): CellStyle {
    const cell = this.sheet(id).getSheet().getCellMatrix().getValue(row, column);
    return cellStyle(cell, cell && this.grid.workbook.getWorkbook().getStyles().getStyleByCell(cell));
  }

  setStyle(id: string, rect: Rect, patch: (row: number, column: number) => StylePatch | null): void {
    const data = this.sheet(id).getSheet().getCellMatrix();
    const cellValue: CellMatrix = {};
    this.eachCell(this.room(id, rect), (row, column) => {
      const change = patch(row, column);
      if (change) (cellValue[row] ??= {})[column] = cellPatch(change, data.getValue(row, column));
    });
    this.restyle(id, cellValue);
  }

  merges(id: string): Rect[] {
    return this.sheet(id)
      .getMergeData()
      .map((range) => toRect(range.getRange()));
  }

  merge(id: string, rect: Rect): void {
    if (this.merges(id).some((known) => sameRect(known, rect))) return;
    this.asHost(() => this.range(id, this.room(id, rect)).merge({ defaultMerge: true, isForceMerge: true }));
  }

  unmerge(id: string, rect: Rect): void {
    this.asHost(() => this.range(id, this.clip(id, rect)).breakApart());
  }

  calculate(): Promise<void> {
    return calculateNow(this.grid);
  }

  protected target(id: string): { unitId: string; subUnitId: string } {
    return { unitId: this.grid.workbook.getId(), subUnitId: id };
  }

  /**
   * Changes looks only. `onlyLocal` keeps Univer's formula engine out of it: it takes a change of a formula cell
   * without a formula for the removal of the formula.
   */
  private restyle(id: string, cellValue: CellMatrix): void {
    if (Object.keys(cellValue).length === 0) return;
    this.asHost(() =>
      this.grid.commands.syncExecuteCommand(
        SET_CELLS,
        { ...this.target(id), cellValue },
        { onlyLocal: true },
      ),
    );
  }

  private eachCell({ row, column, rows, columns }: Rect, visit: (row: number, column: number) => void): void {
    for (let i = row; i < row + rows; i++) for (let j = column; j < column + columns; j++) visit(i, j);
  }
}

function contentOf(cell: Nullable<ICellData>): Cell['value'] {
  const rich = cell?.p?.body?.dataStream;
  if (rich !== undefined) return rich.replace(/\r\n$/, '');
  const value = cell?.v;
  if (value === null || value === undefined) return '';
  return cell?.t === CellValueType.BOOLEAN
    ? value === 1 || value === true || value === '1' || value === 'TRUE'
    : value;
}

function cellData(input: CellInput): ICellData {
  if ('formula' in input) return { ...EMPTIED, f: input.formula };
  const { value } = input;
  if (typeof value === 'number') return { ...EMPTIED, v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { ...EMPTIED, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (value === '') return EMPTIED;
  const numeric = value.trim() !== '' && !Number.isNaN(Number(value));
  return { ...EMPTIED, v: value, t: numeric ? CellValueType.FORCE_STRING : CellValueType.STRING };
}
