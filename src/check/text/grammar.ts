import type { Applicant, ClaimId, ReviewBlock } from '../../model/text-claim';

/**
 * The grammar of claims: for each, the clauses that make it, whole, where `#` is the number. A clause that has
 * any other word in it makes no claim, but for the office's own name before it (see scope.ts). Words that say nothing
 * about what is counted (共, 依法, 其中 …) have been taken out.
 */
export interface ClaimKind {
  readonly claim: ClaimId;
  readonly clauses: RegExp;
  readonly unit: 'count' | 'money';
  /** What the text must be about, unless the clause says so itself. */
  readonly topic?: 'applications' | 'review';
}

/** Words for an application, in any order. No word begins another: long clauses are told from claims at once. */
const APPLICATION =
  '(?:政府|政务|信息|依申请|公开|申请人?|事项|案件|件|(?:社会)?公众|群众|各类|提出|提交|总|数|量|为|是|达|有|到)*';
const NUMBER = `${APPLICATION}#${APPLICATION}`;

/** The clause as a whole, after who the text is about. */
const whole = (...alternatives: readonly string[]): RegExp =>
  new RegExp(`^(?<subject>.*?)(?:${alternatives.join('|')})$`, 'u');

const applications = (claim: ClaimId, ...alternatives: readonly string[]): ClaimKind => ({
  claim,
  clauses: whole(...alternatives),
  unit: 'count',
  topic: 'applications',
});

const BEFORE_RESULT = '(?:因|属于?|作出|做出|决定|为|是|系|涉及|被|以)*';
const AFTER_RESULT = '(?:决定|答复|处理|类|原因|情形|信息|范围|件)*';

/** `予以公开#`, `#予以公开`, by any of the names of a row. */
const result = (claim: ClaimId, ...names: readonly string[]): ClaimKind => {
  const name = `${BEFORE_RESULT}(?:${names.join('|')})${AFTER_RESULT}`;
  return applications(claim, `${name}${NUMBER}`, `#${APPLICATION}${name}${APPLICATION}`);
};

const RESULTS: readonly ClaimKind[] = [
  result('disclosed', '予以公开', '予以全部公开', '全部公开', '全部予以公开', '同意公开'),
  result('partlyDisclosed', '(?:予以|同意)?部分公开', '部分予以公开'),
  result('refused', '不予公开', '不同意公开'),
  result('refused.stateSecret', '国家秘密'),
  result('refused.law', '其他法律行政法规禁止公开', '法律行政法规禁止公开'),
  result('refused.security', '危及三安全一稳定'),
  result('refused.thirdParty', '保护第三方合法权益', '第三方合法权益'),
  result('refused.internal', '三类内部事务信息', '内部事务信息'),
  result('refused.process', '四类过程性信息', '过程性信息'),
  result('refused.enforcement', '行政执法案卷(?:信息)?'),
  result('refused.inquiry', '行政查询事项'),
  result('unable', '无法提供'),
  result('unable.notHeld', '本机关不掌握(?:相关)?(?:政府)?信息', '不掌握相关政府信息'),
  result('unable.notReady', '没有现成信息(?:需要?另行制作)?'),
  result('unable.unclear', '补正后(?:申请内容)?仍不明确'),
  result('declined', '不予处理'),
  result('declined.complaint', '信诉类?(?:申请)?'),
  result('declined.duplicate', '重复申请'),
  result('declined.publication', '要求提供公开出版物'),
  result('declined.excessive', '无正当理由大量反复申请'),
  result('declined.confirmation', '要求行政机关确认或重新出具已?获取信息'),
  result('other', '其他处理', '作?其他方式处理'),
  result('other.notCorrected', '(?:申请人)?(?:无正当理由)?逾期不补正(?:不再处理)?'),
  result('other.unpaid', '(?:申请人)?逾期未?(?:按收费通知要求)?缴纳费用(?:不再处理)?'),
];

const NEXT_YEAR = '结转(?:至|到|入)?(?:下年度?|下一年度?|次年度?|明年)(?:继续)?(?:办理|处理|答复)?';
const CLOSED =
  '(?:办结|答复|办复|回复|办理完毕|办理答复|答复办结|办结答复|作出答复|答复办理|办理结果)(?:总计|合计)?';

const APPLICATIONS: readonly ClaimKind[] = [
  applications(
    'carriedIn',
    `(?:含|包含|包括|加上|有|和|及)?上年结转(?:本年)?(?:继续)?(?:办理|处理)?${NUMBER}`,
    `#${APPLICATION}上年结转${APPLICATION}`,
  ),
  applications(
    'carriedOut',
    `${NEXT_YEAR}${NUMBER}`,
    `#${APPLICATION}${NEXT_YEAR}${APPLICATION}`,
    `结转继续办理${NUMBER}`,
  ),
  applications('new', `(?:新收到?|新增|新受理|新接收)${NUMBER}`),
  applications(
    'received',
    `(?:收到|接收|接到|收到并受理|受理)${NUMBER}`,
    `(?:政府|政务)?信息公开申请(?:数量|总数|总量|数|量)(?:为|是|达)?#`,
  ),
  applications('handled', `(?:办理|处理)${NUMBER}`),
  applications('results', `${CLOSED}${NUMBER}`, `#${APPLICATION}${CLOSED}`),
];

const BY_WHOM =
  '(?:因|针对|涉及|关于|有关|就|由|在|本机关|本单位|我单位|我局|(?:政府)?信息公开|政务公开|依申请公开|工作|申请人?|答复|类|事项|问题|方面|引发|引起|产生|发生|导致|而|被|提起|收到|提出|当事人|到)*';
const CASES = '(?:申请|案|件|总|数|量|计|为|是|达|有)*';

const review = (claim: ClaimId, ...names: readonly string[]): ClaimKind => {
  const name = `(?:${names.join('|')})`;
  return {
    claim,
    clauses: whole(
      `${BY_WHOM}${name}${CASES}#`,
      `(?:发生|收到|产生|引发|被申请|被提起|有)*#${BY_WHOM}${name}${CASES}`,
    ),
    unit: 'count',
    topic: 'review',
  };
};

const REVIEW: readonly ClaimKind[] = [
  review('direct', '(?:行政诉讼)?未经(?:行政)?复议直接(?:起诉|提起行政诉讼|提起诉讼)', '直接起诉'),
  review('after', '(?:行政诉讼)?(?:经)?(?:行政)?复议后(?:再)?(?:起诉|提起行政诉讼|提起诉讼)'),
  review('reconsideration', '行政复议'),
  review('litigation', '行政诉讼'),
];

/** Outcomes of the cases that the text speaks of. */
export const OUTCOMES: readonly {
  readonly outcome: 'upheld' | 'corrected' | 'other' | 'pending';
  readonly clauses: RegExp;
}[] = (
  [
    ['upheld', '(?:结果|被|予以|决定)*维持(?:原)?(?:具体)?(?:行政行为|决定|答复|结果|案件)*'],
    ['corrected', '(?:结果|被|予以|依法)*(?:纠正|纠错)(?:案件)*'],
    ['other', '其他结果(?:案件)*'],
    ['pending', '(?:尚未|未)审结(?:案件)*'],
  ] as const
).map(([outcome, name]) => ({ outcome, clauses: whole(`${name}(?:为|有)?#`, `#${name}`) }));

const MAKE = '(?:新)?(?:制发|制定|印发|出台|制定出台|制定印发|制定发布|制定并发布|制定公布)';
const documents = (row: 'regulations' | 'normative', name: string): readonly ClaimKind[] => {
  const counted = '(?:件数|数量|总数|数|为|有|是)*#';
  return (
    [
      ['made', [`${MAKE}${name}${counted}`, `${MAKE}#${name}`, `${name}${MAKE}${counted}`]],
      ['abolished', [`废止${name}${counted}`, `废止#${name}`, `${name}废止${counted}`]],
      [
        'inForce',
        [`现行有效${name}${counted}`, `${name}现行有效${counted}`, `现行有效#${name}`, `#${name}现行有效`],
      ],
    ] as const
  ).map(([column, clauses]) => ({ claim: `${row}.${column}`, clauses: whole(...clauses), unit: 'count' }));
};

/** `废止#`, where the sentence has spoken of documents. */
export const MORE_DOCUMENTS: readonly {
  readonly column: 'abolished' | 'inForce';
  readonly clauses: RegExp;
}[] = [
  { column: 'abolished', clauses: whole('废止#') },
  { column: 'inForce', clauses: whole('现行有效#') },
];

const decisions = (claim: ClaimId, name: string): ClaimKind => ({
  claim,
  clauses: whole(
    `(?:作出|做出|实施)${name}(?:处理)?(?:决定|案件)?(?:书|数量|件数|总数|数|为)*#`,
    `(?:作出|做出|实施)#${name}(?:处理)?(?:决定|案件)?`,
    `${name}(?:处理)?决定(?:数量|件数|总数|数|为)*#`,
  ),
  unit: 'count',
});

/** Every kind of claim; the first whose clause fits is meant. */
export const CLAIM_KINDS: readonly ClaimKind[] = [
  ...APPLICATIONS,
  ...RESULTS,
  ...REVIEW,
  ...documents('normative', '(?:行政)?规范性文件'),
  ...documents('regulations', '(?:政府|部门|地方政府)?规章'),
  decisions('licences', '行政许可'),
  decisions('penalties', '行政处罚'),
  decisions('coercion', '行政强制'),
  {
    claim: 'charges',
    clauses: whole('(?:收取|征收)?行政事业性收费(?:收费)?(?:收入|金额|总额|总金额|为|是|达)*#'),
    unit: 'money',
  },
];

/** Claims of nothing: clauses without a number. */
export const NOTHING: readonly {
  readonly claims: readonly ClaimId[];
  readonly clauses: RegExp;
  readonly topic: 'applications' | 'review';
}[] = [
  {
    claims: ['received'],
    clauses: whole(`(?:未|没有)(?:收到|接到|受理|接收)(?:过|任何)?${APPLICATION}(?:情况)?`),
    topic: 'applications',
  },
  ...(
    [
      [
        ['reconsideration', 'litigation'],
        '行政复议(?:申请|案件)?(?:和|及|或|或者|与|以及)?(?:被)?(?:提起|申请)?行政诉讼',
      ],
      [['reconsideration'], '行政复议'],
      [['litigation'], '行政诉讼'],
    ] as const
  ).map(([claims, name]) => ({
    claims,
    clauses: whole(
      `(?:未发生|未出现|没有|未有|未产生|未收到|未引发|未被|未|无)${BY_WHOM}${name}(?:案件|申请|情况|事项|情形|案例|发生)*`,
    ),
    topic: 'review' as const,
  })),
];

/** Whose applications they are: `自然人申请#`. */
export const APPLICANTS: readonly { readonly applicants: readonly Applicant[]; readonly clauses: RegExp }[] =
  (
    [
      [['natural'], '(?:自然人|公民个人|公民|个人)'],
      [['organisations'], '法人(?:或者?|和|及|以及|与)其他组织'],
      [['organisations'], '法人'],
      [['business', 'organisations'], '(?:商业企业|企业)'],
      [['research'], '科研机构'],
      [['welfare'], '社会公益组织'],
      [['legal'], '法律服务机构'],
    ] as const
  ).map(([applicants, name]) => ({
    applicants,
    clauses: new RegExp(
      `^(?<subject>)(?:由|来自|包括|有)?${name}(?:申请|申请人|提出|提交|递交|方面|类)*${NUMBER}$|^#${APPLICATION}(?:由|来自|为|是|系)${name}(?:申请|提出|提交|递交)*$`,
      'u',
    ),
  }));

/** The block of table 四 that an outcome belongs to, and the one around it. */
export const blocksOf = (block: ReviewBlock): readonly ReviewBlock[] =>
  block === 'direct' || block === 'after' ? [block, 'litigation'] : [block];
