import type { Chart, ChartPoint } from '../model/chart';
import type { CellRef } from '../model/expression';
import type { Table } from '../model/form';
import { isRowGroup, isRowHeading } from '../model/form';
import type { RowNode } from '../model/form';

const refAt = (row: string, column: string): CellRef => ({ table: 'applications', row, column });

const APPLICANTS = [
  ['natural', '自然人'],
  ['business', '商业企业'],
  ['research', '科研机构'],
  ['welfare', '社会公益组织'],
  ['legal', '法律服务机构'],
  ['otherOrganisation', '其他组织'],
] as const;

/** Names of the results, in the order of the rows and groups under 三、本年度办理结果. */
const RESULTS = [
  '（一）予以公开',
  '（二）部分公开',
  '（三）不予公开',
  '（四）无法提供',
  '（五）不予处理',
  '（六）其他处理',
];

const YEARS = [
  ['new', '本年新收'],
  ['carriedIn', '上年结转'],
  ['results', '办理结果'],
  ['carriedOut', '结转下年度'],
] as const;

/** 申请来源, 办理结果 and 与上年比较 of table 三. */
export function applicationsCharts({ blocks: [block] }: Table): readonly Chart[] {
  const results = block!.rows.find(isRowGroup)!.children;
  return [
    {
      id: 'applicants',
      title: '申请来源',
      unit: '件',
      compared: false,
      points: APPLICANTS.map(([column, label]) => ({ label, refs: [refAt('new', column)] })),
    },
    {
      id: 'results',
      title: '办理结果',
      unit: '件',
      compared: false,
      points: RESULTS.map((label, index): ChartPoint => ({
        label,
        refs: rowsIn(results[index]!).map((row) => refAt(row, 'total')),
      })),
    },
    {
      id: 'lastYear',
      title: '与上年比较',
      unit: '件',
      compared: true,
      points: YEARS.map(([row, label]) => ({ label, refs: [refAt(row, 'total')] })),
    },
  ];
}

const rowsIn = (node: RowNode): readonly string[] =>
  isRowGroup(node) ? node.children.flatMap(rowsIn) : isRowHeading(node) ? [] : [node.id];
