import type { Worksheet } from 'exceljs';
import type { Area } from '../../derive/address';
import { areaAddress } from '../../derive/address';
import type { SheetPlan } from '../../sheet/sheet-plan';
import { SHEET_MARGINS } from '../../sheet/style';
import { TABLE_POINTS } from '../../derive/text-size';
import { columnWidth } from '../ooxml/normal-font';

const inches = (centimetres: number): number => Math.round((centimetres / 2.54) * 1e4) / 1e4;

/** Headers stand half way. */
export const MARGINS = {
  top: inches(SHEET_MARGINS.top),
  bottom: inches(SHEET_MARGINS.bottom),
  left: inches(SHEET_MARGINS.left),
  right: inches(SHEET_MARGINS.right),
  header: inches(1.27),
  footer: inches(1.27),
};

/** Sets the width of a column, 0-based. exceljs 4.4.0 drops columns of exactly 9; 9.01 are as many pixels. */
export function setWidth(sheet: Worksheet, column: number, points: number): void {
  const width = columnWidth(points);
  sheet.getColumn(column + 1).width = width === 9 ? 9.01 : width;
}

/** Points that a column needs for so many characters of the tables' size, a Chinese one counted as two. */
export const textPoints = (characters: number): number => (characters * TABLE_POINTS) / 2 + CELL_PADDING;

/** Points between the text of a cell and its grid lines. */
const CELL_PADDING = 4;

/** What is printed, fixed wherever the cursor is. exceljs puts a $ before each corner itself. */
export const printAddress = (area: Area): string => areaAddress(area, true).replace(/\$(?=[A-Z])/g, '');

const A4_WIDE = { paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 } as const;

/** A4 upright or across, one page wide, as many pages long as it takes. */
export const A4_PORTRAIT = { ...A4_WIDE, orientation: 'portrait' } as const;
export const A4_LANDSCAPE = { ...A4_WIDE, orientation: 'landscape' } as const;
/** A4 across with page breaks of its own, which Excel passes over where it fits a sheet to a width. */
export const A4_IN_PAGES = { paperSize: 9, orientation: 'landscape', scale: 80 } as const;

/** Header and labels stay in sight, where a table is to be filled in. */
export function freeze(sheet: Worksheet, { frozen }: SheetPlan): void {
  if (frozen)
    sheet.views = [{ state: 'frozen', xSplit: frozen.columns, ySplit: frozen.rows, showGridLines: false }];
}

/** Sizes of columns and rows, A4 upright and one page wide, only title and table printed, header rows repeated. */
export function setUpPage(sheet: Worksheet, plan: SheetPlan): void {
  for (const { column, points } of plan.columnWidths) setWidth(sheet, column, points);
  for (const { row, points } of plan.rowHeights) sheet.getRow(row + 1).height = points;
  sheet.views = [{ state: 'normal', showGridLines: false }];
  const { row, rows } = plan.titleRows;
  sheet.pageSetup = {
    ...A4_PORTRAIT,
    horizontalCentered: true,
    margins: MARGINS,
    printTitlesRow: `${row + 1}:${row + rows}`,
    printArea: printAddress(plan.printArea),
  };
}
