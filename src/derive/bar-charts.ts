import type { Chart } from '../model/chart';
import type { Form } from '../model/form';
import type { Report } from '../model/report';
import { CHART_COLOURS, chartsOf, pointValue } from './charts';

/** Bars of one colour; a value of null has no bar. */
export interface BarSeries {
  readonly name: string;
  /** `#RRGGBB`. */
  readonly colour: string;
  readonly values: readonly (number | null)[];
}

/** A chart with its figures, for every painter. */
export interface BarChart {
  readonly id: Chart['id'];
  /** `申请来源（单位：件）` */
  readonly title: string;
  readonly labels: readonly string[];
  /** One value for each label; names are shown where there are several. */
  readonly series: readonly BarSeries[];
}

/** A report with its form, which for last year may be another one. */
export interface YearBefore {
  readonly form: Form;
  readonly report: Report;
}

/** What stands in place of a bar whose figure is blank or could not be read. */
export const NOT_KNOWN = '未填或不是数';

/**
 * The charts of a form; those with last year's figures where its report has the same cells. A chart of which nothing
 * is known is left out.
 */
export function barCharts(form: Form, report: Report, before?: YearBefore): readonly BarChart[] {
  const old = before && chartsOf(before.form).length ? before : undefined;
  return chartsOf(form).flatMap(({ id, title, unit, points, compared }) => {
    if (compared && !old) return [];
    const valuesOf = (source: YearBefore) =>
      points.map((point) => pointValue(source.form, source.report, point));
    const series = [
      { name: yearName(report, '本年'), colour: CHART_COLOURS.thisYear, values: valuesOf({ form, report }) },
      ...(compared && old
        ? [{ name: yearName(old.report, '上年'), colour: CHART_COLOURS.lastYear, values: valuesOf(old) }]
        : []),
    ];
    if (series.some(({ values }) => values.every((value) => value === null))) return [];
    return [{ id, title: `${title}（单位：${unit}）`, labels: points.map(({ label }) => label), series }];
  });
}

const yearName = ({ year }: Report, otherwise: string): string => (year === null ? otherwise : `${year}年`);

/** Every bar in words, for people who do not see it: `自然人 3；商业企业 未填或不是数。` */
export function chartWords({ labels, series }: BarChart): string {
  const values = (index: number): string =>
    series
      .map(({ name, values }) => `${series.length > 1 ? `${name} ` : ''}${values[index] ?? NOT_KNOWN}`)
      .join('，');
  return `${labels.map((label, index) => `${label} ${values(index)}`).join('；')}。`;
}
