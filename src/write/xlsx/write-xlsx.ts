import type { Signature } from '../../derive/annex';
import { signatureLine } from '../../derive/annex';
import { reportTitle } from '../../derive/title';
import type { BarChart } from '../../derive/bar-charts';
import { COVER_ORIGIN, COVER_SHEET, coverOf } from '../../sheet/cover';
import { CHART_SHEET } from '../../sheet/own-sheets';
import type { SheetPlan } from '../../sheet/sheet-plan';
import { planSheet } from '../../sheet/plan-sheet';
import type { Form } from '../../model/form';
import type { Report } from '../../model/report';
import { legalText } from '../legal-text';
import { addCharts } from '../ooxml/sheet-drawing';
import { addColours, addValidations, protectLabels } from './input-rules';
import { freeze, setUpPage } from './page';
import { paintCharts } from './paint-charts';
import { paintCover } from './paint-cover';
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
  // The cover stands first and is filled in last: it tells how far the tables are.
  const coverSheet = options.cover ? workbook.addWorksheet(COVER_SHEET) : undefined;
  const plans: SheetPlan[] = [];
  for (const { id } of form.tables) {
    const last = id === form.tables.at(-1)!.id;
    const plan = planSheet(form, id, {
      unit: report.unit,
      year: report.year,
      totals: options.totals === 'formula' ? 'formula' : 'typed',
      checks: options.checks,
      ...(options.cover ? { titleFrom: COVER_ORIGIN } : {}),
      ...(last ? { signature: signatureLine(options.signature) } : {}),
    });
    const sheet = workbook.addWorksheet(plan.sheetName);
    paintSheet(sheet, plan, report);
    setUpPage(sheet, plan);
    if (options.checks) {
      addValidations(sheet, plan);
      addColours(sheet, plan);
    }
    if (options.protect) {
      freeze(sheet, plan);
      await protectLabels(sheet, plan);
    }
    plans.push(plan);
  }
  if (coverSheet) {
    const sheets = plans.map((plan) => ({ plan, state: stateOf(plan, report) }));
    await paintCover(coverSheet, coverOf(form, sheets, report));
  }
  const { charts = [], date } = options;
  if (!charts.length) return workbookBytes(workbook, date);
  const sheet = workbook.addWorksheet(CHART_SHEET);
  const placed = paintCharts(sheet, reportTitle(form, report), charts);
  return workbookBytes(workbook, date, (files) =>
    addCharts(files, `xl/worksheets/sheet${sheet.id}.xml`, placed),
  );
}
