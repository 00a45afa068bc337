import type { Ledger, LedgerField, Register, RowFault } from '../model/ledger';
import { countOf, dayBeyond, notOn } from './ledger-conditions';

const RECEIVED = '收到日期';

const field = (
  id: string,
  label: string,
  group: string,
  kind: LedgerField['kind'],
  points: number,
  more: Pick<LedgerField, 'list'> = {},
): LedgerField => ({ id, label, group, kind, points, ...more });

const IN = '登记';
const ON_THE_WAY = '过程（没有就空着）';
const OUT = '办结';

const FIELDS: readonly LedgerField[] = [
  field('number', '登记号', IN, 'text', 76),
  field('received', RECEIVED, IN, 'date', 70),
  field('way', '申请方式', IN, 'choice', 56, {
    list: 'ways',
  }),
  field('applicant', '申请人', IN, 'text', 72),
  field('type', '申请人类型', IN, 'choice', 84, {
    list: 'types',
  }),
  field('content', '申请内容', IN, 'text', 190),
  field('correctionAsked', '补正通知日', ON_THE_WAY, 'date', 70),
  field('corrected', '补正收到日', ON_THE_WAY, 'date', 70),
  field('consulted', '征求意见发出日', ON_THE_WAY, 'date', 70),
  field('consultationBack', '征求意见收回日', ON_THE_WAY, 'date', 70),
  field('extended', '延期告知日', ON_THE_WAY, 'date', 70),
  field('extension', '延长工作日数', ON_THE_WAY, 'days', 52),
  field('feeAsked', '收费通知日', ON_THE_WAY, 'date', 70),
  field('feePaid', '缴费完成日', ON_THE_WAY, 'date', 70),
  field('closed', '办结（答复）日期', OUT, 'date', 76),
  field('result', '处理结果', OUT, 'choice', 190, {
    list: 'results',
  }),
  field('document', '答复文号', OUT, 'text', 92),
  field('remark', '备注', OUT, 'text', 120),
];

/** All fields of a row together, as a number of cells that are filled. */
const FILLED = 'COUNTA({number}:{remark})';

/**
 * The last day for the answer: 20 working days (《政府信息公开条例》第三十三条) after it was paid for, corrected or
 * received, whichever came last, with what was added and the working days of asking others.
 */
const WORKDAYS = (cell: string): string => `VLOOKUP(${cell},历,3,TRUE)`;
const DEADLINE =
  'IF(NOT(ISNUMBER({received})),"",IFERROR(INDEX(历_日期,MATCH(' +
  `${WORKDAYS('IF(ISNUMBER({feePaid}),{feePaid},IF(ISNUMBER({corrected}),{corrected},{received}))')}+20+N({extension})` +
  '+IF(AND(ISNUMBER({consulted}),ISNUMBER({consultationBack})),' +
  `${WORKDAYS('{consultationBack}')}-${WORKDAYS('{consulted}')},0),历_累计,0)),"日历不够"))`;

/** Words of 时限情况 that lists and totals look for. */
const OVERDUE = '已超期，未答复';

const STANDING =
  'IF(NOT(ISNUMBER({deadline})),"",IF(LEFT({result},3)="（六）","不计时限",IF(ISNUMBER({closed}),' +
  `IF(INT({closed})>{deadline},"超期 "&(${WORKDAYS('{closed}')}-${WORKDAYS('{deadline}')})&" 个工作日","按期"),` +
  'IF(AND({correctionAsked}<>"",{corrected}=""),"未补正",' +
  'IF(AND({feeAsked}<>"",{feePaid}=""),"未缴费",' +
  'IF(AND({consulted}<>"",{consultationBack}=""),"征求意见中",' +
  `IF(台账_截至>{deadline},"${OVERDUE}",IF(台账_截至={deadline},"今天到期",` +
  `IFERROR("还剩 "&(${WORKDAYS('{deadline}')}-${WORKDAYS('台账_截至')})&" 个工作日","")))))))))`;

const COUNTED =
  `IF(${FILLED}=0,"",IF(OR(NOT(ISNUMBER({received})),${notOn('台账_类型表', 'type')}),"没有计入",` +
  'IF(OR({received}>=台账_末+1,AND({received}<台账_始,ISNUMBER({closed}),{closed}<台账_始)),"不计",' +
  'IF({received}<台账_始,"上年结转","新收")&IF(AND(ISNUMBER({closed}),{closed}<台账_末+1),' +
  `IF(${notOn('台账_结果表', 'result')},"→结果没有计入","→办结"),"→结转下年"))))`;

const notNumber = (id: string): string => `AND({${id}}<>"",NOT(ISNUMBER({${id}})))`;

/** Earliest day of any ledger: the regulation came into force. */
const FIRST_DAY = 'DATE(2008,5,1)';

function faultsOf(results: Ledger['lists']['results']): readonly RowFault[] {
  const has = (id: string): string | undefined => results.find((result) => result.id === id)?.label;
  const wants = (id: string, wanted: string, say: string): readonly RowFault[] => {
    const label = has(id);
    return label ? [{ id: `${id}/${wanted}`, when: `AND({result}="${label}",{${wanted}}="")`, say }] : [];
  };
  const others = FIELDS.filter(({ kind, id }) => kind === 'date' && id !== 'received' && id !== 'closed');
  return [
    { id: 'noReceived', when: '{received}=""', say: '没有收到日期，没有计入表三', uncounted: true },
    {
      id: 'receivedText',
      when: 'NOT(ISNUMBER({received}))',
      say: '收到日期是文字，没有计入，请改为日期',
      uncounted: true,
    },
    dayBeyond('received', RECEIVED),
    { id: 'receivedEarly', when: `{received}<${FIRST_DAY}`, say: '收到日期早于 2008 年 5 月 1 日，请核对' },
    {
      id: 'type',
      when: notOn('台账_类型表', 'type'),
      say: '申请人类型不在列表，没有计入',
      uncounted: true,
    },
    {
      id: 'closedText',
      when: notNumber('closed'),
      say: '办结日期是文字，没有计入办理结果，请改为日期',
      uncounted: true,
    },
    dayBeyond('closed', '办结日期', '办理结果'),
    {
      id: 'noResult',
      when: 'AND({closed}<>"",{result}="")',
      say: '有办结日期，没有处理结果，没有计入办理结果',
      uncounted: true,
    },
    {
      id: 'noClosed',
      when: 'AND({closed}="",{result}<>"")',
      say: '有处理结果，没有办结日期，计入了结转下年度',
    },
    {
      id: 'result',
      when: `AND({result}<>"",${notOn('台账_结果表', 'result')})`,
      say: '处理结果不在列表，没有计入办理结果',
      uncounted: true,
    },
    {
      id: 'order',
      when: 'AND({closed}<>"",{closed}<INT({received}))',
      say: '办结早于收到，两头的数对不上，请核对日期',
    },
    ...others.map(({ id, label }) => ({
      id: `${id}Text`,
      when: notNumber(id),
      say: `${label}是文字，请改为日期`,
    })),
    ...wants('other.notCorrected', 'correctionAsked', '逾期不补正的，没有补正通知日'),
    ...wants('unable.unclear', 'corrected', '补正后仍不明确的，没有补正收到日'),
    ...wants('other.unpaid', 'feeAsked', '逾期不缴费的，没有收费通知日'),
    { id: 'extension', when: 'N({extension})>20', say: '延长超过 20 个工作日' },
    {
      id: 'twice',
      when: `AND({number}<>"",${countOf('[number]', 'number')}>1)`,
      say: '登记号重复，可能计了两次',
    },
  ];
}

/** 台账: one application a row, a split one in several. */
export const applicationRegister = ({ results }: Ledger['lists']): Register => ({
  id: 'applications',
  sheet: '台账',
  title: '政府信息公开申请台账',
  note: '一件申请一行，拆分的各占一行（-1、-2）。日期照 2025-3-5 填。灰底各列自动算，不用填。两个年度连着登记，改年度在「台账设置」。打印前先在“登记号”的筛选里去掉空白。',
  fields: FIELDS,
  faults: faultsOf(results),
  computed: [
    { id: 'index', label: '序号', points: 34, formula: `IF(${FILLED}=0,"",ROW()-{top})` },
    { id: 'deadline', label: '应答复日', points: 70, formula: DEADLINE },
    { id: 'standing', label: '时限情况', points: 100, formula: STANDING },
    { id: 'counted', label: '本年度计入', points: 110, formula: COUNTED },
    { id: 'fault', label: '登记检查', points: 210, formula: FILLED },
    {
      id: 'faultRow',
      label: '问题行',
      points: 40,
      formula: 'IF(OR({fault}="",{fault}="√"),"",ROW())',
    },
  ],
});
