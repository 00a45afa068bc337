import type { SheetPlan } from '../derive/sheet-plan';
import type { TableId } from '../model/form';
import type { Ability } from './ability';
import { ability } from './ability';
import { paintSizes, paintTable, sizesOf } from './paint';
import { protectLabels, setUpPage } from './page';
import type { AddedSheet } from './new-sheets';
import { addSheets } from './new-sheets';

/** A sheet that holds a table that was put there. */
export interface InsertedTable extends AddedSheet {
  readonly table: TableId;
}

/**
 * Puts each planned table on a new sheet of its own, behind all others, and shows the first. Three syncs, whatever
 * the number of tables. A name that is taken gets a number: `二 (2)`. Leaves no sheet behind where painting fails.
 */
export async function insertSheets(plans: readonly SheetPlan[]): Promise<readonly InsertedTable[]> {
  const host = await ability();
  const names = plans.map(({ sheetName }) => sheetName);
  const { added } = await addSheets(names, (sheets, context) => {
    pause(context, host);
    sheets.forEach((sheet, at) => paintSheet(sheet, plans[at]!, host));
    sheets[0]?.activate();
  });
  return added.map((sheet, at) => ({ table: plans[at]!.table, ...sheet }));
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
