import type { Rect } from './address';
import type {
  ConditionalRecord,
  NameRecord,
  ProtectionRecord,
  SheetRecords,
  SheetView,
  ValidationRecord,
} from './records';
import type { CellStyle, StylePatch } from './style';

export type CellValue = string | number | boolean;

/** A cell as it is: the value (for a formula, the result) and the formula with its `=`, or ''. */
export interface Cell {
  readonly value: CellValue;
  readonly formula: string;
}

/** What to put into a cell: a value ('' empties it) or a formula. */
export type CellInput = { readonly value: CellValue } | { readonly formula: string };

export interface SheetInfo {
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
}

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';
export type ClearWhat = 'All' | 'Contents' | 'Formats';

/** What happened in the book. `byHost` tells the add-in's own doing from a person's. */
export type BookEvent =
  | { type: 'changed'; sheetId: string; rect: Rect; byHost: boolean; change: ChangeType }
  | { type: 'selected'; sheetId: string; rect: Rect }
  | { type: 'activated' | 'deactivated' | 'added' | 'deleted' | 'calculated'; sheetId: string }
  | { type: 'renamed'; sheetId: string; before: string; after: string }
  | { type: 'editing'; active: boolean };

export type ChangeType = 'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted';

/**
 * The workbook behind the host. Rows and columns are zero-based, sizes in points, sheets named by id.
 * A whole column or row may be given everywhere; the book limits it to the cells it holds.
 */
export interface Book {
  subscribe(listener: (event: BookEvent) => void): () => void;

  sheets(): readonly SheetInfo[];
  addSheet(name: string): string;
  copySheet(id: string, name: string): string;
  removeSheet(id: string): void;
  renameSheet(id: string, name: string): void;
  moveSheet(id: string, position: number): void;
  setVisibility(id: string, visibility: Visibility): void;
  activeSheet(): string;
  activate(id: string): void;
  view(id: string): SheetView;
  setView(id: string, patch: Partial<SheetView>): void;
  /** Limits a block to the cells that the book holds. */
  clip(id: string, rect: Rect): Rect;
  /** The block that holds every used cell; with `valuesOnly` formats do not count. */
  usedRect(id: string, valuesOnly: boolean): Rect | null;

  cells(id: string, rect: Rect): Cell[][];
  texts(id: string, rect: Rect): string[][];
  setCells(id: string, rect: Rect, inputs: readonly (readonly (CellInput | null)[])[]): void;
  clear(id: string, rect: Rect, what: ClearWhat): void;
  /** The block that the dynamic array formula of this cell fills, or null. */
  spill(id: string, row: number, column: number): Rect | null;

  style(id: string, row: number, column: number): CellStyle;
  setStyle(id: string, rect: Rect, patch: (row: number, column: number) => StylePatch | null): void;
  merges(id: string): readonly Rect[];
  merge(id: string, rect: Rect): void;
  unmerge(id: string, rect: Rect): void;

  columnWidth(id: string, column: number): number;
  setColumnWidth(id: string, column: number, count: number, points: number): void;
  rowHeight(id: string, row: number): number;
  setRowHeight(id: string, row: number, count: number, points: number): void;
  autofit(id: string, rect: Rect, axis: 'rows' | 'columns'): void;
  hidden(id: string, axis: 'row' | 'column', index: number): boolean;
  setHidden(id: string, axis: 'row' | 'column', index: number, count: number, hidden: boolean): void;
  /** Inserts whole rows or columns; a negative count removes them. */
  shift(id: string, axis: 'row' | 'column', index: number, count: number): void;

  selection(): { sheetId: string; rect: Rect };
  select(id: string, rect: Rect): void;

  names(): readonly NameRecord[];
  setName(record: NameRecord): void;
  removeName(name: string, scope?: string): void;

  records(id: string): SheetRecords;
  putValidation(id: string, record: ValidationRecord): void;
  dropValidation(id: string, record: ValidationRecord): void;
  putConditionalFormat(id: string, record: ConditionalRecord): void;
  dropConditionalFormat(id: string, record: ConditionalRecord): void;
  setProtection(id: string, protection: ProtectionRecord | null): void;

  /** Whether a person is typing into a cell. */
  editing(): boolean;
  /** Resolves when every formula has its result. */
  calculate(): Promise<void>;
}
