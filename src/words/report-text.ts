import { expressionsOf } from '../model/claim-expressions';
import { cellsOf } from '../model/expression';
import type { Form } from '../model/form';
import type { LedgerFacts } from '../model/ledger';
import type { Report } from '../model/report';
import { sumOf } from '../model/report';
import type { Applicant, ClaimId, ReviewBlock } from '../model/text-claim';

/** Sentences for the running text of a report, made from its tables: one paragraph for each place. */
export interface ReportText {
  /** 一、总体情况（二）依申请公开 */
  readonly applications: string;
  /** 四、行政复议、行政诉讼 */
  readonly review: string;
  /** 六、信息处理费 */
  readonly processingFee: string;
}

export interface ReportTextOptions {
  /** For the change against last year; counts only where it is on the same form. */
  readonly lastYear?: Report | undefined;
  /** What a ledger knows besides the tables. */
  readonly ledger?: LedgerFacts | undefined;
  /** 信息处理费 in 元; where it is not known, a place is left to fill it in. */
  readonly processingFee?: number | undefined;
}

/** Stands where the tables have no number. */
export const TO_FILL = '〔待填〕';

type Count = number | null;

/** The text of a report, by the plainest way of counting on its form. Blank cells become places to fill in, never 0. */
export function reportText(
  form: Form,
  report: Report,
  { lastYear, processingFee, ledger }: ReportTextOptions = {},
): ReportText {
  const year = report.year === null ? '本年度' : `${report.year}年`;
  const comparable = lastYear?.form === report.form ? lastYear : undefined;
  return {
    applications: applicationsText(form, report, year, { lastYear: comparable, ledger }),
    review: reviewText(form, report, year),
    processingFee:
      processingFee === 0
        ? `${year}，本机关未收取信息处理费。`
        : `${year}，本机关依据《政府信息公开信息处理费管理办法》收取信息处理费${processingFee ?? TO_FILL}元。`,
  };
}

const pieces = (count: Count): string => `${count ?? TO_FILL}件`;

/** What a claim counts in a report by the plainest convention; null where its form does not count it. */
function countOf(form: Form, report: Report, claim: ClaimId, applicant?: Applicant): Count {
  const [plainest] = expressionsOf(form, claim, applicant);
  return plainest ? sumOf(form, report, cellsOf(plainest)) : null;
}

const RESULTS = [
  ['disclosed', '予以公开'],
  ['partlyDisclosed', '部分公开'],
  ['refused', '不予公开'],
  ['unable', '无法提供'],
  ['declined', '不予处理'],
  ['other', '其他处理'],
] as const;

function applicationsText(
  form: Form,
  report: Report,
  year: string,
  { lastYear, ledger }: Pick<ReportTextOptions, 'lastYear' | 'ledger'>,
): string {
  const count = (claim: ClaimId, applicant?: Applicant): Count => countOf(form, report, claim, applicant);
  const received = count('new');
  const carriedIn = count('carriedIn');
  if (received === 0 && carriedIn === 0) return `${year}，本机关未收到政府信息公开申请。`;
  const natural = count('new', 'natural');
  const organisations = count('new', 'organisations');
  const change = lastYear ? changeWords(received, countOf(form, lastYear, 'new')) : '';
  const results = RESULTS.map(([claim, name]) => [name, count(claim)] as const);
  const shown = results.filter(([, value]) => value !== 0);
  const sentences = [
    `${year}，本机关新收政府信息公开申请${pieces(received)}${change}，其中自然人申请${pieces(natural)}，法人或其他组织申请${pieces(organisations)}`,
    `上年结转政府信息公开申请${pieces(carriedIn)}`,
    `本年度办结政府信息公开申请${pieces(count('results'))}${shown.length ? `，其中${shown.map(([name, value]) => `${name}${pieces(value)}`).join('，')}` : ''}`,
    `结转下年度继续办理${pieces(count('carriedOut'))}`,
    ...(ledger ? ledgerSentences(ledger) : []),
  ];
  return `${sentences.join('。')}。`;
}

/** What a ledger adds: `按申请方式，网络4件、信函2件`. */
const ledgerSentences = ({ ways, days, extended, overdue }: LedgerFacts): readonly string[] => [
  ...(ways.length ? [`按申请方式，${ways.map(([way, count]) => `${way}${pieces(count)}`).join('、')}`] : []),
  ...(days === undefined ? [] : [`从收到到答复平均${Math.round(days * 10) / 10}天`]),
  extended ? `依法延期答复${pieces(extended)}` : '没有延期答复的',
  ...(overdue === undefined ? [] : [overdue ? `超期${pieces(overdue)}` : '没有超期的']),
];

/** `，比上年增加3件，增长25%`, with one decimal where it is needed; empty where it cannot be told. */
function changeWords(now: Count, then: Count): string {
  if (now === null || then === null) return '';
  if (now === then) return '，与上年持平';
  const [more, rise] = now > then ? ['增加', '增长'] : ['减少', '下降'];
  const percent = then === 0 ? '' : `，${rise}${Math.round((Math.abs(now - then) / then) * 1000) / 10}%`;
  return `，比上年${more}${Math.abs(now - then)}件${percent}`;
}

const OUTCOMES = [
  ['upheld', '结果维持'],
  ['corrected', '结果纠正'],
  ['other', '其他结果'],
  ['pending', '尚未审结'],
] as const;

const BLOCKS = ['reconsideration', 'direct', 'after'] as const;

function reviewText(form: Form, report: Report, year: string): string {
  const count = (claim: ClaimId): Count => countOf(form, report, claim);
  const withOutcomes = (block: ReviewBlock): string => {
    const value = count(block);
    const outcomes = OUTCOMES.map(([id, name]) => [name, count(`${block}.${id}`)] as const);
    const shown = outcomes.filter(([, each]) => each !== 0);
    return `${pieces(value)}${value !== 0 && shown.length ? `，其中${shown.map(([name, each]) => `${name}${pieces(each)}`).join('，')}` : ''}`;
  };
  if (BLOCKS.every((block) => count(block) === 0))
    return `${year}，未发生因政府信息公开工作被申请行政复议、提起行政诉讼的情况。`;
  const litigation = count('litigation');
  return [
    `${year}，因政府信息公开工作被申请行政复议${withOutcomes('reconsideration')}。`,
    `因政府信息公开工作被提起行政诉讼${pieces(litigation)}。`,
    ...(litigation === 0
      ? []
      : [`未经复议直接起诉${withOutcomes('direct')}。`, `复议后起诉${withOutcomes('after')}。`]),
  ].join('');
}
