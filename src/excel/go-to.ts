import { inExcel } from './session';

/** A cell of a sheet, 0-based. */
export interface SheetCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

export const isSamePlace = (a: SheetCell, b: SheetCell): boolean =>
  a.sheetId === b.sheetId && a.row === b.row && a.column === b.column;

/** Shows a cell: its sheet comes to the front and the cell is selected. */
export function goTo({ sheetId, row, column }: SheetCell): Promise<void> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    sheet.activate();
    sheet.getRangeByIndexes(row, column, 1, 1).select();
    await context.sync();
  });
}
