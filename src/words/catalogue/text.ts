import { expressionsOf } from '../../model/claim-expressions';
import { cellsOf } from '../../model/expression';
import type { TextFinding } from '../../model/finding';
import type { Form } from '../../model/form';
import type { Applicant, ClaimId } from '../../model/text-claim';
import { tableIndex } from '../../model/form-index';
import { cellName, tableName } from '../../derive/names';
import type { Saying, Wording } from './wording';
import { placeNamed, PRACTICE } from './wording';

/** What a claim counts, as a report calls it, where that is not one cell of the tables. */
const COUNTED: Partial<Record<ClaimId, string>> = {
  received: '收到（受理）申请数',
  handled: '办理申请数',
  results: '办结（答复）数',
  anyDisclosed: '予以公开和部分公开数',
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

const VERIFY = '请核对正文和表，改正有误的一处；口径不同的，请附说明。';
const CHAPTER_FIVE = '正文第五部分';

/** Numbers as a person writes them; percentages to two places. */
const number = (value: number): string => String(Math.round(value * 10_000) / 10_000);
export const percent = (value: number): string => `${Math.round(value * 100) / 100}%`;
const rise = (change: number): string => (change < 0 ? '比上年减少' : '比上年增加');

/** `收到（受理）申请数（自然人）`, or the name of the one cell that a claim counts. */
export function claimName(form: Form, claim: ClaimId, applicant?: Applicant): string {
  const [expression] = expressionsOf(form, claim, applicant);
  return subject(form, {
    claim,
    ...(applicant && { applicant }),
    cells: expression ? cellsOf(expression) : [],
  });
}

/** `收到（受理）申请数`, or the name of the one cell: what the text counts and the tables too. */
function subject(
  form: Form,
  { cells, claim, applicant, parts }: Pick<TextFinding, 'cells' | 'claim' | 'applicant' | 'parts'>,
): string {
  const now = cells.filter(({ year }) => !year);
  const [only] = now;
  const whose = applicant ? `（${APPLICANTS[applicant]}）` : parts ? '（各渠道合计）' : '';
  if (claim && COUNTED[claim]) return `${COUNTED[claim]}${whose}`;
  if (only && now.length === 1) return cellName(form, only);
  const [first] = cells;
  return `${first ? cellName(form, first) : ''}${whose}`;
}

/** `收到（受理）申请数：正文为 7，表三为 8（按其他口径为 9）。` */
export function textSides(form: Form, finding: TextFinding): string {
  const { rule, left = 0, right = 0, others = [], cells } = finding;
  const show = rule === 'text.share' || rule === 'text.rate' ? percent : number;
  const more = others.length ? `（按其他口径为 ${others.map(show).join('、')}）` : '';
  const about = `${subject(form, finding)}${SHARES[rule] ?? ''}`;
  return `${about}：正文为 ${show(left)}，${tablesOf(form, cells)}为 ${show(right)}${more}。`;
}

const SHARES: Partial<Record<TextFinding['rule'], string>> = {
  'text.share': '占比',
  'text.rate': '比上年增减',
  'text.change': '比上年增减',
};

const tablesOf = (form: Form, cells: TextFinding['cells']): string =>
  [...new Set(cells.map(({ table }) => tableName(tableIndex(form, table).table)))].join('、');

type Words = Pick<Wording<TextFinding>, 'name' | 'asks' | 'say'>;

const text = (words: Words): Wording<TextFinding> => ({
  ...words,
  severity: 'verify',
  against: 'text',
  isOptional: true,
  source: PRACTICE,
});

interface NumberWords extends Pick<Wording<TextFinding>, 'name' | 'asks'> {
  /** What the text says of its subject: `为 3`, `占比为 20%，按`. */
  readonly says: (left: number) => string;
  readonly isShare: boolean;
}

/** A number of the text that the tables give otherwise. */
const numberInText = ({ says, isShare, ...words }: NumberWords): Wording<TextFinding> =>
  text({
    ...words,
    say: (form, finding) => {
      const { cells, sentence = '', left = 0, right = 0, difference = 0, others = [] } = finding;
      const show = isShare ? percent : number;
      const about = subject(form, finding);
      const tables = tablesOf(form, cells);
      const more = others.length ? `（按其他口径为 ${others.map(show).join('、')}）` : '';
      return {
        ...placeNamed(`${about}（正文“${sentence}”）`),
        ...(isShare
          ? { filled: `${left}%`, expected: percent(right) }
          : { filled: left, expected: right, difference }),
        statement: `正文“${sentence}”中${about}${says(left)}${tables}为 ${show(right)}${more}`,
        advice: VERIFY,
      };
    },
  });

/** What a chapter of the text lacks. */
const chapter = (
  name: string,
  asks: string,
  place: string,
  [filled, expected, advice]: readonly [filled: string, expected: string, advice: string],
  statement: (title: string, sentence: string) => string,
): Wording<TextFinding> =>
  text({
    name,
    asks,
    say: (_, { text: title = '', sentence = '' }): Saying => ({
      ...placeNamed(title ? `${place}「${title}」` : place),
      filled,
      expected,
      statement: statement(title, sentence),
      advice,
    }),
  });

/** Findings about the running text. */
export const TEXT: Readonly<Record<TextFinding['rule'], Wording<TextFinding>>> = {
  'text.count': numberInText({
    name: '正文与表不符',
    asks: '正文里的件数与各表的数一致',
    isShare: false,
    says: (left) => `为 ${number(left)}，`,
  }),
  'text.share': numberInText({
    name: '占比不符',
    asks: '正文里的百分比与按各表算得的一致',
    isShare: true,
    says: (left) => `占比为 ${number(left)}%，按`,
  }),
  'text.rate': numberInText({
    name: '同比不符',
    asks: '正文里比上年增减的百分比与两年的表一致',
    isShare: true,
    says: (left) => `${rise(left)} ${number(Math.abs(left))}%，按本年和上年的`,
  }),
  'text.change': numberInText({
    name: '增减数不符',
    asks: '正文里比上年增减的件数与两年的表一致',
    isShare: false,
    says: (left) => `${rise(left)} ${number(Math.abs(left))}，按本年和上年的`,
  }),
  'text.chapterMissing': chapter(
    '缺少章节',
    '正文有规定的第一、五、六部分',
    '正文',
    ['没有这一章', '有这一章', '请补上。'],
    (title) => `正文没有找到「${title}」一章`,
  ),
  'text.chapterEmpty': chapter(
    '章节空白',
    '各章都有内容，没有的写“无”',
    '正文',
    ['没有内容', '有内容，没有的写“无”', '请补写；没有的，请写明“无”。'],
    (title) => `正文「${title}」一章没有内容`,
  ),
  'text.chapterOrder': chapter(
    '章节顺序',
    '各章的顺序和编号与规定的格式相同',
    '正文',
    ['顺序或编号不同', '按规定的六部分编排', '请按规定的六部分编排。'],
    (title, sentence) => `正文的「${sentence}」顺序或编号与规定的格式不同，规定为「${title}」`,
  ),
  'text.noProblems': chapter(
    '没有写问题',
    '第五部分写存在的主要问题',
    CHAPTER_FIVE,
    ['没有写存在的主要问题', '写明', '请补写。'],
    () => '正文第五部分没有写存在的主要问题',
  ),
  'text.noImprovements': chapter(
    '没有写改进',
    '第五部分写改进情况',
    CHAPTER_FIVE,
    ['没有写改进情况', '写明', '请补写。'],
    () => '正文第五部分没有写改进情况',
  ),
  'text.noProcessingFee': chapter(
    '没有写信息处理费',
    '第六部分写信息处理费，没有收取的写 0',
    '正文第六部分',
    ['没有写信息处理费', '写明金额，没有收取的写 0 元', '请在第六部分写明，没有收取的写 0 元。'],
    () => '正文没有写明信息处理费收取情况',
  ),
  'text.tooLong': text({
    name: '篇幅过长',
    asks: '正文第一部分的字数不超过所设的数（没有设的不限）',
    say: (_, { text: title = '', left = 0, right = 0 }) => ({
      ...placeNamed(`正文「${title}」`),
      filled: `${left} 字`,
      expected: `不超过 ${right} 字`,
      statement: `正文「${title}」有 ${left} 字，超过所设的 ${right} 字`,
      advice: '请精简。',
    }),
  }),
  'text.year': text({
    name: '年份有误',
    asks: '正文里没有留着往年的年份',
    say: (_, { sentence = '', left = 0, right = 0 }) => ({
      ...placeNamed(`正文“${sentence}”`),
      filled: `${left} 年`,
      expected: `${right} 年`,
      statement: `正文“${sentence}”写的是 ${left} 年，而报告年度为 ${right} 年`,
      advice: '请核对是否沿用了往年的文字。',
    }),
  }),
  'text.repeated': text({
    name: '与上年雷同',
    asks: '与上年报告相同的文字低于所设的比例',
    say: (_, { left = 0, right = 0 }) => ({
      ...placeNamed('正文'),
      filled: `${left}% 与上年相同`,
      expected: `低于 ${right}%`,
      statement: `正文约有 ${left}% 与上年报告相同（除年份和数字外），不应达到 ${right}%`,
      advice: '请按本年实际情况改写。',
    }),
  }),
};
