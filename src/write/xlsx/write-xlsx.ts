import type { Worksheet } from 'exceljs';
import type { Signature } from '../../derive/annex';
import { signatureLine } from '../../derive/annex';
import { reportTitle } from '../../derive/title';
import type { BarChart } from '../../derive/bar-charts';
import { COVER_ORIGIN, COVER_SHEET, coverOf } from '../../sheet/cover';
import { CHART_SHEET } from '../../sheet/own-sheets';
import type { LedgerOptions, PlannedLedger } from '../../sheet/ledger/ledger-sheets';
import { planLedger } from '../../sheet/ledger/ledger-sheets';
import { countFormula, countOf } from '../../ledger/counts';
import type { SheetPlan } from '../../sheet/sheet-plan';
import { planSheet } from '../../sheet/plan-sheet';
import type { CellRef } from '../../model/expression';
import { cellKey } from '../../model/expression';
import type { Form, TableId } from '../../model/form';
import type { Report } from '../../model/report';
import { legalText } from '../legal-text';
import { addCharts } from '../ooxml/sheet-drawing';
import { addColours, addValidations, protectLabels } from './input-rules';
import { freeze, setUpPage } from './page';
import { paintCharts } from './paint-charts';
import { paintCover } from './paint-cover';
import { addNames, paintLedgerSheet } from './paint-ledger';
import { paintSheet } from './paint-sheet';
import { workbookBytes } from './workbook-bytes';
import { stateOf } from './cell-contents';

export interface XlsxOptions {
  /** Totals as native formulas with their results, or the report's own numbers. */
  readonly totals: 'formula' | 'value';
  /** Native checks, validation and colours: for a workbook to fill in, not for the annex. */
  readonly checks: boolean;
  /** Labels locked, number cells open; without a password. */
  readonly protect: boolean;
  /** A cover sheet before the tables, whose titles follow the unit and year typed there; for a workbook with checks. */
  readonly cover?: boolean;
  /**
   * Sheets of a ledger, from which tables 三 and 四 are counted: their numbers in the report are what the counting shows
   * until it is calculated.
   */
  readonly ledger?: Pick<LedgerOptions, 'rows' | 'filled'>;
  /** Line of the people who answer for the figures, below the last table. */
  readonly signature?: Signature;
  /** Charts on a sheet 图表 after the tables; none where empty. */
  readonly charts?: readonly BarChart[];
  /** Date in the file's properties; the same report and date give the same bytes. */
  readonly date: Date;
}

/**
 * The official tables of a report as the bytes of an .xlsx file, one sheet for each table of the form (one that the
 * report lacks is left blank). Blanks stay blank; numbers are written as they are. Holds no custom function.
 */
export async function writeXlsx(form: Form, report: Report, options: XlsxOptions): Promise<Uint8Array> {
  const { default: ExcelJs } = await import(/* webpackChunkName: "exceljs" */ 'exceljs');
  const workbook = new ExcelJs.Workbook();
  workbook.creator = '勾稽 Gouji';
  workbook.title = legalText(reportTitle(form, report));
  workbook.created = options.date;
  workbook.modified = options.date;
  workbook.calcProperties.fullCalcOnLoad = true;
  const plans = form.tables.map(({ id }) => plannedTable(form, id, report, options));
  const ledger = options.ledger && plannedLedger(form, report, plans, options);
  // The cover stands first and is filled in last: it tells how far the tables are.
  const coverSheet = options.cover ? workbook.addWorksheet(COVER_SHEET) : undefined;
  const ledgerSheets = ledger?.sheets ?? [];
  for (const ledgerSheet of ledgerSheets.slice(0, IN_FRONT))
    paintLedgerSheet(workbook.addWorksheet(ledgerSheet.name), ledgerSheet);
  for (const plan of plans) await paintTable(workbook.addWorksheet(plan.sheetName), plan, report, options);
  for (const ledgerSheet of ledgerSheets.slice(IN_FRONT))
    paintLedgerSheet(workbook.addWorksheet(ledgerSheet.name), ledgerSheet);
  if (ledger) addNames(workbook, ledger);
  if (coverSheet) {
    const sheets = plans.map((plan) => ({ plan, state: stateOf(plan, report) }));
    await paintCover(coverSheet, coverOf(form, sheets, report, options.ledger && form.ledger));
  }
  const { charts = [], date } = options;
  if (!charts.length) return workbookBytes(workbook, date);
  const sheet = workbook.addWorksheet(CHART_SHEET);
  const placed = paintCharts(sheet, reportTitle(form, report), charts);
  return workbookBytes(workbook, date, (files) =>
    addCharts(files, `xl/worksheets/sheet${sheet.id}.xml`, placed),
  );
}

/** Sheets of a ledger that a person works with, before the tables; settings and calendar stand behind them. */
const IN_FRONT = 3;

function plannedTable(form: Form, id: TableId, report: Report, options: XlsxOptions): SheetPlan {
  const last = id === form.tables.at(-1)!.id;
  const counted = (ref: CellRef): string | undefined => {
    const count = countOf(form, ref);
    return count && countFormula(count);
  };
  return planSheet(form, id, {
    unit: report.unit,
    year: report.year,
    totals: options.totals === 'formula' ? 'formula' : 'typed',
    checks: options.checks,
    ...(options.cover ? { titleFrom: COVER_ORIGIN } : {}),
    ...(options.ledger ? { counted } : {}),
    ...(last ? { signature: signatureLine(options.signature) } : {}),
  });
}

function plannedLedger(
  form: Form,
  { year }: Report,
  plans: readonly SheetPlan[],
  { ledger, cover }: XlsxOptions,
): PlannedLedger {
  if (!form.ledger || year === null) throw new Error('a ledger needs a form that has one, and a year');
  const places = new Map(
    plans.flatMap(({ sheetName: sheet, cells }) =>
      cells.flatMap(({ ref, row, column }) => (ref ? [[cellKey(ref), { sheet, row, column }] as const] : [])),
    ),
  );
  return planLedger(form.ledger, {
    ...ledger,
    year: { year, ...(cover ? { from: COVER_ORIGIN.year } : {}) },
    locate: (ref) => places.get(cellKey(ref))!,
  });
}

async function paintTable(
  sheet: Worksheet,
  plan: SheetPlan,
  report: Report,
  { checks, protect }: XlsxOptions,
): Promise<void> {
  paintSheet(sheet, plan, report);
  setUpPage(sheet, plan);
  if (checks) {
    addValidations(sheet, plan);
    addColours(sheet, plan);
  }
  if (protect) {
    freeze(sheet, plan);
    await protectLabels(sheet, plan);
  }
}
