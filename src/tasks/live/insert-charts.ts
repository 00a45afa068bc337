import type { ChartYear } from '../../sheet/chart-sheet';
import { chartSheetOf, chartYear, NO_BAR } from '../../sheet/chart-sheet';
import { chartedTable, chartsOf, pointValue } from '../../derive/charts';
import { tableName } from '../../derive/names';
import type { InsertedCharts } from '../../excel';
import { insertCharts as insert } from '../../excel';
import { formById } from '../../forms';
import type { Form } from '../../model/form';
import type { Report } from '../../model/report';
import { fittingLastYear, lastYearAmong } from '../last-year';
import { TaskError } from '../task';
import type { FoundReport } from './live-report';
import { findReports, reportWithKey } from './live-report';
import { liveTask } from './live-task';

export interface ChartsInput {
  /** The report to draw; the first of the workbook where absent. */
  readonly report?: Pick<FoundReport, 'key'>;
  /** Last year's report, where it does not stand in the workbook. */
  readonly lastYear?: Report;
}

/**
 * 插入图表: the native charts of a report's form beside their table, with a sheet 图表 that holds their figures; those
 * with last year's where it is known.
 */
export const insertCharts = liveTask<ChartsInput, InsertedCharts>(async ({ report, lastYear }) => {
  const { reports } = await findReports();
  const found = report ? reportWithKey(reports, report) : reports[0];
  if (!found) throw new TaskError('工作簿里没有找到报表。请先插入表格，或打开有表格的工作簿。');
  const { form } = found.recognised;
  if (!chartsOf(form).length) throw new TaskError(`${form.name}没有可画的图表。`);
  const now = found.recognised.report;
  const lastYearReport = fittingLastYear(now, lastYear);
  const before = yearBefore(found, reports) ?? (lastYearReport && yearOf(lastYearReport));
  const drawn = chartsOf(form).flatMap(({ points }) => points.flatMap(({ refs }) => refs));
  const tableCell = drawn.map(found.placeOf).find((place) => place !== undefined);
  if (!tableCell) throw new TaskError(`没有找到${chartedName(form)}，没有可画的图表。`);
  return insert(chartSheetOf(form, placesOf(found), nameOf(now.year, '本年'), before), tableCell);
});

const chartedName = (form: Form): string =>
  form.tables.flatMap((table) => (table.id === chartedTable(form) ? tableName(table) : [])).join('');

const nameOf = (year: number | null, otherwise: string): string => (year === null ? otherwise : `${year}年`);

const placesOf =
  ({ placeOf }: FoundReport): Parameters<typeof chartYear>[1] =>
  (ref) => {
    const place = placeOf(ref);
    return place && { sheet: place.sheetName, row: place.row, column: place.column };
  };

/** Last year's report of the same unit in the workbook, with formulas to its cells. */
function yearBefore(
  { recognised: { report } }: FoundReport,
  reports: readonly FoundReport[],
): ChartYear | undefined {
  const lastYear = lastYearAmong(
    report,
    reports.map(({ recognised }) => recognised.report),
  );
  const last = reports.find(({ recognised }) => recognised.report === lastYear);
  if (!last || !chartsOf(last.recognised.form).length) return undefined;
  return chartYear(nameOf(last.recognised.report.year, '上年'), placesOf(last));
}

/** A report as plain numbers; undefined where its form has no such cells. */
function yearOf(report: Report): ChartYear | undefined {
  const form = formById(report.form);
  if (!chartsOf(form).length) return undefined;
  return {
    name: nameOf(report.year, '上年'),
    formulaOf: (point) => {
      const value = pointValue(form, report, point);
      return value === null ? NO_BAR : String(value);
    },
  };
}
