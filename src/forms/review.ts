import type { Claims } from '../model/claims';
import type { CellRef } from '../model/expression';
import type { Column, CountingHelp, Table } from '../model/form';
import type { Rule } from '../model/rule';
import { totalRules } from './totals';

const DEFENDANT: CountingHelp = {
  text: '复议机关作为共同被告的行政诉讼案件，只计算原行为主体的案件数量。',
  source: '国办公开办函〔2016〕201号',
};

const outcomes = (block: string, help?: CountingHelp): readonly Column[] =>
  COLUMNS.map(({ id, ...column }) => ({ ...column, id: `${block}.${id}`, ...(help ? { help } : {}) }));

const COLUMNS: readonly Column[] = [
  { id: 'upheld', label: '结果维持' },
  { id: 'corrected', label: '结果纠正' },
  { id: 'other', label: '其他结果' },
  { id: 'pending', label: '尚未审结' },
  { id: 'total', label: '总计', aliases: ['合计'], total: true },
];

/** Table 四, 政府信息公开行政复议、行政诉讼情况, the same in the 2019 and 2021 forms (附件 第四部分). */
export const reviewTable: Table = {
  id: 'review',
  ordinal: '四',
  title: '四、政府信息公开行政复议、行政诉讼情况',
  aliases: [
    '政府信息公开行政复议、行政诉讼情况',
    '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
    '行政复议、行政诉讼情况',
  ],
  widths: Array.from({ length: 15 }, () => 650),
  blocks: [
    {
      columns: [
        { label: '行政复议', children: outcomes('reconsideration') },
        {
          label: '行政诉讼',
          children: [
            { label: '未经复议直接起诉', children: outcomes('direct', DEFENDANT) },
            { label: '复议后起诉', children: outcomes('after', DEFENDANT) },
          ],
        },
      ],
      rows: [{ id: 'cases', label: '' }],
    },
  ],
};

const NAMES: Readonly<Record<string, string>> = {
  'reconsideration.total': '行政复议',
  'direct.total': '行政诉讼（未经复议直接起诉）',
  'after.total': '行政诉讼（复议后起诉）',
};

/** Each block's 总计 is the sum of its four outcomes; no rule links the blocks. */
export const reviewRules = (source: string): readonly Rule[] =>
  totalRules(reviewTable, (total) => ({
    id: `review.${total.replace('.total', '')}`,
    name: `${NAMES[total]}合计`,
    origin: 'implied',
    wording: `${NAMES[total]}：总计等于结果维持、结果纠正、其他结果、尚未审结之和`,
    source: `${source}，由表四“总计”得出`,
  }));

/** How many cases of each block. */
export const reviewYearly: readonly CellRef[] = ['reconsideration', 'direct', 'after'].map((block) => ({
  table: 'review',
  row: 'cases',
  column: `${block}.total`,
}));

const BLOCKS = {
  reconsideration: ['reconsideration'],
  litigation: ['direct', 'after'],
  direct: ['direct'],
  after: ['after'],
} as const;

/** What text counts in table 四: cases by block and outcome; 行政诉讼 is both of its blocks. */
export const reviewClaims: Claims = Object.fromEntries(
  Object.entries(BLOCKS).flatMap(([claim, blocks]) =>
    ['total', 'upheld', 'corrected', 'other', 'pending'].map((outcome) => [
      outcome === 'total' ? claim : `${claim}.${outcome}`,
      [
        {
          plus: [{ table: 'review', rows: ['cases'], columns: blocks.map((block) => `${block}.${outcome}`) }],
        },
      ],
    ]),
  ),
);
