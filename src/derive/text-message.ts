import type { TextFinding } from '../model/finding';
import type { Form } from '../model/form';
import type { Applicant, ClaimId } from '../model/text-claim';
import { cellName, tableName } from './names';
import { tableIndex } from '../model/form-index';

/** What a claim counts, as a report calls it, where that is not one cell of the tables. */
const COUNTED: Partial<Record<ClaimId, string>> = {
  received: '收到（受理）申请数',
  handled: '办理申请数',
  results: '办结（答复）数',
  refused: '不予公开数',
  unable: '无法提供数',
  declined: '不予处理数',
  other: '其他处理数',
  litigation: '行政诉讼数',
  'litigation.upheld': '行政诉讼结果维持数',
  'litigation.corrected': '行政诉讼结果纠正数',
  'litigation.other': '行政诉讼其他结果数',
  'litigation.pending': '行政诉讼尚未审结数',
};

const APPLICANTS: Readonly<Record<Applicant, string>> = {
  natural: '自然人',
  organisations: '法人或其他组织',
  business: '商业企业',
  research: '科研机构',
  welfare: '社会公益组织',
  legal: '法律服务机构',
};

/** Numbers as a person writes them; percentages to two places. */
const number = (value: number): string => String(Math.round(value * 10_000) / 10_000);
const percent = (value: number): string => `${Math.round(value * 100) / 100}%`;

/** `收到（受理）申请数`, or the name of the one cell: what the text counts and the tables too. */
export function textSubject(form: Form, { cells, claim, applicant }: TextFinding): string {
  const now = cells.filter(({ year }) => !year);
  const [only] = now;
  const whose = applicant ? `（${APPLICANTS[applicant]}）` : '';
  if (claim && COUNTED[claim]) return `${COUNTED[claim]}${whose}`;
  if (only && now.length === 1) return cellName(form, only);
  const [first] = cells;
  return `${first ? cellName(form, first) : ''}${whose}`;
}

/** `表三为 14`, with what other ways of counting give. */
function bySheet(
  form: Form,
  { cells, right = 0, others = [] }: TextFinding,
  show: (value: number) => string,
): string {
  const tables = [...new Set(cells.map(({ table }) => tableName(tableIndex(form, table).table)))].join('、');
  const more = others.length ? `（按其他口径为 ${others.map(show).join('、')}）` : '';
  return `${tables}为 ${show(right)}${more}`;
}

const VERIFY = '请核对正文和表，改正有误的一处；口径不同的，请附说明。';

/** A finding about the running text in one Chinese sentence: what, where, what to do. */
export function textMessage(form: Form, finding: TextFinding): string {
  const { sentence = '', left = 0, right = 0, text = '' } = finding;
  const quoted = `正文“${sentence}”`;
  const about = textSubject(form, finding);
  switch (finding.rule) {
    case 'text.count':
      return `${quoted}中${about}为 ${number(left)}，${bySheet(form, finding, number)}。${VERIFY}`;
    case 'text.share':
      return `${quoted}中${about}占比为 ${number(left)}%，按${bySheet(form, finding, percent)}。${VERIFY}`;
    case 'text.rate':
      return `${quoted}中${about}${rise(left)} ${number(Math.abs(left))}%，按本年和上年的${bySheet(form, finding, percent)}。${VERIFY}`;
    case 'text.change':
      return `${quoted}中${about}${rise(left)} ${number(Math.abs(left))}，按本年和上年的${bySheet(form, finding, number)}。${VERIFY}`;
    case 'text.chapterMissing':
      return `正文没有找到「${text}」一章。请补上。`;
    case 'text.chapterEmpty':
      return `正文「${text}」一章没有内容。请补写；没有的，请写明“无”。`;
    case 'text.chapterOrder':
      return `正文的「${sentence}」顺序或编号与规定的格式不同，规定为「${text}」。请按规定的六部分编排。`;
    case 'text.noProblems':
      return '正文第五部分没有写存在的主要问题。请补写。';
    case 'text.noImprovements':
      return '正文第五部分没有写改进情况。请补写。';
    case 'text.noProcessingFee':
      return '正文没有写明信息处理费收取情况。请在第六部分写明，没有收取的写 0 元。';
    case 'text.year':
      return `${quoted}写的是 ${left} 年，而报告年度为 ${right} 年。请核对是否沿用了往年的文字。`;
    case 'text.repeated':
      return `正文约有 ${left}% 与上年报告相同（除年份和数字外），不应达到 ${right}%。请按本年实际情况改写。`;
  }
}

const rise = (change: number): string => (change < 0 ? '比上年减少' : '比上年增加');
