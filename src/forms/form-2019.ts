import { add, cell, constant } from '../model/expression';
import type { Block, Form } from '../model/form';
import type { Rule } from '../model/rule';
import { applicationsRules, applicationsTable, applicationsYearly } from './applications';
import { applicationsCharts } from './applications-charts';
import { applicants, applicationsClaims } from './applications-claims';
import { noRegulations, OF_A_TOWN } from './authority';
import { disclosureClaims } from './disclosure-claims';
import { reviewClaims, reviewRules, reviewTable, reviewYearly } from './review';
import { ledgerOf } from './ledger';
import { officialNames } from './official-names';

const SOURCE = '国办公开办函〔2019〕60号';
const disclosure = (row: string, column: string, year?: 'last') => cell('disclosure', row, column, year);

const itemsBlock = (heading: string, rows: Block['rows'], decisions: boolean): Block => ({
  heading,
  stub: { label: '信息内容', columns: 1 },
  columns: [
    { id: 'itemsLastYear', label: '上一年项目数量', unit: '项' },
    { id: 'itemsChange', label: '本年增/减', aliases: ['本年增减', '本年数量'], kind: 'signed', unit: '项' },
    ...(decisions ? [{ id: 'decisions', label: '处理决定数量', aliases: ['本年处理决定数量'] }] : []),
  ],
  rows,
});

const ITEM_ROWS = [
  ['licences', '行政许可'],
  ['otherServices', '其他对外管理服务事项'],
  ['penalties', '行政处罚'],
  ['coercion', '行政强制'],
  ['charges', '行政事业性收费'],
] as const;

const itemRules: readonly Rule[] = ITEM_ROWS.flatMap(([row, name]): Rule[] => [
  {
    id: `disclosure.items.${row}`,
    name: '项目数量不为负',
    severity: 'verify',
    origin: 'practice',
    condition: {
      left: add(disclosure(row, 'itemsLastYear'), disclosure(row, 'itemsChange')),
      relation: '>=',
      right: constant(0),
    },
    sides: ['上一年项目数量加本年增/减', '下限'],
    wording: `${name}：上一年项目数量加本年增/减不小于0`,
    source: '由表二“上一年项目数量”“本年增/减”得出',
  },
  {
    id: `disclosure.itemsCarried.${row}`,
    name: '项目数量衔接',
    severity: 'verify',
    origin: 'practice',
    condition: {
      left: disclosure(row, 'itemsLastYear'),
      relation: '=',
      right: add(disclosure(row, 'itemsLastYear', 'last'), disclosure(row, 'itemsChange', 'last')),
    },
    sides: ['本年填报的上一年项目数量', '按上年报告推算'],
    wording: `${name}：上一年项目数量等于上年报告的上一年项目数量加本年增/减`,
    source: '各级主管部门审核惯例（两个年度报告之间的衔接）',
  },
]);

const applications = applicationsTable({ id: 'other', label: '（六）其他处理', aliases: ['（六）其他'] });

/** 政府信息公开工作年度报告格式（试行）, report years 2019 and 2020. */
export const form2019: Form = {
  id: '2019',
  name: '2019年格式（试行）',
  years: { from: 2019, to: 2020 },
  source: SOURCE,
  title: '〔unit〕〔year〕年政府信息公开工作年度报告',
  ...officialNames,
  chapters: [
    '一、总体情况',
    '二、主动公开政府信息情况',
    '三、收到和处理政府信息公开申请情况',
    '四、政府信息公开行政复议、行政诉讼情况',
    '五、存在的主要问题及改进情况',
    '六、其他需要报告的事项',
  ],
  tables: [
    {
      id: 'disclosure',
      ordinal: '二',
      title: '二、主动公开政府信息情况',
      aliases: ['主动公开政府信息情况'],
      widths: [2435, 2435, 2435, 2435],
      blocks: [
        {
          heading: '第二十条第（一）项',
          stub: { label: '信息内容', columns: 1 },
          columns: [
            { id: 'made', label: '本年新制作数量' },
            { id: 'published', label: '本年新公开数量' },
            { id: 'publicTotal', label: '对外公开总数量' },
          ],
          rows: [
            { id: 'regulations', label: '规章' },
            { id: 'normative', label: '规范性文件', aliases: ['行政规范性文件'] },
          ],
        },
        itemsBlock(
          '第二十条第（五）项',
          [
            { id: 'licences', label: '行政许可' },
            { id: 'otherServices', label: '其他对外管理服务事项' },
          ],
          true,
        ),
        itemsBlock(
          '第二十条第（六）项',
          [
            { id: 'penalties', label: '行政处罚' },
            { id: 'coercion', label: '行政强制' },
          ],
          true,
        ),
        itemsBlock('第二十条第（八）项', [{ id: 'charges', label: '行政事业性收费' }], false),
        {
          heading: '第二十条第（九）项',
          stub: { label: '信息内容', columns: 1 },
          columns: [
            { id: 'purchases', label: '采购项目数量', unit: '项' },
            { id: 'purchaseAmount', label: '采购总金额', kind: 'amount', unit: '' },
          ],
          rows: [{ id: 'procurement', label: '政府集中采购' }],
        },
      ],
    },
    applications,
    reviewTable,
  ],
  rules: [
    ...(
      [
        ['regulations', '规章'],
        ['normative', '规范性文件'],
      ] as const
    ).map(([row, name]): Rule => ({
      id: `disclosure.published.${row}`,
      name: '公开数量',
      severity: 'verify',
      origin: 'practice',
      condition: {
        left: disclosure(row, 'published'),
        relation: '<=',
        right: disclosure(row, 'publicTotal'),
      },
      sides: ['本年新公开数量', '对外公开总数量'],
      wording: `${name}：本年新公开数量不大于对外公开总数量`,
      source: '由表二“本年新公开数量”“对外公开总数量”得出',
    })),
    ...itemRules,
    ...applicationsRules(applications, SOURCE),
    ...reviewRules(SOURCE),
  ],
  unitRules: [noRegulations('publicTotal', '对外公开总数量')],
  smallUnits: OF_A_TOWN,
  yearly: [
    ...['licences', 'otherServices', 'penalties', 'coercion'].map(
      (row) => ({ table: 'disclosure', row, column: 'decisions' }) as const,
    ),
    { table: 'disclosure', row: 'procurement', column: 'purchaseAmount' },
    ...applicationsYearly,
    ...reviewYearly,
  ],
  charts: applicationsCharts(applications),
  claims: {
    ...applicationsClaims(applications),
    ...reviewClaims,
    ...disclosureClaims({
      'regulations.made': ['regulations', 'made'],
      'normative.made': ['normative', 'made'],
      licences: ['licences', 'decisions'],
      penalties: ['penalties', 'decisions'],
      coercion: ['coercion', 'decisions'],
    }),
  },
  applicants,
  ledger: ledgerOf(applications),
};
