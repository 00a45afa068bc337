import { inExcel } from './session';

/** A cell of a sheet, 0-based. */
export interface SheetCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

export const isSamePlace = (a: SheetCell, b: SheetCell): boolean =>
  a.sheetId === b.sheetId && a.row === b.row && a.column === b.column;

/** Shows a cell, or several of its row: their sheet comes to the front and they are selected. */
export function goTo({ sheetId, row, column }: SheetCell, columns = 1): Promise<void> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    sheet.activate();
    sheet.getRangeByIndexes(row, column, 1, columns).select();
    await context.sync();
  });
}
