import type { Chart } from '../../derive/charts';
import { CHART_COLOURS, chartsOf, pointValue } from '../../derive/charts';
import type { Form } from '../../model/form';
import type { Report } from '../../model/report';
import { barChart } from './bar-chart';

/** A report with its form, which for last year may be another one. */
export interface YearBefore {
  readonly form: Form;
  readonly report: Report;
}

export interface ChartSvg {
  readonly id: Chart['id'];
  readonly title: string;
  /** One <svg> element. */
  readonly svg: string;
}

/**
 * 申请来源, 办理结果 and, where last year's report has the same cells, 与上年比较. A chart of which nothing is known is
 * left out; a form without applicants and results (2014) has none.
 */
export function chartSvgs(form: Form, report: Report, before?: YearBefore): readonly ChartSvg[] {
  const old = before && chartsOf(before.form).length ? before : undefined;
  return chartsOf(form).flatMap(({ id, title, points, compared }) => {
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
    const labels = points.map(({ label }) => label);
    return [{ id, title, svg: barChart({ title, unit: '件', labels, series }) }];
  });
}

const yearName = ({ year }: Report, otherwise: string): string => (year === null ? otherwise : `${year}年`);
