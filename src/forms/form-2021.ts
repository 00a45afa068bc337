import { add, cell, subtract } from '../model/expression';
import type { CountingHelp, Form } from '../model/form';
import type { Rule } from '../model/rule';
import { applicationsRules, applicationsTable, applicationsYearly } from './applications';
import { applicationsCharts } from './applications-charts';
import { applicants, applicationsClaims } from './applications-claims';
import { noRegulations, OF_A_TOWN } from './authority';
import { disclosureClaims } from './disclosure-claims';
import { reviewClaims, reviewRules, reviewTable, reviewYearly } from './review';
import { ledgerOf } from './ledger';
import { officialNames } from './official-names';

const SOURCE = '国办公开办函〔2021〕30号';
const disclosure = (row: string, column: string, year?: 'last') => cell('disclosure', row, column, year);

const ALL_DECISIONS: CountingHelp = {
  text: '计本年作出的全部处理决定，不只是已公开的。',
  source: '栏目名称“本年处理决定数量”',
};

const applications = applicationsTable({
  label: '（六）其他处理',
  aliases: ['（六）其他'],
  children: [
    {
      id: 'other.notCorrected',
      label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    },
    {
      id: 'other.unpaid',
      label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    },
    { id: 'other.other', label: '3.其他', help: { text: '申请人撤回的申请计在这里。', source: '填报惯例' } },
  ],
});

/** The rows of documents that are made, abolished and in force, and how the ids of their rules end. */
const DOCUMENTS = [
  { row: 'regulations', label: '规章', suffix: '' },
  { row: 'normative', label: '行政规范性文件', suffix: 'Normative' },
] as const;

const inForceFromLastYear = (row: string, label: string, suffix: string): Rule => ({
  id: `disclosure.inForce${suffix}`,
  name: '现行有效衔接',
  severity: 'verify',
  origin: 'practice',
  condition: {
    left: disclosure(row, 'inForce'),
    relation: '=',
    right: subtract(
      add(disclosure(row, 'inForce', 'last'), disclosure(row, 'made')),
      disclosure(row, 'abolished'),
    ),
  },
  sides: ['本年', '按上年推算'],
  wording: `${label}：现行有效件数等于上年现行有效件数加本年制发件数减本年废止件数`,
  source: '审核惯例；自然失效、修订、统计范围变化等可致不等，须说明',
});

const newInForce = (row: string, label: string, suffix: string): Rule => ({
  id: `disclosure.newInForce${suffix}`,
  name: '现行有效过少',
  severity: 'verify',
  origin: 'practice',
  condition: {
    left: subtract(disclosure(row, 'made'), disclosure(row, 'abolished')),
    relation: '<=',
    right: disclosure(row, 'inForce'),
  },
  sides: ['制发减废止', '现行有效'],
  wording: `${label}：本年制发件数减本年废止件数不大于现行有效件数`,
  source: '审核惯例；本年制发而未废止的，年末仍然有效，另有原因的须说明',
});

/** 中华人民共和国政府信息公开工作年度报告格式, in force since report year 2021. */
export const form2021: Form = {
  id: '2021',
  name: '2021年格式（现行）',
  years: { from: 2021 },
  source: `${SOURCE}，2021年9月26日`,
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
            { id: 'made', label: '本年制发件数' },
            { id: 'abolished', label: '本年废止件数' },
            { id: 'inForce', label: '现行有效件数' },
          ],
          rows: [
            {
              id: 'regulations',
              label: '规章',
              help: {
                text: '只有有规章制定权的机关填写，其他单位填 0。',
                source: '《中华人民共和国立法法》',
              },
            },
            {
              id: 'normative',
              label: '行政规范性文件',
              aliases: ['规范性文件'],
              help: { text: '与司法行政部门掌握的件数核对一致。', source: '审核惯例' },
            },
          ],
        },
        {
          heading: '第二十条第（五）项',
          stub: { label: '信息内容', columns: 1 },
          columns: [{ id: 'decisions', label: '本年处理决定数量' }],
          rows: [{ id: 'licences', label: '行政许可', help: ALL_DECISIONS }],
        },
        {
          heading: '第二十条第（六）项',
          stub: { label: '信息内容', columns: 1 },
          columns: [{ id: 'decisions', label: '本年处理决定数量' }],
          rows: [
            { id: 'penalties', label: '行政处罚', help: ALL_DECISIONS },
            { id: 'coercion', label: '行政强制', help: ALL_DECISIONS },
          ],
        },
        {
          heading: '第二十条第（八）项',
          stub: { label: '信息内容', columns: 1 },
          columns: [
            {
              id: 'fees',
              label: '本年收费金额（单位：万元）',
              aliases: ['本年收费金额'],
              kind: 'amount',
              unit: '万元',
            },
          ],
          rows: [
            {
              id: 'charges',
              label: '行政事业性收费',
              help: {
                text: '以万元计。信息处理费不计在这里，在第六部分写明，以元计。',
                source: '国办函〔2020〕109号',
              },
            },
          ],
        },
      ],
    },
    applications,
    reviewTable,
  ],
  rules: [
    ...DOCUMENTS.flatMap(({ row, label, suffix }) => [
      inForceFromLastYear(row, label, suffix),
      newInForce(row, label, suffix),
    ]),
    ...applicationsRules(applications, SOURCE),
    ...reviewRules(SOURCE),
  ],
  unitRules: [noRegulations('inForce', '现行有效件数')],
  smallUnits: OF_A_TOWN,
  yearly: [
    ...['licences', 'penalties', 'coercion'].map(
      (row) => ({ table: 'disclosure', row, column: 'decisions' }) as const,
    ),
    { table: 'disclosure', row: 'charges', column: 'fees' },
    ...applicationsYearly,
    ...reviewYearly,
  ],
  charts: applicationsCharts(applications),
  claims: {
    ...applicationsClaims(applications),
    ...reviewClaims,
    ...disclosureClaims({
      'regulations.made': ['regulations', 'made'],
      'regulations.abolished': ['regulations', 'abolished'],
      'regulations.inForce': ['regulations', 'inForce'],
      'normative.made': ['normative', 'made'],
      'normative.abolished': ['normative', 'abolished'],
      'normative.inForce': ['normative', 'inForce'],
      licences: ['licences', 'decisions'],
      penalties: ['penalties', 'decisions'],
      coercion: ['coercion', 'decisions'],
      charges: ['charges', 'fees'],
    }),
  },
  applicants,
  ledger: ledgerOf(applications),
  // 国办函〔2020〕109号
  statesFee: true,
};
