import type { ChartPoint } from '../model/chart';
import type { CellRef } from '../model/expression';
import type { Form } from '../model/form';
import { CHART_COLOURS, chartsOf } from '../derive/charts';
import { ranges } from '../derive/formula';
import { CHART_SHEET, CHART_SHEET_TITLE } from './own-sheets';

/** One year of a chart: its name, and a formula for each bar. */
export interface ChartYear {
  readonly name: string;
  formulaOf(point: ChartPoint): string;
}

/** Figures of one chart: a header, then a line for each bar, its label and its value for each year. */
export interface ChartBlock {
  readonly title: string;
  readonly lines: readonly (readonly string[])[];
  /** Fill of each series, `#RRGGBB`. */
  readonly colours: readonly string[];
}

/** Content of the sheet 图表. */
export interface ChartSheet {
  readonly name: string;
  readonly title: string;
  readonly note: string;
  readonly blocks: readonly ChartBlock[];
}

/** What a cell shows of which no bar is drawn. */
export const NO_BAR = '=NA()';

/** Where a cell stands, 0-based; undefined where the workbook lacks it. */
export type PlaceOf = (
  ref: CellRef,
) => { readonly sheet: string; readonly row: number; readonly column: number } | undefined;

/** The charts of a report whose cells stand in the workbook; 与上年比较 only where last year is known. */
export function chartSheetOf(
  form: Form,
  placeOf: PlaceOf,
  thisYear: string,
  lastYear?: ChartYear,
): ChartSheet {
  const now = chartYear(thisYear, placeOf);
  return {
    name: CHART_SHEET,
    title: CHART_SHEET_TITLE,
    note: `图中的数随各表变动；未填或不是数的不画，显示为 #N/A。单位：${unitsOf(form)}。`,
    blocks: chartsOf(form).flatMap(({ title, points, compared }) => {
      if (compared && !lastYear) return [];
      const years = compared && lastYear ? [now, lastYear] : [now];
      return [
        {
          title,
          colours: [CHART_COLOURS.thisYear, CHART_COLOURS.lastYear].slice(0, years.length),
          lines: [
            ['', ...years.map(({ name }) => name)],
            ...points.map((point) => [point.label, ...years.map((year) => year.formulaOf(point))]),
          ],
        },
      ];
    }),
  };
}

const unitsOf = (form: Form): string => [...new Set(chartsOf(form).map(({ unit }) => unit))].join('、');

/** A year whose figures stand in the workbook: `=IF(COUNT(…)<8,NA(),SUM(…))`. */
export const chartYear = (name: string, placeOf: PlaceOf): ChartYear => ({
  name,
  formulaOf: ({ refs }) => {
    if (refs.some((ref) => !placeOf(ref))) return NO_BAR;
    const cells = ranges(refs, (ref) => placeOf(ref)!).join(',');
    return `=IF(COUNT(${cells})<${refs.length},NA(),SUM(${cells}))`;
  },
});
