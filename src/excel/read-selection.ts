import type { LiveGrid } from './live-grid';
import { liveGrid } from './live-grid';
import { readAreas } from './read-large';
import { inExcel } from './session';

/**
 * The selected cells as far as something stands in them, so that whole columns may be selected; undefined where
 * nothing does.
 */
export const readSelection = (): Promise<LiveGrid | undefined> =>
  inExcel(async (context) => {
    const selected = context.workbook.getSelectedRange();
    const sheet = selected.worksheet.load('id,name');
    const used = selected.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,rowCount,columnCount');
    await context.sync();
    if (used.isNullObject) return undefined;
    const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = used;
    const [content] = await readAreas(context, [{ sheet, area: { row, column, rows, columns } }]);
    return content && liveGrid({ id: sheet.id, name: sheet.name }, content);
  });
