import type { PlannedCell, SheetPlan } from '../sheet/sheet-plan';
import type { TableId } from '../model/form';
import type { Ability } from './ability';
import { ability } from './ability';
import { rangeOf } from './areas';
import { paintSizes, paintTable, sizesOf } from './paint';
import { setUpPages } from './page';
import { protectLabels } from './protection';
import type { AddedSheet, MadeSheet } from './new-sheets';
import { addSheets } from './new-sheets';

/** A sheet that holds a table that was put there. */
export interface InsertedTable extends AddedSheet {
  readonly table: TableId;
}

export interface InsertedSheets {
  readonly sheets: readonly InsertedTable[];
  /** What Excel did not take, and what a person can do about it; in Chinese. */
  readonly notes: readonly string[];
  /** The same sheets as they were made, to be removed again. */
  readonly made: readonly MadeSheet[];
}

/**
 * Puts each planned table on a new sheet of its own, behind all others, and shows the first. Five syncs, whatever
 * the number of tables: three for the tables, then the print settings, then the protection. Where a name is taken all
 * get the year, `二·2024`, and where that is taken too, a number: `二·2024 (2)`. Leaves no sheet behind where it fails;
 * print settings that Excel does not take are only said.
 */
export async function insertSheets(
  plans: readonly SheetPlan[],
  year: number | null = null,
): Promise<InsertedSheets> {
  const host = await ability();
  const wanted = plans.map(({ sheetName, area }) => ({
    name: sheetName,
    ...(year !== null && { ifTaken: `${sheetName}·${year}` }),
    watched: { area, whole: true },
  }));
  const notes: string[] = [];
  const { added } = await addSheets(
    wanted,
    (sheets, context) => {
      pause(context, host);
      sheets.forEach((sheet, index) => paintSheet(sheet, plans[index]!, host));
    },
    {
      async carryOut(sheets, context) {
        await context.sync();
        const note = await setUpPages(sheets, plans, host, context);
        if (note) notes.push(note);
        sheets.forEach(protectLabels);
        sheets[0]?.activate();
        const input = plans[0] && firstInput(plans[0]);
        if (input) rangeOf(sheets[0]!, input).select();
        await context.sync();
      },
    },
  );
  const sheets = added.map(({ sheetId, sheetName }, index) => ({
    table: plans[index]!.table,
    sheetId,
    sheetName,
  }));
  return { sheets, notes, made: added };
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
  if (plan.frozen) sheet.freezePanes.freezeAt(rangeOf(sheet, { row: 0, column: 0, ...plan.frozen }));
}

/** The first number cell to type into; a total that is a formula is none. */
export const firstInput = ({ cells }: SheetPlan): PlannedCell | undefined =>
  cells.find(({ ref, formula }) => ref && formula === undefined);
