import { areaAddress } from '../derive/address';
import type { SheetPlan } from '../sheet/sheet-plan';
import { SHEET_MARGINS } from '../sheet/style';
import type { Ability } from './ability';

/** Words for the person where Excel did not take the print settings. */
const NOT_SET =
  'Excel 没有接受打印设置（可能没有安装打印机）：请在“页面布局”中自行设定打印区域、A4 纵向、缩放为 1 页宽。';
const NOT_FITTED = 'Excel 没有接受“缩放为 1 页宽”：打印前请在“页面布局”中将宽度设为 1 页。';

/**
 * Sets up each planned sheet for printing, in batches of its own: without a printer Excel may refuse all of it, and it
 * has left the fit to one page wide unset without a word. That is read back and set once more, alone. Answers a
 * sentence where something is not set; never throws. One sync, or three.
 */
export async function setUpPages(
  sheets: readonly Excel.Worksheet[],
  plans: readonly SheetPlan[],
  { pageLayout }: Ability,
  context: Excel.RequestContext,
): Promise<string | undefined> {
  if (!pageLayout) return undefined;
  try {
    sheets.forEach((sheet, index) => setUpPage(sheet, plans[index]!));
    const unfitted = await findUnfitted(sheets, context);
    if (!unfitted.length) return undefined;
    for (const sheet of unfitted) fit(sheet);
    await context.sync();
    return (await findUnfitted(unfitted, context)).length ? NOT_FITTED : undefined;
  } catch {
    return NOT_SET;
  }
}

const fit = ({ pageLayout }: Excel.Worksheet): void => {
  pageLayout.zoom = { horizontalFitToPages: 1 };
};

/** The sheets that are not one page wide, once all that is queued is done. One sync. */
async function findUnfitted(
  sheets: readonly Excel.Worksheet[],
  context: Excel.RequestContext,
): Promise<readonly Excel.Worksheet[]> {
  for (const { pageLayout } of sheets) pageLayout.load('zoom');
  await context.sync();
  return sheets.filter(({ pageLayout }) => pageLayout.zoom.horizontalFitToPages !== 1);
}

/** A4 upright, one page wide, official margins, only title and table, header rows repeated. */
function setUpPage(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const page = sheet.pageLayout;
  page.orientation = 'Portrait';
  page.paperSize = 'A4';
  fit(sheet);
  page.centerHorizontally = true;
  page.setPrintMargins('Centimeters', SHEET_MARGINS);
  page.setPrintArea(areaAddress(plan.printArea));
  const { row, rows } = plan.titleRows;
  page.setPrintTitleRows(`$${row + 1}:$${row + rows}`);
}
