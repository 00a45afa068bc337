import type { Area } from '../derive/address';
import { areaAddress, columnLetters } from '../derive/address';
import type { PlannedLedger } from '../sheet/ledger/ledger-sheets';
import { LEDGER_LINE, LEDGER_STYLES } from '../sheet/ledger/ledger-look';
import type { LedgerInput, LedgerSheet, LedgerValue } from '../sheet/ledger/ledger-sheet';
import { SHEET_MARGINS } from '../sheet/style';
import { ability } from './ability';
import { rangeOf } from './areas';
import { matrix } from './content';
import { pause } from './insert-sheets';
import type { MadeSheet } from './new-sheets';
import { addSheets, removeNames } from './new-sheets';
import { EDGES, paintColour } from './paint';
import { ExcelProblem } from './problem';
import type { CellEntry, Written } from './write-values';
import { lookBeforeWriting } from './write-values';

export interface InsertedLedgerSheets {
  readonly made: readonly MadeSheet[];
  /** What was written into the tables that it counts. */
  readonly written: Written;
}

/**
 * Puts the sheets of a ledger behind all others, gives their cells the names that formulas use, selects the first cell
 * to type into, and writes the formulas that count it, `counting`, into their tables where all of these are blank.
 * Four syncs: what is there, the sheets, all of the painting and writing, the print settings. Throws an ExcelProblem,
 * with nothing left behind, where the name of a sheet or of cells is taken: formulas go by them.
 */
export async function insertLedger(
  { sheets: plans, names }: PlannedLedger,
  counting: readonly CellEntry[],
): Promise<InsertedLedgerSheets> {
  const host = await ability();
  const wanted = plans.map(({ name, typed }) => ({
    name,
    watched: { area: typed, whole: false },
    names: names.flatMap((ledgerName) => (ledgerName.sheet === name ? [ledgerName.name] : [])),
  }));
  let write: ReturnType<typeof lookBeforeWriting> | undefined;
  let written: Written | undefined;
  const { added } = await addSheets(
    wanted,
    (sheets, context) => {
      pause(context, host);
      const byName = new Map(plans.map(({ name }, index) => [name, sheets[index]!]));
      // What is left of a ledger whose sheets were deleted.
      removeNames(
        context,
        names.map(({ name }) => name),
      );
      for (const { name, sheet, area } of names)
        context.workbook.names.add(name, rangeOf(byName.get(sheet)!, area));
      plans.forEach((plan, index) => paint(sheets[index]!, plan));
      // The first sheet comes last: a selection brings its sheet to the front.
      for (const position of [...plans.keys()].reverse()) {
        sheets[position]!.activate();
        rangeOf(sheets[position]!, { ...plans[position]!.typed, rows: 1, columns: 1 }).select();
      }
    },
    {
      look(context) {
        const cells = names.map(({ name }) =>
          context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject().load('address'),
        );
        write = lookBeforeWriting(context, counting, host);
        return (sheetNames) => {
          refuseTakenSheet(plans, sheetNames);
          refuseUsedName(cells);
        };
      },
      async carryOut(sheets, context) {
        written = await write!(false);
        if (host.pageLayout) await setUpPages(sheets, plans, context);
      },
    },
  );
  return { made: added, written: written! };
}

function refuseTakenSheet(plans: readonly LedgerSheet[], sheetNames: readonly string[]): void {
  const taken = plans.find(({ name }) => sheetNames.includes(name));
  if (taken)
    throw new ExcelProblem(
      'ItemAlreadyExists',
      `工作簿里已有工作表「${taken.name}」，没有插入台账。请先把它改名。`,
    );
}

/** A name that stands for cells is that of another ledger, of which the tables would count this one then. */
function refuseUsedName(cells: readonly Excel.Range[]): void {
  const used = cells.find(({ isNullObject }) => !isNullObject);
  if (used)
    throw new ExcelProblem(
      'ItemAlreadyExists',
      `工作簿里已有一套台账（名称已用于 ${used.address}），没有再插入。` +
        '各年度连着登记在一套台账里，改「台账设置」的统计年度即可；不要了的，请先删除它的工作表。',
    );
}

async function setUpPages(
  sheets: readonly Excel.Worksheet[],
  plans: readonly LedgerSheet[],
  context: Excel.RequestContext,
): Promise<void> {
  try {
    plans.forEach((plan, index) => setUpPage(sheets[index]!, plan));
    await context.sync();
  } catch {
    // Without a printer Excel may refuse; the sheets are as good without.
  }
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

function setUpPage({ pageLayout }: Excel.Worksheet, plan: LedgerSheet): void {
  const { paper, pagesWide = 1, printed, frozen } = plan;
  pageLayout.orientation = paper === 'A4 portrait' ? 'Portrait' : 'Landscape';
  pageLayout.paperSize = paper === 'A3 landscape' ? 'A3' : 'A4';
  pageLayout.zoom = { horizontalFitToPages: pagesWide };
  pageLayout.setPrintMargins('Centimeters', SHEET_MARGINS);
  pageLayout.setPrintArea(areaAddress(printed));
  if (frozen.rows) pageLayout.setPrintTitleRows(`$1:$${frozen.rows}`);
  if (pagesWide > 1) pageLayout.setPrintTitleColumns(`$A:$${columnLetters(frozen.columns - 1)}`);
}
