import { cellAddress } from '../../derive/address';
import { reportTitle } from '../../derive/title';
import { ACCOUNT_SHEET_TITLE, DETAILS_SHEET_TITLE, OWN_CATEGORIES } from '../../sheet/own-sheets';
import type { SheetPlan } from '../../sheet/sheet-plan';
import { planSheet } from '../../sheet/plan-sheet';
import type { CellRef } from '../../model/expression';
import { cellKey } from '../../model/expression';
import type { Form } from '../../model/form';
import type { Report } from '../../model/report';
import { addColours } from './input-rules';
import type { LongRows, Pace } from './long-rows';
import { setUpPage } from './page';
import { paintAccount } from './paint-account';
import { paintSheet } from './paint-sheet';
import { paintSources } from './paint-sources';
import { longWorkbookBytes } from './workbook-bytes';
import type { AccountSection } from './split-account';
import { splitAccount } from './split-account';
import type { Source } from './source-plan';
import { sourceColumns, sourceSheetName, totalOfSources } from './source-plan';

/** A total with what it was made of. */
export interface CombinedBook {
  readonly total: Report;
  /** At least one; in the order in which they are listed. */
  readonly sources: readonly Source[];
  readonly account: readonly AccountSection[];
}

/**
 * The official tables of a total as the bytes of an .xlsx file, every number a native formula over its parts; then the
 * sheet 汇总说明 on one page, 汇总明细 with what that page has no room for, and for each table a sheet of sources with
 * every office's figures, printed only on demand. Formulas carry their results.
 */
export async function writeCombined(
  form: Form,
  { total, sources, account }: CombinedBook,
  date: Date,
  pace: Pace,
): Promise<Uint8Array> {
  const { default: ExcelJs } = await import(/* webpackChunkName: "exceljs" */ 'exceljs');
  const workbook = new ExcelJs.Workbook();
  workbook.creator = '勾稽 Gouji';
  workbook.title = reportTitle(form, total);
  workbook.category = OWN_CATEGORIES.total;
  workbook.created = date;
  workbook.modified = date;
  workbook.calcProperties.fullCalcOnLoad = true;
  const plans = form.tables.map((table) => ({ table, plan: planOf(form, total, table.id) }));
  for (const { table, plan } of plans) {
    const formulas = new Map(
      sourceColumns(form, table).map((column) => [
        `${column.ref.row}/${column.ref.column}`,
        totalOfSources(table, column, sources),
      ]),
    );
    const sheet = workbook.addWorksheet(plan.sheetName);
    paintSheet(sheet, plan, total, ({ row, column }) => formulas.get(`${row}/${column}`)!);
    setUpPage(sheet, plan);
    addColours(sheet, plan);
  }
  const heading = reportTitle(form, total);
  const { page, details } = splitAccount(account, DETAILS_SHEET_TITLE);
  const titled = [
    { title: ACCOUNT_SHEET_TITLE, sections: page, isOnePage: true },
    ...(details.length ? [{ title: DETAILS_SHEET_TITLE, sections: details, isOnePage: false }] : []),
  ];
  const longRows: LongRows[] = [];
  for (const { title, sections, isOnePage } of titled)
    longRows.push(...paintAccount(workbook.addWorksheet(title), [title, heading], sections, { isOnePage }));
  for (const { table, plan } of plans)
    longRows.push(paintSources(workbook.addWorksheet(sourceSheetName(table)), plan, total, sources));
  return longWorkbookBytes(workbook, date, longRows, pace);
}

const planOf = (form: Form, { unit, year }: Report, table: CellRef['table']): SheetPlan =>
  planSheet(form, table, { unit, year, totals: 'typed', checks: true });

/** Address of each cell in the workbook that `writeCombined` gives: `三!D5`. */
export function combinedAddresses(form: Form, total: Report): (ref: CellRef) => string | undefined {
  const places = new Map(
    form.tables.flatMap(({ id }) => {
      const { cells, sheetName } = planOf(form, total, id);
      return cells.flatMap(({ ref, row, column }) =>
        ref ? [[cellKey(ref), `${sheetName}!${cellAddress(row, column)}`] as const] : [],
      );
    }),
  );
  return (ref) => places.get(cellKey(ref));
}
