import type { Rect } from '../host/address';
import { cellRect, parseAddress } from '../host/address';
import type { Book } from '../host/book';
import type { ConditionalRecord, NameRecord, ProtectionRecord, ValidationRecord } from '../host/records';
import { shiftRecords } from '../host/shift-records';
import { hideConditionalFormat, showConditionalFormat } from './conditional';
import { repeatSingleNumbers } from './fill';
import { GridCells } from './grid-cells';
import { guardProtection } from './protect';
import { toRange, toRect } from './ranges';
import type { Grid } from './univer';
import { hideValidation, showValidation } from './validation';
import { watchGrid } from './watch';

const SET_SELECTIONS = 'sheet.operation.set-selections';
const POINTS_A_PIXEL = 0.75;
/** Milliseconds until a sheet that was just activated stands on the screen. */
const DRAWN_WITHIN = 60;

/** The book that stands in the grid, where a person can see and edit it. */
export class GridBook extends GridCells implements Book {
  private readonly hiddenNames = new Set<string>();
  private inEdit = false;
  /** Called with the reason when a person tries what the protection of a sheet forbids. */
  onRefused: (sentence: string) => void = () => undefined;

  constructor(grid: Grid) {
    super(grid);
    watchGrid(grid, this.byHost, (event) => {
      if (event.type === 'editing') this.inEdit = event.active;
      if (event.type === 'changed' && event.change !== 'RangeEdited')
        this.shifted(event.sheetId, event.rect, event.change);
      this.emit(event);
    });
    repeatSingleNumbers(grid);
    guardProtection(grid, {
      protection: (id) => this.records(id).protection,
      locked: (id, row, column) => this.style(id, row, column).locked !== false,
      size: (id) => this.clip(id, { row: 0, column: 0, rows: Infinity, columns: Infinity }),
      byHost: this.byHost,
      refused: (sentence) => this.onRefused(sentence),
    });
  }

  columnWidth(id: string, column: number): number {
    return this.sheet(id).getColumnWidth(column) * POINTS_A_PIXEL;
  }

  /** As Excel does, leaves the heights of rows alone; the grid's own command works out each of them anew. */
  setColumnWidth(id: string, column: number, count: number, points: number): void {
    const columns = this.room(id, { row: 0, column, rows: 1, columns: count });
    this.asHost(() =>
      this.grid.commands.syncExecuteCommand('sheet.mutation.set-worksheet-col-width', {
        ...this.target(id),
        ranges: [toRange(columns)],
        colWidth: points / POINTS_A_PIXEL,
      }),
    );
  }

  rowHeight(id: string, row: number): number {
    return this.sheet(id).getRowHeight(row) * POINTS_A_PIXEL;
  }

  setRowHeight(id: string, row: number, count: number, points: number): void {
    const { rows } = this.room(id, { row, column: 0, rows: count, columns: 1 });
    this.asHost(() => this.sheet(id).setRowHeightsForced(row, rows, points / POINTS_A_PIXEL));
  }

  autofit(id: string, rect: Rect, axis: 'rows' | 'columns'): void {
    const { row, column, rows, columns } = this.clip(id, rect);
    this.asHost(() => {
      if (axis === 'rows') this.sheet(id).autoResizeRows(row, rows);
      else this.sheet(id).autoResizeColumns(column, columns);
    });
  }

  hidden(id: string, axis: 'row' | 'column', index: number): boolean {
    const sheet = this.sheet(id).getSheet();
    return axis === 'row' ? !sheet.getRowVisible(index) : !sheet.getColVisible(index);
  }

  setHidden(id: string, axis: 'row' | 'column', index: number, count: number, hidden: boolean): void {
    const sheet = this.sheet(id);
    const selections = this.grid.selections
      .getWorkbookSelections(this.grid.workbook.getId())
      .getSelectionsOfWorksheet(id);
    this.asHost(() => {
      if (axis === 'row') return hidden ? sheet.hideRows(index, count) : sheet.showRows(index, count);
      return hidden ? sheet.hideColumns(index, count) : sheet.showColumns(index, count);
    });
    // Univer selects the lines beside those that it hides; Excel leaves the selection where it is.
    this.asHost(() =>
      this.grid.commands.syncExecuteCommand(SET_SELECTIONS, { ...this.target(id), selections }),
    );
  }

  shift(id: string, axis: 'row' | 'column', index: number, count: number): void {
    const sheet = this.sheet(id);
    this.asHost(() => {
      if (axis === 'row') return count > 0 ? sheet.insertRows(index, count) : sheet.deleteRows(index, -count);
      return count > 0 ? sheet.insertColumns(index, count) : sheet.deleteColumns(index, -count);
    });
  }

  selection(): { sheetId: string; rect: Rect } {
    const range = this.grid.workbook.getActiveRange();
    if (!range) return { sheetId: this.activeSheet(), rect: cellRect(0, 0) };
    return { sheetId: range.getSheetId(), rect: toRect(range.getRange()) };
  }

  select(id: string, rect: Rect): void {
    const within = this.clip(id, this.room(id, rect));
    this.activate(id);
    this.asHost(() => this.sheet(id).setActiveRange(this.range(id, within)));
    setTimeout(() => this.reveal(id, within), DRAWN_WITHIN);
  }

  names(): NameRecord[] {
    return this.grid.workbook.getDefinedNames().map((item) => {
      const scope = item.isWorkbookScope() ? undefined : item.getLocalSheetId();
      const formula = item.getFormulaOrRefString();
      return {
        name: item.getName(),
        formula: formula.startsWith('=') ? formula : `=${formula}`,
        comment: item.getComment() ?? '',
        visible: !this.hiddenNames.has(item.getName()),
        ...(scope && { scope }),
      };
    });
  }

  setName({ name, formula, comment, visible, scope }: NameRecord): void {
    this.removeName(name, scope);
    if (visible) this.hiddenNames.delete(name);
    else this.hiddenNames.add(name);
    const { workbook } = this.grid;
    const named = workbook.newDefinedNameBuilder().setName(name).setComment(comment);
    const refers = parseAddress(formula)
      ? named.setRef(formula.replace(/^=/, ''))
      : named.setFormula(formula);
    const scoped = scope ? refers.setScopeToWorksheet(this.sheet(scope)) : refers;
    this.asHost(() => workbook.insertDefinedNameBuilder(scoped.build()));
  }

  removeName(name: string, scope?: string): void {
    const known = this.grid.workbook
      .getDefinedNames()
      .find(
        (item) =>
          item.getName() === name && (item.isWorkbookScope() ? undefined : item.getLocalSheetId()) === scope,
      );
    this.asHost(() => known?.delete());
  }

  putValidation(id: string, record: ValidationRecord): void {
    const { validations } = this.records(id);
    this.asHost(() => {
      if (validations.includes(record)) hideValidation(this.grid, id, record);
      else validations.push(record);
      showValidation(this.grid, id, this.within(id, record));
    });
  }

  dropValidation(id: string, record: ValidationRecord): void {
    const records = this.records(id);
    records.validations = records.validations.filter((known) => known !== record);
    this.asHost(() => hideValidation(this.grid, id, record));
  }

  putConditionalFormat(id: string, record: ConditionalRecord): void {
    const { conditionalFormats } = this.records(id);
    this.asHost(() => {
      if (conditionalFormats.includes(record)) hideConditionalFormat(this.grid, id, record);
      else conditionalFormats.unshift(record);
      showConditionalFormat(this.grid, id, this.within(id, record));
    });
  }

  dropConditionalFormat(id: string, record: ConditionalRecord): void {
    const records = this.records(id);
    records.conditionalFormats = records.conditionalFormats.filter((known) => known !== record);
    this.asHost(() => hideConditionalFormat(this.grid, id, record));
  }

  setProtection(id: string, protection: ProtectionRecord | null): void {
    this.records(id).protection = protection;
    this.grid.undo.clearUndoRedo(this.grid.workbook.getId());
  }

  editing(): boolean {
    return this.inEdit;
  }

  /** The rule for the cells that the grid has: Univer keeps one entry a cell, also for a whole column. */
  private within<T extends { readonly rects: readonly Rect[] }>(id: string, record: T): T {
    return { ...record, rects: record.rects.map((rect) => this.clip(id, rect)) };
  }

  /** Scrolls to a selection out of sight. A sheet just activated knows what it shows once it is drawn. */
  private reveal(id: string, { row, column }: Rect): void {
    if (this.activeSheet() !== id) return;
    const { frozenRows, frozenColumns } = this.view(id);
    const seen = this.sheet(id).getVisibleRange();
    if (!seen) return;
    const rowSeen = row < frozenRows || (row >= seen.startRow && row <= seen.endRow);
    const columnSeen = column < frozenColumns || (column >= seen.startColumn && column <= seen.endColumn);
    if (!rowSeen || !columnSeen) this.sheet(id).scrollToCell(Math.max(0, row - 3), Math.max(0, column - 1));
  }

  private shifted(id: string, rect: Rect, change: string): void {
    const axis = change.startsWith('Row') ? 'row' : 'column';
    const lines = axis === 'row' ? rect.rows : rect.columns;
    shiftRecords(this.records(id), axis, rect[axis], change.endsWith('Deleted') ? -lines : lines);
  }
}
