import type { SheetPlan } from '../derive/sheet-plan';
import type { TableId } from '../model/form';
import type { Ability } from './ability';
import { ability } from './ability';
import { paintSizes, paintTable, sizesOf } from './paint';
import { protectLabels, setUpPage } from './page';
import { inExcel } from './session';
import { freeName } from './sheet-name';

/** A sheet that holds a table that was put there. */
export interface InsertedTable {
  readonly table: TableId;
  readonly sheetId: string;
  readonly sheetName: string;
}

/**
 * Puts each planned table on a new sheet of its own, behind all others, and shows the first. Three syncs, whatever
 * the number of tables. A name that is taken gets a number: `二 (2)`. Leaves no sheet behind where painting fails.
 */
export async function insertSheets(plans: readonly SheetPlan[]): Promise<readonly InsertedTable[]> {
  const host = await ability();
  const added: InsertedTable[] = [];
  try {
    await inExcel(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name');
      await context.sync();
      const sheets = addSheets(worksheets, plans);
      await context.sync();
      sheets.forEach(({ id, name }, at) =>
        added.push({ table: plans[at]!.table, sheetId: id, sheetName: name }),
      );
      pause(context, host);
      sheets.forEach((sheet, at) => paintSheet(sheet, plans[at]!, host));
      sheets[0]?.activate();
      await context.sync();
    });
    return added;
  } catch (error) {
    await removeSheets(added.map(({ sheetId }) => sheetId));
    throw error;
  }
}

function addSheets(
  worksheets: Excel.WorksheetCollection,
  plans: readonly SheetPlan[],
): readonly Excel.Worksheet[] {
  const names = worksheets.items.map(({ name }) => name);
  return plans.map(({ sheetName }) => {
    const name = freeName(sheetName, names);
    names.push(name);
    return worksheets.add(name).load('id,name');
  });
}

/** Nothing is drawn or calculated until all is there. */
export function pause({ application }: Excel.RequestContext, { areas }: Ability): void {
  application.suspendApiCalculationUntilNextSync();
  if (areas) application.suspendScreenUpdatingUntilNextSync();
}

function paintSheet(sheet: Excel.Worksheet, plan: SheetPlan, host: Ability): void {
  paintTable(sheet, plan, host);
  const { columns, rows } = sizesOf(plan);
  paintSizes(sheet, columns, rows);
  sheet.showGridlines = false;
  setUpPage(sheet, plan, host);
  protectLabels(sheet);
}

/** Takes away the sheets just added; a failure here must not hide the first one. */
async function removeSheets(ids: readonly string[]): Promise<void> {
  if (!ids.length) return;
  try {
    await inExcel(async (context) => {
      for (const id of ids) context.workbook.worksheets.getItem(id).delete();
      await context.sync();
    });
  } catch {
    return;
  }
}
