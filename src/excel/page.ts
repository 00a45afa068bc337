import { areaAddress } from '../derive/address';
import type { SheetPlan } from '../derive/sheet-plan';
import { SHEET_MARGINS } from '../derive/style';
import type { Ability } from './ability';

/** A4 upright, one page wide, official margins, only title and table, header rows repeated. */
export function setUpPage(sheet: Excel.Worksheet, plan: SheetPlan, { pageLayout }: Ability): void {
  if (!pageLayout) return;
  const page = sheet.pageLayout;
  page.orientation = 'Portrait';
  page.paperSize = 'A4';
  page.zoom = { horizontalFitToPages: 1 };
  page.centerHorizontally = true;
  page.setPrintMargins('Centimeters', SHEET_MARGINS);
  page.setPrintArea(areaAddress(plan.printArea));
  const { row, rows } = plan.titleRows;
  page.setPrintTitleRows(`$${row + 1}:$${row + rows}`);
}

/** Labels and formulas cannot be changed by mistake; no password, so that anyone can take it off. */
export function protectLabels(sheet: Excel.Worksheet): void {
  sheet.protection.protect({
    allowFormatCells: true,
    allowFormatColumns: true,
    allowFormatRows: true,
    allowInsertRows: true,
  });
}
