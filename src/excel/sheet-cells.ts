import type { Area } from '../derive/address';
import type { Ability } from './ability';
import { rangeOf } from './areas';
import type { Place } from './cells-before';
import { BEFORE, cellOf } from './cells-before';
import type { SheetCell } from './go-to';

/** Cells of one sheet, the rectangle around them, and what stands there now. */
export interface SheetCells<Cell extends SheetCell> {
  readonly sheet: Excel.Worksheet;
  readonly area: Area;
  readonly cells: readonly Cell[];
  readonly now: Excel.Range;
  /** Which cells are locked; absent where this host cannot tell. */
  readonly locks: OfficeExtension.ClientResult<Excel.CellProperties[][]> | undefined;
}

/** Queues to read what stands in cells and how their sheets are protected, sheet by sheet; the caller syncs. */
export const lookAtCells = <Cell extends SheetCell>(
  { workbook }: Excel.RequestContext,
  cells: readonly Cell[],
  { areas }: Ability,
): readonly SheetCells<Cell>[] =>
  groupBySheet(cells).map(([id, group]) => {
    const sheet = workbook.worksheets.getItem(id).load('name');
    sheet.protection.load('protected,options');
    const area = around(group);
    const range = rangeOf(sheet, area);
    const locks = areas ? range.getCellProperties({ format: { protection: true } }) : undefined;
    return { sheet, area, cells: group, now: range.load(BEFORE), locks };
  });

/** Is a cell closed to typing, as far as this host can tell? */
export const isLocked = ({ sheet, area, locks }: SheetCells<SheetCell>, place: Place): boolean =>
  sheet.protection.protected &&
  locks !== undefined &&
  cellOf(locks.value, area, place)?.format?.protection?.locked !== false;

function groupBySheet<Cell extends SheetCell>(
  cells: readonly Cell[],
): readonly (readonly [string, readonly Cell[]])[] {
  const groups = new Map<string, Cell[]>();
  for (const cell of cells) groups.set(cell.sheetId, [...(groups.get(cell.sheetId) ?? []), cell]);
  return [...groups];
}

function around(cells: readonly Place[]): Area {
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  const row = Math.min(...rows);
  const column = Math.min(...columns);
  return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
}
