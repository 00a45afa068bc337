import { totalRules } from '../../src/forms/totals';
import type { Form, Table } from '../../src/model/form';

const outlets: Table = {
  id: 'outlets',
  ordinal: '附表',
  title: '附表：查阅场所情况',
  aliases: ['查阅场所情况'],
  widths: [3000, 2000, 2000, 2000],
  blocks: [
    {
      stub: { label: '场所类别', columns: 1 },
      columns: [
        { id: 'places', label: '场所数', unit: '个' },
        { id: 'visits', label: '查阅人次', unit: '人次' },
        { id: 'other', label: '其他' },
      ],
      rows: [
        { id: 'library', label: '图书馆' },
        { id: 'archive', label: '档案馆' },
        { id: 'other', label: '其他' },
        { id: 'total', label: '合计', total: true },
      ],
    },
  ],
};

/** A form that only tests know. Some of its labels are those of other forms, where they mean something else. */
export const fourthForm: Form = {
  id: 'outlets',
  name: '查阅场所附表',
  years: { from: 2021 },
  source: '某发〔2021〕1号',
  title: '〔unit〕〔year〕年查阅场所情况附表',
  names: { report: '查阅场所情况附表', tables: '查阅场所情况附表' },
  chapters: [],
  tables: [outlets],
  rules: totalRules(outlets, () => ({
    id: 'outlets.total',
    name: '场所合计',
    origin: 'printed',
    wording: '每列：合计等于各类场所之和',
    source: '某发〔2021〕1号，附表',
  })),
  yearly: [{ table: 'outlets', row: 'total', column: 'visits' }],
};

/** Three kinds of places and their sum. */
export const FILLED = [
  [1, 120, 2],
  [2, 30, 0],
  [5, 8, 1],
  [8, 158, 3],
];
