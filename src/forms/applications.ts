import { add, cell } from '../model/expression';
import type { CellRef } from '../model/expression';
import type { Row, RowGroup, Table } from '../model/form';
import type { Rule } from '../model/rule';
import type { TotalWords } from './totals';
import { totalRules } from './totals';

/**
 * Table 三, 收到和处理政府信息公开申请情况, common to the 2019 and 2021 forms but for the rows under （六）.
 * 国办公开办函〔2021〕30号 and 国办公开办函〔2019〕60号, 附件 第三部分.
 */
export function applicationsTable(other: Row | RowGroup): Table {
  return {
    id: 'applications',
    ordinal: '三',
    title: '三、收到和处理政府信息公开申请情况',
    aliases: ['收到和处理政府信息公开申请情况', '政府信息公开申请情况', '依申请公开情况'],
    widths: [754, 921, 3271, 685, 685, 685, 685, 685, 685, 685],
    blocks: [
      {
        stub: {
          label: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
          columns: 3,
        },
        columns: [
          {
            label: '申请人情况',
            children: [
              { id: 'natural', label: '自然人' },
              {
                label: '法人或其他组织',
                children: [
                  { id: 'business', label: '商业企业' },
                  { id: 'research', label: '科研机构' },
                  { id: 'welfare', label: '社会公益组织', aliases: ['社会公益'] },
                  { id: 'legal', label: '法律服务机构' },
                  { id: 'otherOrganisation', label: '其他' },
                ],
              },
              { id: 'total', label: '总计', aliases: ['合计'], total: true },
            ],
          },
        ],
        rows: [
          { id: 'new', label: '一、本年新收政府信息公开申请数量', aliases: ['本年新收'] },
          {
            id: 'carriedIn',
            label: '二、上年结转政府信息公开申请数量',
            aliases: ['上年结转'],
            help: { text: '与上年报告“四、结转下年度继续办理”逐列一致。', source: '审核惯例' },
          },
          {
            label: '三、本年度办理结果',
            aliases: ['本年度办理结果', '办理结果'],
            children: [
              { id: 'disclosed', label: '（一）予以公开' },
              {
                id: 'partlyDisclosed',
                label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
                aliases: ['（二）部分公开', '（二）部分公开（区分处理的，只计这一情形）'],
                help: { text: '一件申请区分处理的，只计在这里，不再计其他情形。', source: '表中栏目说明' },
              },
              {
                label: '（三）不予公开',
                children: [
                  { id: 'refused.stateSecret', label: '1.属于国家秘密' },
                  { id: 'refused.law', label: '2.其他法律行政法规禁止公开' },
                  { id: 'refused.security', label: '3.危及“三安全一稳定”' },
                  { id: 'refused.thirdParty', label: '4.保护第三方合法权益' },
                  {
                    id: 'refused.internal',
                    label: '5.属于三类内部事务信息',
                    aliases: ['5.属于三类内容事务信息', '5.属于三类内部管理信息'],
                  },
                  { id: 'refused.process', label: '6.属于四类过程性信息' },
                  { id: 'refused.enforcement', label: '7.属于行政执法案卷' },
                  { id: 'refused.inquiry', label: '8.属于行政查询事项' },
                ],
              },
              {
                label: '（四）无法提供',
                children: [
                  { id: 'unable.notHeld', label: '1.本机关不掌握相关政府信息' },
                  { id: 'unable.notReady', label: '2.没有现成信息需要另行制作' },
                  { id: 'unable.unclear', label: '3.补正后申请内容仍不明确' },
                ],
              },
              {
                label: '（五）不予处理',
                children: [
                  { id: 'declined.complaint', label: '1.信访举报投诉类申请' },
                  { id: 'declined.duplicate', label: '2.重复申请' },
                  { id: 'declined.publication', label: '3.要求提供公开出版物' },
                  { id: 'declined.excessive', label: '4.无正当理由大量反复申请' },
                  { id: 'declined.confirmation', label: '5.要求行政机关确认或重新出具已获取信息' },
                ],
              },
              other,
              { id: 'results', label: '（七）总计', aliases: ['（七）合计'], total: true },
            ],
          },
          { id: 'carriedOut', label: '四、结转下年度继续办理', aliases: ['结转下年度'] },
        ],
      },
    ],
  };
}

const cellAt = (row: string, column: string) => cell('applications', row, column);

const TOTALS: Readonly<Record<string, Pick<TotalWords, 'id' | 'name' | 'wording'>>> = {
  total: {
    id: 'applications.applicants',
    name: '申请人合计',
    wording: '每行：总计等于自然人与法人或其他组织五列之和',
  },
  results: {
    id: 'applications.results',
    name: '办理结果合计',
    wording: '每列：（七）总计等于（一）至（六）各行之和',
  },
};

/** Rules of table 三. */
export const applicationsRules = (table: Table, source: string): readonly Rule[] => [
  {
    id: 'applications.balance',
    name: '收办平衡',
    severity: 'error',
    origin: 'printed',
    condition: {
      left: add(cellAt('new', '*'), cellAt('carriedIn', '*')),
      relation: '=',
      right: add(cellAt('results', '*'), cellAt('carriedOut', '*')),
    },
    sides: ['收进', '办结加结转'],
    wording: '本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和',
    source: `${source}，表三表头`,
  },
  ...totalRules(table, (total) => ({
    ...TOTALS[total]!,
    origin: 'implied',
    source: `${source}，由表三${total === 'total' ? '表头“总计”' : '“（七）总计”'}得出`,
  })),
  {
    id: 'applications.carriedIn',
    name: '上年结转',
    severity: 'verify',
    origin: 'practice',
    condition: {
      left: cellAt('carriedIn', '*'),
      relation: '=',
      right: cell('applications', 'carriedOut', '*', 'last'),
    },
    sides: ['本年上年结转', '上年报告结转下年度'],
    wording: '每列：上年结转政府信息公开申请数量等于上一年度报告的结转下年度继续办理',
    source: '各级主管部门审核惯例（两个年度报告之间的衔接）',
  },
];

/** How many were received, closed and left open. */
export const applicationsYearly: readonly CellRef[] = ['new', 'results', 'carriedOut'].map((row) => ({
  table: 'applications',
  row,
  column: 'total',
}));
