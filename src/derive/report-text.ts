import type { CellRef } from '../model/expression';
import type { Form, TableId } from '../model/form';
import { tableIndex } from '../model/form-index';
import type { Report } from '../model/report';
import { sumOf } from '../model/report';

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
  /** 信息处理费 in 元; where it is not known, a place is left to fill it in. */
  readonly processingFee?: number | undefined;
}

/** Stands where the tables have no number. */
export const TO_FILL = '〔待填〕';

type Count = number | null;

/** The text of a report on the form of 2021 or 2019. Blank cells become places to fill in, never 0. */
export function reportText(
  form: Form,
  report: Report,
  { lastYear, processingFee }: ReportTextOptions = {},
): ReportText {
  const year = report.year === null ? '本年度' : `${report.year}年`;
  const comparable = lastYear?.form === report.form ? lastYear : undefined;
  return {
    applications: applicationsText(form, report, comparable, year),
    review: reviewText(form, report, year),
    processingFee:
      processingFee === 0
        ? `${year}，本机关未收取信息处理费。`
        : `${year}，本机关依据《政府信息公开信息处理费管理办法》收取信息处理费${processingFee ?? TO_FILL}元。`,
  };
}

const pieces = (count: Count): string => `${count ?? TO_FILL}件`;

/** Cells of a row, or of all rows of a group such as `refused`, in one column. */
const cellsIn = (form: Form, table: TableId, id: string, column: string): readonly CellRef[] =>
  tableIndex(form, table)
    .rows.filter(({ row }) => row.id === id || row.id.startsWith(`${id}.`))
    .map(({ row }) => ({ table, row: row.id, column }));

const RESULTS = [
  ['disclosed', '予以公开'],
  ['partlyDisclosed', '部分公开'],
  ['refused', '不予公开'],
  ['unable', '无法提供'],
  ['declined', '不予处理'],
  ['other', '其他处理'],
] as const;
const ORGANISATIONS = ['business', 'research', 'welfare', 'legal', 'otherOrganisation'];

function applicationsText(form: Form, report: Report, lastYear: Report | undefined, year: string): string {
  const count = (row: string, column = 'total', from = report): Count =>
    sumOf(form, from, cellsIn(form, 'applications', row, column));
  const received = count('new');
  const carriedIn = count('carriedIn');
  if (received === 0 && carriedIn === 0) return `${year}，本机关未收到政府信息公开申请。`;
  const natural = count('new', 'natural');
  const organisations = sumOf(
    form,
    report,
    ORGANISATIONS.flatMap((column) => cellsIn(form, 'applications', 'new', column)),
  );
  const change = lastYear ? changeWords(received, count('new', 'total', lastYear)) : '';
  const results = RESULTS.map(([row, name]) => [name, count(row)] as const);
  const shown = results.filter(([, value]) => value !== 0);
  const sentences = [
    `${year}，本机关新收政府信息公开申请${pieces(received)}${change}，其中自然人申请${pieces(natural)}，法人或其他组织申请${pieces(organisations)}`,
    `上年结转政府信息公开申请${pieces(carriedIn)}`,
    `本年度办结政府信息公开申请${pieces(count('results'))}${shown.length ? `，其中${shown.map(([name, value]) => `${name}${pieces(value)}`).join('，')}` : ''}`,
    `结转下年度继续办理${pieces(count('carriedOut'))}`,
  ];
  return `${sentences.join('。')}。`;
}

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

function reviewText(form: Form, report: Report, year: string): string {
  const cell = (column: string): CellRef => ({ table: 'review', row: 'cases', column });
  const count = (...columns: readonly string[]): Count => sumOf(form, report, columns.map(cell));
  const withOutcomes = (block: string): string => {
    const value = count(`${block}.total`);
    const outcomes = OUTCOMES.map(([id, name]) => [name, count(`${block}.${id}`)] as const);
    const shown = outcomes.filter(([, each]) => each !== 0);
    return `${pieces(value)}${value !== 0 && shown.length ? `，其中${shown.map(([name, each]) => `${name}${pieces(each)}`).join('，')}` : ''}`;
  };
  if (['reconsideration', 'direct', 'after'].every((block) => count(`${block}.total`) === 0))
    return `${year}，未发生因政府信息公开工作被申请行政复议、提起行政诉讼的情况。`;
  const litigation = count('direct.total', 'after.total');
  return [
    `${year}，因政府信息公开工作被申请行政复议${withOutcomes('reconsideration')}。`,
    `因政府信息公开工作被提起行政诉讼${pieces(litigation)}。`,
    ...(litigation === 0
      ? []
      : [`未经复议直接起诉${withOutcomes('direct')}。`, `复议后起诉${withOutcomes('after')}。`]),
  ].join('');
}
