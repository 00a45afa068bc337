import type { ICellData, ICommandInfo, IRange, Nullable } from '@univerjs/core';
import { CellValueType } from '@univerjs/core';
import type { Grid } from './univer';

const FILL = 'sheet.command.auto-fill';
const DATE_OR_TIME = /[ymdhs]/i;

/** Makes the fill handle repeat a single number, as Excel does; Univer would count on from it. */
export function repeatSingleNumbers(grid: Grid): void {
  grid.commands.beforeCommandExecuted(({ id, params }: Readonly<ICommandInfo>) => {
    if (id !== FILL) return;
    const fill = params as {
      sourceRange: IRange;
      targetRange: IRange;
      subUnitId?: string;
      applyType?: string;
    };
    if (fill.applyType !== undefined) return;
    const { sourceRange: source, targetRange: target } = fill;
    const along = source.startColumn === target.startColumn && source.endColumn === target.endColumn;
    const length = along ? source.endRow - source.startRow : source.endColumn - source.startColumn;
    if (length === 0 && holdsNumbers(grid, source, fill.subUnitId)) fill.applyType = 'COPY';
  });
}

function holdsNumbers({ workbook }: Grid, range: IRange, sheetId?: string): boolean {
  const sheet = (sheetId && workbook.getSheetBySheetId(sheetId)) || workbook.getActiveSheet();
  const cells = sheet.getSheet().getCellMatrix();
  const styles = workbook.getWorkbook().getStyles();
  const number = (cell: Nullable<ICellData>): boolean =>
    cell?.t === CellValueType.NUMBER &&
    !cell.f &&
    !cell.si &&
    !DATE_OR_TIME.test(styles.getStyleByCell(cell)?.n?.pattern?.replace(/"[^"]*"|\[[^\][]*\]/g, '') ?? '');
  for (let row = range.startRow; row <= range.endRow; row++)
    for (let column = range.startColumn; column <= range.endColumn; column++)
      if (!number(cells.getValue(row, column))) return false;
  return true;
}
