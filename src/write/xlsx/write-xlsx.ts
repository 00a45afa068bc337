import type { Signature } from '../../derive/annex';
import { reportTitle, signatureLine } from '../../derive/annex';
import { planSheet } from '../../derive/sheet-plan';
import type { Form } from '../../model/form';
import type { Report } from '../../model/report';
import { legalText } from '../legal-text';
import { addColours, addValidations, protectLabels } from './filling-in';
import { setUpPage } from './page';
import { paintSheet } from './paint-sheet';
import { sealed } from './seal';

export interface XlsxOptions {
  /** Totals as native formulas with their results, or the report's own numbers. */
  readonly totals: 'formula' | 'value';
  /** Native checks, validation and colours: for a workbook to fill in, not for the annex. */
  readonly checks: boolean;
  /** Labels locked, number cells open; without a password. */
  readonly protect: boolean;
  /** Line of the people who answer for the figures, below the last table. */
  readonly signature?: Signature;
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
  for (const { id } of form.tables) {
    const last = id === form.tables.at(-1)!.id;
    const plan = planSheet(form, id, {
      unit: report.unit,
      year: report.year,
      totals: options.totals === 'formula' ? 'formula' : 'typed',
      checks: options.checks,
      ...(last ? { signature: signatureLine(options.signature) } : {}),
    });
    const sheet = workbook.addWorksheet(plan.sheetName);
    paintSheet(sheet, plan, report);
    setUpPage(sheet, plan);
    if (options.checks) {
      addValidations(sheet, plan);
      addColours(sheet, plan);
    }
    if (options.protect) await protectLabels(sheet, plan);
  }
  return sealed(new Uint8Array(await workbook.xlsx.writeBuffer()), options.date);
}
