import type { Grid, GridValue } from '../model/grid';
import type { Register } from '../model/ledger';
import { memo, memoText } from '../model/memo';
import { plainText } from '../model/plain-text';
import { AUDIT_SHEET, CALENDAR_SHEET, SETTINGS_SHEET } from './names';

/**
 * Headers under which offices keep what the fields of 台账 hold, without spaces; of two columns that fit, that of the
 * earlier pattern is meant.
 */
const HEADERS: Readonly<Record<string, readonly RegExp[]>> = {
  number: [/登记号/, /受理号|申请号/, /编号|编码|收文号|单号|流水号/],
  received: [
    /^(?!.*(?:补正|征求|缴费)).*(?:收到|收件|收文)(?:日期|时间|日)/,
    /受理(?:日期|时间|日)/,
    /登记(?:日期|时间|日)/,
    /(?:申请|提交)(?:日期|时间|日)/,
  ],
  way: [/(?:申请|提交|受理|收到)(?:方式|渠道|途径)/],
  applicant: [/^(?:申请人|申请人?(?:姓名|名称|单位).*|姓名(?:或|\/|、)?(?:名称)?)$/],
  type: [/^(?:申请人)?(?:类型|类别|性质|身份)$/],
  content: [/申请(?:公开)?(?:的)?(?:内容|事项|信息)|内容描述|信息名称/],
  correctionAsked: [/补正(?:通知|告知)/],
  corrected: [/收到补正|补正.*收到|补正日期/],
  consulted: [/征求.*(?:发出|发函)/],
  consultationBack: [/征求.*(?:收回|回复|复函)/],
  extended: [/延(?:期|长).*(?:日期|告知|时间)/],
  extension: [/延(?:期|长).*(?:天数|日数|工作日)/],
  feeAsked: [/收费通知/],
  feePaid: [/缴费(?:完成|日期)/],
  closed: [
    /^(?!.*(?:应|拟|限|截止|到期|法定|规定|最[晚迟])).*(?:办结|答复)(?:\(.*\))?(?:日期|时间|日)$/,
    /^(?!.*(?:应|拟|限|截止|到期|法定|规定|最[晚迟]|第三[方人])).*(?:回复|办理)(?:日期|时间|日)$/,
  ],
  result: [/(?:处理|办理|受理|答复)结果|答复类型/, /处理(?:方式|情况)|答复情况|办理情况|^结果$/, /答复方式/],
  document: [/文号/],
  remark: [/备注|说明/],
};

/** The same for 复议诉讼台账. */
const CASE_HEADERS: typeof HEADERS = {
  number: [/案号/, /文号|编号/],
  kind: [/案件(?:类型|类别|性质)|^类[别型]$/],
  application: [/关联|对应.*(?:申请|登记)/],
  received: [/(?:收到|立案|受理)(?:日期|时间)/],
  closed: [/(?:审结|结案|裁判|判决|决定)(?:日期|时间)/],
  outcome: [/(?:审理|判决|复议|裁判|案件)?结果/],
  role: [/身份|地位|诉讼角色/],
  remark: [/备注|说明/],
};

/** Headers that cases have and applications have not. */
const CASE = /案号|审结|复议诉讼|诉讼案/;

/** A header is a label, no sentence and no content. */
const LONGEST = 16;
const DEEPEST = 15;
const FEWEST = 3;

/** A label without spaces and the mark of what must be filled in. */
const bare = (label: string): string => plainText(label).replace(/[\s*]/g, '');

/** A field that a header names. `rank`: the lower, the surer. */
export interface HeaderField {
  readonly id: string;
  readonly rank: number;
}

/** The field that a header names; a label may name none. The first field that fits in the order of a ledger. */
export function headerField(
  label: string,
  register: Register['id'] = 'applications',
): HeaderField | undefined {
  const text = bare(label);
  if (!text || text.length > LONGEST) return undefined;
  for (const [id, patterns] of Object.entries(register === 'cases' ? CASE_HEADERS : HEADERS)) {
    const rank = patterns.findIndex((pattern) => pattern.test(text));
    if (rank >= 0) return { id, rank };
  }
  return undefined;
}

const fieldOf = memoText((label): string | undefined => headerField(label)?.id);

function fieldsIn(row: readonly GridValue[]): ReadonlySet<string> {
  const fields = new Set<string>();
  for (const value of row) {
    const field = typeof value === 'string' ? fieldOf(value) : undefined;
    if (field !== undefined) fields.add(field);
  }
  return fields;
}

/** The row of a grid with the most headers of a ledger, 0-based; undefined where none has enough of them. */
function headerRowOf({ rows }: Pick<Grid, 'rows'>): number | undefined {
  const head = rows.slice(0, DEEPEST);
  // Most sheets are no ledger, and no row of them tells when anything was received.
  if (!head.some((row) => row.some((value) => typeof value === 'string' && fieldOf(value) === 'received')))
    return undefined;
  const known = head.map(fieldsIn);
  const isHeader = (fields: ReadonlySet<string>): boolean =>
    fields.has('received') &&
    fields.size >= FEWEST &&
    ['applicant', 'content', 'result', 'closed'].some((id) => fields.has(id));
  const best = known.reduce((most, fields, index) => (fields.size > known[most]!.size ? index : most), 0);
  const fields = known[best];
  return fields && isHeader(fields) ? best : undefined;
}

/** First cells of the sheets of a ledger that the add-in has made; the registers are known by their headers too. */
const TITLES = [
  '政府信息公开申请台账',
  '行政复议、行政诉讼台账',
  AUDIT_SHEET,
  SETTINGS_SHEET,
  CALENDAR_SHEET,
];

/**
 * Is this a sheet of a ledger, ours or an office's own? Its rows name people and what they asked: it is never read as a
 * table, nor as running text.
 */
export const isLedgerSheet = ({ rows }: Pick<Grid, 'rows'>): boolean => isLedger(rows);

const isLedger = memo((rows: Grid['rows']): boolean => {
  const first = rows.find((row) => row.some((value) => value !== null && value !== ''))?.[0];
  if (typeof first === 'string' && TITLES.some((title) => first.startsWith(title))) return true;
  return headerRowOf({ rows }) !== undefined || isCaseList(rows);
});

const isCaseList = (rows: Grid['rows']): boolean =>
  rows.slice(0, DEEPEST).some((row) => row.some(isCase) && row.some(isDayReceived));

const isCase = (value: GridValue): boolean => isLabel(value) && CASE.test(value);
const isDayReceived = (value: GridValue): boolean =>
  isLabel(value) && /(?:收到|受理|立案)(?:日期|时间)/.test(bare(value));

const isLabel = (value: GridValue): value is string => typeof value === 'string' && value.length <= LONGEST;
