import type { Area } from '../derive/address';
import { areaAddress } from '../derive/address';
import type { PlannedLedger } from '../sheet/ledger/ledger-sheets';
import { LEDGER_LINE, LEDGER_STYLES } from '../sheet/ledger/ledger-look';
import type { LedgerInput, LedgerSheet, LedgerValue } from '../sheet/ledger/ledger-sheet';
import { SHEET_MARGINS } from '../sheet/style';
import { ability } from './ability';
import { rangeOf } from './areas';
import { matrix } from './content';
import { pause } from './insert-sheets';
import type { MadeSheet } from './new-sheets';
import { addSheets } from './new-sheets';
import { EDGES, paintColour } from './paint';
import { ExcelProblem } from './problem';

/**
 * Puts the sheets of a ledger behind all others, gives their cells the names that formulas use, and selects the first
 * cell to type into.
 * Four syncs: taken names, the sheets, all of the painting, the print settings. Throws an ExcelProblem, with nothing
 * left behind, where the name of a sheet is taken: formulas go by it.
 */
export async function insertLedger({ sheets: plans, names }: PlannedLedger): Promise<readonly MadeSheet[]> {
  const host = await ability();
  const wanted = plans.map(({ name, typed }) => ({ name, watched: { area: typed, whole: false } }));
  const { added } = await addSheets(
    wanted,
    (sheets, context) => {
      const taken = plans.find(({ name }, at) => sheets[at]!.name !== name);
      if (taken)
        throw new ExcelProblem(
          'ItemAlreadyExists',
          `工作簿里已有工作表「${taken.name}」，没有插入台账。请先把它改名。`,
        );
      pause(context, host);
      const byName = new Map(plans.map(({ name }, at) => [name, sheets[at]!]));
      for (const { name, sheet, area } of names) {
        // What is left of a ledger whose sheets were deleted.
        context.workbook.names.getItemOrNullObject(name).delete();
        context.workbook.names.add(name, rangeOf(byName.get(sheet)!, area));
      }
      plans.forEach((plan, at) => paint(sheets[at]!, plan));
      // The first sheet comes last: a selection brings its sheet to the front.
      for (const at of [...plans.keys()].reverse()) {
        sheets[at]!.activate();
        rangeOf(sheets[at]!, { ...plans[at]!.typed, rows: 1, columns: 1 }).select();
      }
    },
    host.pageLayout
      ? async (sheets, context) => {
          try {
            plans.forEach((plan, at) => setUpPage(sheets[at]!, plan));
            await context.sync();
          } catch {
            // Without a printer Excel may refuse; the sheets are as good without.
          }
        }
      : undefined,
  );
  return added;
}

function paint(sheet: Excel.Worksheet, plan: LedgerSheet): void {
  for (const { area, look } of plan.looks) {
    const style = LEDGER_STYLES[look];
    const { format } = rangeOf(sheet, area);
    format.font.set({
      name: style.font,
      size: style.size,
      bold: style.bold,
      ...(style.color ? { color: style.color } : {}),
    });
    format.horizontalAlignment = style.horizontal === 'center' ? 'Center' : 'Left';
    format.verticalAlignment = 'Center';
    format.wrapText = style.wrap;
    if (style.fill) format.fill.color = style.fill;
    if (style.border)
      for (const edge of EDGES)
        if (isThere(edge, area))
          format.borders.getItem(edge).set({ style: 'Continuous', weight: 'Thin', color: LEDGER_LINE });
  }
  for (const { area, format } of plan.formats) rangeOf(sheet, area).numberFormat = matrix(area, format);
  for (const { row, column, rows } of plan.blocks)
    rangeOf(sheet, { row, column, rows: rows.length, columns: rows[0]!.length }).formulas = rows.map(
      (values) => values.map(written),
    );
  plan.widths.forEach((points, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = points;
  });
  for (const { row, points } of plan.heights) sheet.getRangeByIndexes(row, 0, 1, 1).format.rowHeight = points;
  for (const column of plan.hidden)
    sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().columnHidden = true;
  for (const input of plan.inputs) for (const area of input.areas) validate(rangeOf(sheet, area), input);
  for (const colour of plan.colours) paintColour(rangeOf(sheet, colour.area), colour);
  sheet.showGridlines = false;
  const { rows, columns } = plan.frozen;
  if (rows) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, Math.max(columns, 1)));
}

/** A line between cells is there only where there are several. */
const isThere = (edge: (typeof EDGES)[number], { rows, columns }: Area): boolean =>
  edge === 'InsideVertical' ? columns > 1 : edge !== 'InsideHorizontal' || rows > 1;

const written = (value: LedgerValue): string | number =>
  value === null ? '' : typeof value === 'object' ? value.formula : value;

function validate({ dataValidation }: Excel.Range, { accepts, title, error }: LedgerInput): void {
  dataValidation.rule = ruleOf(accepts);
  dataValidation.ignoreBlanks = true;
  dataValidation.errorAlert = { showAlert: true, style: 'Stop', title, message: error };
}

function ruleOf(accepts: LedgerInput['accepts']): Excel.DataValidationRule {
  switch (accepts.kind) {
    case 'choice':
      return { list: { inCellDropDown: true, source: `=${accepts.listName}` } };
    case 'words':
      return { list: { inCellDropDown: true, source: accepts.words.join(',') } };
    case 'date':
      return { date: { formula1: accepts.from, formula2: accepts.to, operator: 'Between' } };
    case 'whole':
      return {
        wholeNumber:
          accepts.to === undefined
            ? { formula1: accepts.from, operator: 'GreaterThanOrEqualTo' }
            : { formula1: accepts.from, formula2: accepts.to, operator: 'Between' },
      };
  }
}

function setUpPage({ pageLayout }: Excel.Worksheet, { isWide, printed, frozen }: LedgerSheet): void {
  pageLayout.orientation = isWide ? 'Landscape' : 'Portrait';
  pageLayout.paperSize = isWide ? 'A3' : 'A4';
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.setPrintMargins('Centimeters', SHEET_MARGINS);
  pageLayout.setPrintArea(areaAddress(printed));
  if (frozen.rows) pageLayout.setPrintTitleRows(`$1:$${frozen.rows}`);
}
