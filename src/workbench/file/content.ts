import type { CellValue, Visibility } from '../host/book';
import type { Rect } from '../host/address';
import type { NameRecord, SheetRecords, SheetView } from '../host/records';
import type { CellStyle } from '../host/style';

/**
 * All of a workbook as plain data, which a browser can keep and a worker can be sent: what the draft and the .xlsx
 * file hold. Rows and columns are zero-based, sizes in points, sheets known by name.
 */
export interface WorkbookContent {
  /** As the page shows it, without `.xlsx`. */
  readonly name: string;
  readonly sheets: readonly SheetContent[];
  readonly activeSheet: string;
  /** The scope is the name of a sheet. */
  readonly names: readonly NameRecord[];
  /** The looks that cells have, each once. */
  readonly styles: readonly CellStyle[];
  /** The font that widths are counted in; as the file had it. */
  readonly defaultFont: DefaultFont;
  readonly settings: readonly (readonly [string, unknown])[];
  readonly xmlParts: readonly (readonly [string, string])[];
}

export interface DefaultFont {
  readonly name: string;
  readonly size: number;
  readonly scheme?: 'major' | 'minor' | 'none';
}

export interface SheetContent {
  readonly name: string;
  readonly visibility: Visibility;
  readonly view: SheetView;
  readonly cells: readonly CellContent[];
  readonly merges: readonly Rect[];
  readonly rows: readonly LineContent[];
  readonly columns: readonly LineContent[];
  /** The source sheets of charts are named, too. */
  readonly records: SheetRecords;
}

export interface CellContent {
  readonly row: number;
  readonly column: number;
  /** For a formula, its result. */
  readonly value: CellValue;
  /** With `=`, or ''. */
  readonly formula: string;
  /** Index in `styles`; -1 for the look of an untouched cell. */
  readonly style: number;
  /** The block that the formula fills. */
  readonly spill?: Rect;
  /** Whether the value comes from a formula that fills several cells, from another of them. */
  readonly spilled?: boolean;
}

/** A row or column that differs from the others. */
export interface LineContent {
  readonly index: number;
  readonly size: number;
  readonly hidden: boolean;
}

/** Excel's default font in Chinese, which the workbench's own workbooks have. */
export const OWN_FONT: DefaultFont = { name: '等线', size: 11 };

/** A workbook that holds nothing: it may be dropped without asking. */
export function isEmpty({ sheets }: WorkbookContent): boolean {
  return sheets.every(({ cells, records }) => cells.length === 0 && records.charts.length === 0);
}
