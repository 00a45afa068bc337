import type { Worksheet } from 'exceljs';
import type { Area } from '../../derive/address';
import { areaAddress } from '../../derive/address';
import type { SheetPlan } from '../../derive/sheet-plan';
import { SHEET_MARGINS } from '../../derive/style';

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

/** A digit of the workbook's default font (Calibri 11) is 7 pixels of 0.75 points wide. */
export const POINTS_PER_CHARACTER = 7 * 0.75;

/** Width in characters, as the file format has it. exceljs 4.4.0 drops columns of exactly 9. */
export function columnCharacters(points: number): number {
  const width = Math.round((points / POINTS_PER_CHARACTER) * 100) / 100;
  return width === 9 ? 9.01 : width;
}

/** What is printed, fixed wherever the cursor is. exceljs puts a $ before each corner itself. */
export const printAddress = (area: Area): string => areaAddress(area, true).replace(/\$(?=[A-Z])/g, '');

/** Sizes of columns and rows, A4 upright and one page wide, only title and table printed, header rows repeated. */
export function setUpPage(sheet: Worksheet, plan: SheetPlan): void {
  for (const { column, points } of plan.columnWidths)
    sheet.getColumn(column + 1).width = columnCharacters(points);
  for (const { row, points } of plan.rowHeights) sheet.getRow(row + 1).height = points;
  sheet.views = [{ state: 'normal', showGridLines: false }];
  const { row, rows } = plan.titleRows;
  sheet.pageSetup = {
    paperSize: 9,
    orientation: 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: MARGINS,
    printTitlesRow: `${row + 1}:${row + rows}`,
    printArea: printAddress(plan.printArea),
  };
}
