import { ability } from './ability';
import { pause } from './insert-sheets';
import { ExcelProblem } from './problem';
import { inExcel } from './session';

/** A row of a sheet, 0-based. */
export interface SheetRow {
  readonly sheetId: string;
  readonly row: number;
}

const isFormula = (content: unknown): boolean => typeof content === 'string' && content.startsWith('=');

const wholeRows = (sheet: Excel.Worksheet, row: number, rows: number): Excel.Range =>
  sheet.getRange(`${row + 1}:${row + rows}`);

/** Cells of one row that hold something, by column. */
const filledCells = (used: Excel.Range): readonly (readonly [column: number, content: unknown])[] =>
  used.isNullObject
    ? []
    : (used.formulas[0] as unknown[]).flatMap((content, index) =>
        content === '' ? [] : [[used.columnIndex + index, content] as const],
      );

/**
 * Adds rows to a list of which the last row is given, with the formulas of the row above it. They go in above the last
 * row, so that formats, validations, names and formulas over the list take them in; what was typed into the last row
 * stands above them then. Two syncs. Throws an ExcelProblem where the row above has no formula or ExcelApi 1.9 is not
 * there.
 */
export async function addRows({ sheetId, row }: SheetRow, count: number): Promise<void> {
  const host = await ability();
  if (!host.areas)
    throw new ExcelProblem(
      'ApiNotFound',
      '这个版本的 Excel 不能自动添加行。请在最后一个空行以上插入行，再把上一行灰底各列的公式向下复制。',
    );
  await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const [above, last] = [row - 1, row].map((position) =>
      wholeRows(sheet, position, 1).getUsedRangeOrNullObject(true).load('formulas,columnIndex'),
    );
    await context.sync();
    const formulas = filledCells(above!).filter(([, content]) => isFormula(content));
    if (!formulas.length)
      throw new ExcelProblem(
        'InvalidReference',
        `第 ${row} 行没有公式，不能照着添加。请先补上灰底各列的公式。`,
      );
    pause(context, host);
    wholeRows(sheet, row, count).insert('Down');
    const typed = filledCells(last!).flatMap(([column, content]) => (isFormula(content) ? [] : [column]));
    for (const column of typed) {
      const moved = sheet.getRangeByIndexes(row + count, column, 1, 1);
      sheet.getRangeByIndexes(row, column, 1, 1).copyFrom(moved);
      moved.clear('Contents');
    }
    for (const [column] of formulas) {
      // What somebody typed over the formula of the last row stays.
      const kept = typed.includes(column) ? 1 : 0;
      sheet
        .getRangeByIndexes(row + kept, column, count + 1 - kept, 1)
        .copyFrom(sheet.getRangeByIndexes(row - 1, column, 1, 1), 'Formulas');
    }
    await context.sync();
  });
}

/** Deletes rows that hold nothing but formulas; false, with nothing deleted, where one holds more. Two syncs. */
export function removeRows({ sheetId, row }: SheetRow, count: number): Promise<boolean> {
  return inExcel(async (context) => {
    const rows = wholeRows(context.workbook.worksheets.getItem(sheetId), row, count);
    const used = rows.getUsedRangeOrNullObject(true).load('formulas');
    await context.sync();
    const isReady = used.isNullObject || used.formulas.flat().every((each) => each === '' || isFormula(each));
    if (!isReady) return false;
    rows.delete('Up');
    await context.sync();
    return true;
  });
}
