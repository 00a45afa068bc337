import type { Ledger, NameHint, WordHint } from '../model/ledger';

const hint = (pattern: RegExp, ...means: readonly string[]): WordHint => ({ pattern, means });
const ask = (pattern: RegExp, why: string): WordHint => ({ pattern, ask: why });

/** Written of a row, of whatever list, that stands for several. */
const PIECES = ask(/[\d一二两三四五六七八九十]\s*件/, '一格写了件数，一件申请要一行');

/** Still being worked on. */
const NO_RESULT: WordHint = {
  pattern:
    /^(?:正在|尚在|还在)?(?:办理|审核|审查|审批|处理|征求意见|补正|答复)中$|^[未待](?:办结|办理|答复|回复|处理|补正|审核|审结)$|^(?:尚未|还未)(?:办结|答复|审结|到期)$|^未到期$/,
  isOpen: true,
};

/** Not where the text says that something is disclosed: 涉及商业秘密、个人隐私公开, 部分公开（过程性信息）. */
const refusal = (reason: RegExp, id: string): WordHint =>
  hint(
    new RegExp(
      `^(?!.*(?<!不(?:予以?|宜|可以?|能|得|同意|应|便|应当)?|禁止|免予|主动|申请|信息)公开).*(?:${reason.source})`,
    ),
    id,
  );

const OTHER_PARTY = /商业秘密|个人隐私|第三[方人](?:不同意|权益|合法权益)/;

const RESULTS: readonly WordHint[] = [
  PIECES,
  NO_RESULT,
  ask(/^(?:依法)?(?:决定)?不予?公开$/, '不予公开有八种情形，请选是哪一种'),
  ask(/咨询|不属于(?:政府信息|本条例)|非政府信息/, '可能不是政府信息公开申请，也可能是（四）或（六），请选'),
  ask(/转办|转送|移交|转交/, '没有对应的结果，请选'),
  ask(/不予受理|不受理|^不予处理$/, '不予处理有几种情形，请选是哪一种'),
  ask(/^其[他它]/, '不知道是哪一种，请选'),
  ask(/^无法提供$/, '无法提供有三种情形，请选是哪一种'),
  hint(
    /^(?!.*(?:部分|区分|不予|不公开|不同意|禁止|不存在)).*(?:予以公开|同意公开|全部公开|主动公开|^已?公开$|告知.*(?:获取|查阅|查询)|获取(?:方式|途径))/,
    'disclosed',
  ),
  hint(/部分|区分处理/, 'partlyDisclosed'),
  refusal(/国家秘密|涉密/, 'refused.stateSecret'),
  refusal(/法律.*禁止公开|禁止公开/, 'refused.law'),
  refusal(/三安全|社会稳定|国家安全/, 'refused.security'),
  refusal(OTHER_PARTY, 'refused.thirdParty'),
  refusal(/内部(?:事务|管理)|人事|后勤/, 'refused.internal'),
  refusal(/过程(?:性|稿)|请示|讨论/, 'refused.process'),
  refusal(/案卷/, 'refused.enforcement'),
  refusal(/(?:工商|不动产|行政).*(?:查询|登记资料)/, 'refused.inquiry'),
  hint(/信息不存在|^不存在|非本机关|不(?:属|归)本机关|不掌握|未制作|未获取/, 'unable.notHeld'),
  hint(/加工|汇总|分析|另行制作|现成信息/, 'unable.notReady'),
  hint(/补正后.*不明确|仍不明确/, 'unable.unclear'),
  hint(/信访|投诉|举报/, 'declined.complaint'),
  hint(/^(?!.*大量).*重复/, 'declined.duplicate'),
  hint(/年鉴|书籍|出版物|报刊/, 'declined.publication'),
  hint(/大量(?:、)?反复|反复申请/, 'declined.excessive'),
  hint(/确认或(?:者)?重新出具|重新出具/, 'declined.confirmation'),
  hint(/撤回|撤销申请|(?:主动|自行)撤销|(?:主动|自行|申请人)放弃/, 'other.other', 'other'),
  hint(/(?:逾期|未).{0,50}补正/, 'other.notCorrected', 'other'),
  hint(/(?:逾期|未).{0,50}缴费/, 'other.unpaid', 'other'),
];

const TYPES: readonly WordHint[] = [
  PIECES,
  ask(/^法人|^单位$|^组织$|法人或.*其[他它]组织|协会/, '法人或其他组织有五种，请选是哪一种'),
  hint(/^(?:自然人|公民|个人|群众|居民|村民)$/, 'natural'),
  hint(/商业企业|^(?:企业|公司|企业法人)$/, 'business'),
  hint(/科研|高校|大学/, 'research'),
  hint(/社会(?:公益)?(?:组织|团体)|基金会/, 'welfare'),
  hint(/法律服务|律师/, 'legal'),
];

const WAYS: readonly WordHint[] = [
  hint(/当面|现场|窗口|上门/, '当面'),
  hint(/信函|邮寄|邮件寄送|挂号|快递|EMS/i, '信函'),
  hint(/网络|网上|网站|在线|互联网|电子邮件|邮箱|e-?mail/i, '网络'),
  hint(/传真/, '传真'),
  hint(/其[他它]|电话|口头/, '其他'),
];

export const WORD_HINTS: Ledger['hints'] = {
  results: RESULTS,
  types: TYPES,
  ways: WAYS,
  kinds: [
    hint(/复议后|经复议/, 'after'),
    hint(/未经复议|直接起诉/, 'direct'),
    hint(/^(?!.*(?:后|未经|起诉|诉讼)).*复议/, 'reconsideration'),
    ask(/诉讼|起诉/, '是未经复议直接起诉，还是复议后起诉，请选'),
  ],
  outcomes: [
    NO_RESULT,
    hint(/维持|驳回/, 'upheld'),
    hint(/纠正|撤销|违法|责令/, 'corrected'),
    hint(/其[他它]|撤回|终止/, 'other'),
  ],
  roles: [
    hint(/共同被告/, 'joint'),
    hint(/被申请人/, '被申请人'),
    hint(/^(?!.*共同)(?:.*被告.*)$/, '被告（原行为主体）'),
  ],
};

/** By the end of a name; 协会 may be of any sort. */
export const NAME_HINTS: readonly NameHint[] = [
  { id: '…律师事务所', pattern: /律师事务所$/, means: 'legal' },
  { id: '…公司', pattern: /公司$/, means: 'business' },
  { id: '…研究院、大学', pattern: /(?:研究院|研究所|大学|学院)$/, means: 'research' },
  { id: '…基金会', pattern: /基金会$/, means: 'welfare' },
  { id: '…协会', pattern: /(?:协会|学会|商会)$/ },
  { id: '两至四个汉字', pattern: /^[\u4e00-\u9fff·]{2,4}$/, means: 'natural' },
  { id: '其他名称', pattern: /^/ },
];
