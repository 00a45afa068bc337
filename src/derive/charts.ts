import type { CellRef } from '../model/expression';
import type { Form, RowNode } from '../model/form';
import { isColumnGroup, isRowGroup, isRowHeading } from '../model/form';
import { leafColumns, tableIndex } from '../model/form-index';
import type { Report } from '../model/report';
import { sumOf } from '../model/report';
import { shortLabel } from './names';

/** One bar: the sum of some cells of the form. */
export interface ChartPoint {
  readonly label: string;
  readonly refs: readonly CellRef[];
}

/** A picture of figures of table 三, in 件. */
export interface Chart {
  readonly id: 'applicants' | 'results' | 'lastYear';
  readonly title: string;
  readonly points: readonly ChartPoint[];
  /** Every bar stands beside last year's. */
  readonly compared: boolean;
}

/** Fills of this year's and last year's bars, as `#RRGGBB`: Okabe and Ito's blue and orange, told apart by everybody. */
export const CHART_COLOURS = { thisYear: '#0072B2', lastYear: '#E69F00' } as const;

const TOTAL = 'total';
const at = (row: string, column: string): CellRef => ({ table: 'applications', row, column });

/** 申请来源, 办理结果, 与上年比较 of a form; none where it does not tell who applied and what came of it. */
export function chartsOf(form: Form): readonly Chart[] {
  if (!form.tables.some(({ id }) => id === 'applications')) return [];
  const { table } = tableIndex(form, 'applications');
  const [block] = table.blocks;
  const [applicants] = block!.columns;
  const nodes = applicants && isColumnGroup(applicants) ? applicants.children : block!.columns;
  const sources = nodes.flatMap((node) =>
    leafColumns([node]).map(({ id, label }) => ({ id, label, group: isColumnGroup(node) ? node.label : '' })),
  );
  const results = block!.rows.find(isRowGroup)!.children;
  return [
    {
      id: 'applicants',
      title: '申请来源',
      compared: false,
      points: sources
        .filter(({ id }) => id !== TOTAL)
        .map(({ id, label, group }) => ({
          // 其他 says nothing by itself.
          label: group && label === '其他' ? `其他${group.replace(/^.*其他/, '')}` : label,
          refs: [at('new', id)],
        })),
    },
    {
      id: 'results',
      title: '办理结果',
      compared: false,
      points: results
        .map((node) => ({ label: shortLabel(labelOf(node)), rows: rowsIn(node) }))
        .filter(({ rows }) => !rows.includes('results'))
        .map(({ label, rows }) => ({ label, refs: rows.map((row) => at(row, TOTAL)) })),
    },
    {
      id: 'lastYear',
      title: '与上年比较',
      compared: true,
      points: [
        ['new', '本年新收'],
        ['carriedIn', '上年结转'],
        ['results', '办理结果'],
        ['carriedOut', '结转下年度'],
      ].map(([row, label]) => ({ label: label!, refs: [at(row!, TOTAL)] })),
    },
  ];
}

/** Value of a bar; null where one of its cells is blank or could not be read, so that no bar is drawn from it. */
export const pointValue = (form: Form, report: Report, { refs }: ChartPoint): number | null =>
  sumOf(form, report, refs);

const labelOf = (node: RowNode): string => (isRowHeading(node) ? node.heading : node.label);

const rowsIn = (node: RowNode): readonly string[] =>
  isRowGroup(node) ? node.children.flatMap(rowsIn) : isRowHeading(node) ? [] : [node.id];
