import type { Area } from '../derive/address';
import { cellAddress } from '../derive/address';
import { ability } from './ability';
import { parseArea } from './address';
import type { AreaState } from './area-state';
import { readAreaState } from './area-state';
import { rangeOf } from './areas';
import type { InsertedTable } from './insert-sheets';
import { firstInput, pause } from './insert-sheets';
import type { Used } from './occupied';
import { freeRowBelow, obstacleIn } from './occupied';
import { paintSizes, paintTable } from './paint';
import { ExcelProblem, isAccessDenied } from './problem';
import { inExcel } from './session';
import type { Watched } from './sheet-content';
import { watchContent } from './sheet-content';
import type { Sizes } from './sizes';
import type { Origin, PlanAt } from './stack';
import { boundsOf, sharedSizes, stack } from './stack';

/** The place asked for is taken: by what, and where the nearest free place below begins. */
export interface Occupied {
  readonly sheetName: string;
  readonly address: string;
  /** What stands there; empty for merged cells without content. */
  readonly text: string;
  readonly below: string;
}

/** Where tables were painted on a sheet that was there, and what was typed into it then. */
export interface PaintedPlace {
  readonly sheetId: string;
  readonly watched: Watched;
  readonly content: string;
  /** Leaves the sheet as it was before. */
  restore(): Promise<void>;
}

export type InsertedAtSelection =
  | { readonly inserted: readonly InsertedTable[]; readonly painted: PaintedPlace }
  | { readonly occupied: Occupied };

/**
 * Puts tables one under another with their top left at the selected cell; `below`: at the nearest free place at or
 * under it. Nothing is overwritten: where something stands, it says what and paints nothing. Rows and columns are
 * only made larger, and the sheet's print settings and protection stay as they are. At most five syncs.
 */
export async function insertAtSelection(
  planAt: readonly PlanAt[],
  where: 'here' | 'below',
): Promise<InsertedAtSelection> {
  const host = await ability();
  const width = boundsOf(stack(planAt, { row: 0, column: 0 })).columns;
  let undo: (() => Promise<void>) | undefined;
  try {
    return await inExcel(async (context) => {
      const selected = context.workbook.getSelectedRange().load('rowIndex,columnIndex');
      const sheet = selected.worksheet.load('id,name');
      const protection = sheet.protection.load('protected');
      const reach = selected
        .getCell(0, 0)
        .getResizedRange(0, width - 1)
        .getEntireColumn();
      const used = reach.getUsedRangeOrNullObject(true);
      used.load('rowIndex,columnIndex,rowCount,columnCount,formulas');
      await context.sync();

      if (protection.protected)
        throw new ExcelProblem(
          'AccessDenied',
          `工作表「${sheet.name}」受保护，不能插入。请在“审阅”中撤销保护，或选择插入到新工作表。`,
        );
      const taken: Used = {
        area: used.isNullObject
          ? { row: 0, column: 0, rows: 0, columns: 0 }
          : {
              row: used.rowIndex,
              column: used.columnIndex,
              rows: used.rowCount,
              columns: used.columnCount,
            },
        formulas: used.isNullObject ? [] : used.formulas,
        merges: host.merges ? await mergesOn(sheet, context) : [],
      };
      const chosenOrigin: Origin = { row: selected.rowIndex, column: selected.columnIndex };
      const wanted = boundsOf(stack(planAt, chosenOrigin));
      const obstacle = obstacleIn(wanted, taken);
      const free = obstacle ? { ...chosenOrigin, row: freeRowBelow(wanted, taken) } : chosenOrigin;
      if (obstacle && where === 'here')
        return {
          occupied: {
            sheetName: sheet.name,
            address: cellAddress(obstacle.row, obstacle.column),
            text: obstacle.text,
            below: cellAddress(free.row, free.column),
          },
        };

      const plans = stack(planAt, free);
      const area = boundsOf(plans);
      const sizes = sharedSizes(plans);
      const now = loadSizes(sheet, sizes);
      const before = await readAreaState(sheet, area, host, context);

      undo = () => putBack(sheet.id, before, sizesNow(now));
      const watched = { area, whole: false };
      pause(context, host);
      for (const plan of plans) paintTable(sheet, plan, host);
      paintSizes(
        sheet,
        larger(sizes.columns, (column) => now.columns.get(column)?.columnWidth ?? 0),
        larger(sizes.rows, (row) => now.rows.get(row)?.rowHeight ?? 0),
      );
      rangeOf(sheet, (plans[0] && firstInput(plans[0])) ?? { ...free, rows: 1, columns: 1 }).select();
      const content = watchContent(sheet, watched);
      await context.sync();
      return {
        inserted: plans.map(({ table }) => ({ table, sheetId: sheet.id, sheetName: sheet.name })),
        painted: { sheetId: sheet.id, watched, content: content(), restore: undo },
      };
    });
  } catch (error) {
    // A failure here must not hide the first one.
    await undo?.().catch(() => undefined);
    throw error;
  }
}

/**
 * Takes painted tables away again, unless something was typed into them since or they were moved; answers whether it
 * did. Where their sheet is gone, so are they.
 */
export async function removePainted({ sheetId, watched, content, restore }: PaintedPlace): Promise<boolean> {
  const isAsPainted = await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId);
    await context.sync();
    if (sheet.isNullObject) return undefined;
    const now = watchContent(sheet, watched);
    await context.sync();
    return now() === content;
  });
  if (isAsPainted) await restore();
  return isAsPainted !== false;
}

/** All merged blocks of a sheet: a range does not tell of those that begin outside it. */
async function mergesOn(sheet: Excel.Worksheet, context: Excel.RequestContext): Promise<readonly Area[]> {
  const merges = sheet.getRange().getMergedAreasOrNullObject().load('areas/items/address');
  try {
    await context.sync();
  } catch (error) {
    if (isAccessDenied(error)) throw error;
    throw new ExcelProblem(
      'GeneralException',
      `Excel 没有说出工作表「${sheet.name}」有哪些合并单元格（可能太多），不知道哪里是空的，没有插入。请选择插入到新工作表。`,
    );
  }
  return merges.isNullObject ? [] : merges.areas.items.flatMap(({ address }) => parseArea(address) ?? []);
}

type Loaded = ReadonlyMap<number, Excel.RangeFormat>;

function loadSizes(
  sheet: Excel.Worksheet,
  { columns, rows }: { readonly columns: Sizes; readonly rows: Sizes },
): { readonly columns: Loaded; readonly rows: Loaded } {
  return {
    columns: new Map(
      [...columns.keys()].map((column) => [
        column,
        sheet.getRangeByIndexes(0, column, 1, 1).format.load('columnWidth'),
      ]),
    ),
    rows: new Map(
      [...rows.keys()].map((row) => [row, sheet.getRangeByIndexes(row, 0, 1, 1).format.load('rowHeight')]),
    ),
  };
}

/** Only the sizes that are larger than what is there. */
const larger = (sizes: Sizes, sizeNow: (index: number) => number): Sizes =>
  new Map([...sizes].filter(([index, points]) => points > sizeNow(index)));

const sizesNow = ({ columns, rows }: ReturnType<typeof loadSizes>): { columns: Sizes; rows: Sizes } => ({
  columns: new Map([...columns].map(([column, { columnWidth }]) => [column, columnWidth])),
  rows: new Map([...rows].map(([row, { rowHeight }]) => [row, rowHeight])),
});

/** Leaves the sheet as it was before a painting. */
const putBack = (
  sheetId: string,
  before: AreaState,
  { columns, rows }: ReturnType<typeof sizesNow>,
): Promise<void> =>
  inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    paintSizes(sheet, columns, rows);
    await before.restore(sheet, context);
  });
