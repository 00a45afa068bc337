import type { Chart, ChartPoint } from '../model/chart';
import type { Form, TableId } from '../model/form';
import type { Report } from '../model/report';
import { sumOf } from '../model/report';

/** Fills of this year's and last year's bars, as `#RRGGBB`: Okabe and Ito's blue and orange, told apart by everybody. */
export const CHART_COLOURS = { thisYear: '#0072B2', lastYear: '#E69F00' } as const;

/** The charts of a form; none where it has none. */
export const chartsOf = ({ charts = [] }: Form): readonly Chart[] => charts;

/** The table that the charts of a form stand beside. */
export const chartedTable = (form: Form): TableId | undefined => chartsOf(form)[0]?.points[0]?.refs[0]?.table;

/** Value of a bar; null where one of its cells is blank or could not be read, so that no bar is drawn from it. */
export const pointValue = (form: Form, report: Report, { refs }: ChartPoint): number | null =>
  sumOf(form, report, refs);
