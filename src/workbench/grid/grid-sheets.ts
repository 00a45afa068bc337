import type { FRange, FWorksheet } from '@univerjs/sheets/facade';
import type { Rect } from '../host/address';
import type { BookEvent, SheetInfo, Visibility } from '../host/book';
import type { SheetRecords, SheetView } from '../host/records';
import { emptyRecords } from '../host/records';
import type { Grid } from './univer';
import { NEW_SHEET } from './univer';

const SPARE_ROWS = 100;
const SPARE_COLUMNS = 10;

/** The sheets of a workbook in the grid, and what every other part of the book needs. */
export abstract class GridSheets {
  private readonly listeners = new Set<(event: BookEvent) => void>();
  private readonly kept = new Map<string, SheetRecords>();
  private readonly veryHidden = new Set<string>();
  private readonly headings = new Map<string, boolean>();
  private hostDepth = 0;

  constructor(protected readonly grid: Grid) {}

  subscribe(listener: (event: BookEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  sheets(): SheetInfo[] {
    return this.grid.workbook.getSheets().map((sheet) => {
      const id = sheet.getSheetId();
      const hidden: Visibility = this.veryHidden.has(id) ? 'VeryHidden' : 'Hidden';
      return { id, name: sheet.getSheetName(), visibility: sheet.isSheetHidden() ? hidden : 'Visible' };
    });
  }

  addSheet(name: string): string {
    return this.keepingActive(() =>
      this.grid.workbook
        .insertSheet(name, { index: this.sheets().length, sheet: { ...NEW_SHEET } })
        .getSheetId(),
    );
  }

  copySheet(id: string, name: string): string {
    const copy = this.keepingActive(() => {
      const sheet = this.grid.workbook.duplicateSheet(this.sheet(id));
      sheet.setName(name);
      return sheet.getSheetId();
    });
    this.kept.set(copy, structuredClone(this.records(id)));
    return copy;
  }

  removeSheet(id: string): void {
    this.asHost(() => this.grid.workbook.deleteSheet(id));
    this.kept.delete(id);
  }

  renameSheet(id: string, name: string): void {
    this.asHost(() => this.sheet(id).setName(name));
  }

  moveSheet(id: string, position: number): void {
    this.keepingActive(() => this.grid.workbook.moveSheet(this.sheet(id), position));
  }

  setVisibility(id: string, visibility: Visibility): void {
    if (visibility === 'VeryHidden') this.veryHidden.add(id);
    else this.veryHidden.delete(id);
    this.asHost(() => (visibility === 'Visible' ? this.sheet(id).showSheet() : this.sheet(id).hideSheet()));
  }

  activeSheet(): string {
    return this.grid.workbook.getActiveSheet().getSheetId();
  }

  activate(id: string): void {
    if (id !== this.activeSheet()) this.asHost(() => this.grid.workbook.setActiveSheet(id));
  }

  view(id: string): SheetView {
    const sheet = this.sheet(id);
    const { ySplit, xSplit } = sheet.getFreeze();
    return {
      tabColor: (sheet.getTabColor() ?? '').toUpperCase(),
      showGridlines: !sheet.hasHiddenGridLines(),
      showHeadings: this.headings.get(id) ?? true,
      frozenRows: ySplit,
      frozenColumns: xSplit,
    };
  }

  setView(id: string, patch: Partial<SheetView>): void {
    const sheet = this.sheet(id);
    const { frozenRows, frozenColumns } = { ...this.view(id), ...patch };
    this.asHost(() => {
      if (patch.tabColor !== undefined) sheet.setTabColor(patch.tabColor);
      if (patch.showGridlines !== undefined) sheet.setHiddenGridlines(!patch.showGridlines);
      if (patch.showHeadings !== undefined) this.headings.set(id, patch.showHeadings);
      if (patch.frozenRows === undefined && patch.frozenColumns === undefined) return;
      if (frozenRows + frozenColumns === 0) sheet.cancelFreeze();
      else {
        sheet.setFreeze({
          ySplit: frozenRows,
          xSplit: frozenColumns,
          startRow: frozenRows || -1,
          startColumn: frozenColumns || -1,
        });
      }
    });
  }

  clip(id: string, { row, column, rows, columns }: Rect): Rect {
    const sheet = this.sheet(id);
    return {
      row,
      column,
      rows: Math.max(1, Math.min(rows, sheet.getMaxRows() - row)),
      columns: Math.max(1, Math.min(columns, sheet.getMaxColumns() - column)),
    };
  }

  records(id: string): SheetRecords {
    let records = this.kept.get(id);
    if (!records) this.kept.set(id, (records = emptyRecords()));
    return records;
  }

  /** Whether what happens now is the host's doing. */
  protected readonly byHost = (): boolean => this.hostDepth > 0;

  protected asHost<T>(work: () => T): T {
    this.hostDepth++;
    try {
      return work();
    } finally {
      this.hostDepth--;
    }
  }

  protected readonly emit = (event: BookEvent): void => {
    for (const listener of this.listeners) listener(event);
  };

  protected sheet(id: string): FWorksheet {
    const found = this.grid.workbook.getSheetBySheetId(id);
    if (!found) throw new Error(`no sheet ${id}`);
    return found;
  }

  protected range(id: string, rect: Rect): FRange {
    return this.sheet(id).getRange(rect.row, rect.column, rect.rows, rect.columns);
  }

  /** Makes the grid large enough for a block; whole rows and columns are limited instead. */
  protected room(id: string, rect: Rect): Rect {
    const sheet = this.sheet(id);
    const [bottom, right] = [rect.row + rect.rows, rect.column + rect.columns];
    if (rect.rows > 100000 || rect.columns > 10000) return this.clip(id, rect);
    this.asHost(() => {
      if (bottom > sheet.getMaxRows()) sheet.setRowCount(bottom + SPARE_ROWS);
      if (right > sheet.getMaxColumns()) sheet.setColumnCount(right + SPARE_COLUMNS);
    });
    return rect;
  }

  private keepingActive<T>(work: () => T): T {
    const before = this.activeSheet();
    return this.asHost(() => {
      const result = work();
      if (this.activeSheet() !== before) this.grid.workbook.setActiveSheet(before);
      return result;
    });
  }
}
