import { inExcel } from './session';
import type { SheetCell } from './go-to';

/** Makes the row of a cell as high as so many points, where it is lower. Two syncs. */
export function growRow({ sheetId, row }: SheetCell, points: number): Promise<void> {
  return inExcel(async (context) => {
    const { format } = context.workbook.worksheets.getItem(sheetId).getRangeByIndexes(row, 0, 1, 1);
    format.load('rowHeight');
    await context.sync();
    if (format.rowHeight >= points) return;
    format.rowHeight = points;
    await context.sync();
  });
}
