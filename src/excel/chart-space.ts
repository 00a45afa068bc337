import type { Ability } from './ability';
import { parseAreas } from './address';
import type { SheetCell } from './go-to';
import { inExcel } from './session';

/** Where charts may stand on a sheet that has something else on it. Distances in points. */
export interface ChartSpace {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly left: number;
  readonly top: number;
  /** First cell that is free, to show where the charts are. */
  readonly cell: SheetCell;
  /** Charts that stand on the sheet already. */
  readonly charts: readonly string[];
  /** How the sheet is protected; undefined where it is not. */
  readonly protection: Excel.WorksheetProtectionOptions | undefined;
}

const GAP = 12;

/**
 * The room right of all that stands on a cell's sheet, from the cell's row down; undefined where charts would be
 * printed there: where the sheet does not say what is printed, or this host cannot tell. One sync.
 */
export async function chartSpaceBeside(
  tableCell: SheetCell,
  { excelApi, pageLayout }: Ability,
): Promise<ChartSpace | undefined> {
  if (!pageLayout || excelApi < 10) return undefined;
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(tableCell.sheetId).load('name');
    const row = sheet.getRangeByIndexes(tableCell.row, tableCell.column, 1, 1).load('top');
    const used = sheet.getUsedRange(true).load('left,width,columnIndex,columnCount');
    const printed = sheet.pageLayout.getPrintAreaOrNullObject().load('address');
    sheet.charts.load('items/id,items/left,items/width');
    sheet.protection.load('protected,options');
    await context.sync();
    const free = used.columnIndex + used.columnCount;
    const areas = printed.isNullObject ? [] : parseAreas(printed.address);
    if (!areas.length || areas.some(({ column, columns }) => column + columns > free)) return undefined;
    const ends = [used, ...sheet.charts.items].map(({ left, width }) => left + width);
    return {
      sheetId: tableCell.sheetId,
      sheetName: sheet.name,
      left: Math.max(...ends) + GAP,
      top: row.top,
      cell: { ...tableCell, column: free },
      charts: sheet.charts.items.map(({ id }) => id),
      protection: sheet.protection.protected ? sheet.protection.options : undefined,
    };
  });
}
