import type { LedgerField, Register } from '../model/ledger';
import { countOf, dayBeyond, notOn } from './ledger-conditions';

const field = (
  id: string,
  label: string,
  kind: LedgerField['kind'],
  points: number,
  list?: LedgerField['list'],
): LedgerField => ({ id, label, group: '登记', kind, points, ...(list ? { list } : {}) });

const FILLED = 'COUNTA({number}:{remark})';

/** 复议诉讼台账: one case a row; those in which the body is only the reviewing authority (`joint`) do not count. */
export const caseRegister = (joint: string): Register => ({
  id: 'cases',
  sheet: '复议诉讼台账',
  title: '行政复议、行政诉讼台账',
  note: '一案一行。只作为复议机关成为共同被告的，不计入（国办公开办函〔2016〕201号）。灰底各列自动算，不用填。打印前先在“案号（文号）”的筛选里去掉空白。',
  fields: [
    field('number', '案号（文号）', 'text', 130),
    field('kind', '类别', 'choice', 100, 'kinds'),
    field('application', '关联登记号', 'text', 84),
    field('received', '收到日期', 'date', 70),
    field('closed', '审结日期', 'date', 70),
    field('outcome', '结果', 'choice', 70, 'outcomes'),
    field('role', '本机关身份', 'choice', 120, 'roles'),
    field('remark', '备注', 'text', 120),
  ],
  computed: [
    { id: 'index', label: '序号', points: 34, formula: `IF(${FILLED}=0,"",ROW()-{top})` },
    {
      id: 'counted',
      label: '计入',
      points: 40,
      formula: `IF(${FILLED}=0,"",IF({role}="${joint}","否","是"))`,
    },
    { id: 'fault', label: '登记检查', points: 210, formula: FILLED },
    {
      id: 'faultRow',
      label: '问题行',
      points: 40,
      formula: 'IF(OR({fault}="",{fault}="√"),"",ROW())',
    },
  ],
  faults: [
    { id: 'noReceived', when: '{received}=""', say: '没有收到日期，没有计入表四', uncounted: true },
    {
      id: 'receivedText',
      when: 'NOT(ISNUMBER({received}))',
      say: '收到日期是文字，没有计入，请改为日期',
      uncounted: true,
    },
    dayBeyond('received', '收到日期'),
    { id: 'kind', when: notOn('案_类别表', 'kind'), say: '类别不在列表，没有计入', uncounted: true },
    {
      id: 'closedText',
      when: 'AND({closed}<>"",NOT(ISNUMBER({closed})))',
      say: '审结日期是文字，没有计入结果，请改为日期',
      uncounted: true,
    },
    dayBeyond('closed', '审结日期', '结果'),
    {
      id: 'noOutcome',
      when: 'AND({closed}<>"",{outcome}="")',
      say: '有审结日期，没有结果，没有计入表四',
      uncounted: true,
    },
    {
      id: 'noClosed',
      when: 'AND({closed}="",{outcome}<>"")',
      say: '有结果，没有审结日期，计入了尚未审结',
    },
    {
      id: 'outcome',
      when: `AND({outcome}<>"",${notOn('案_结果表', 'outcome')})`,
      say: '结果不在列表，没有计入',
      uncounted: true,
    },
    {
      id: 'role',
      when: `AND({role}<>"",${notOn('案_身份表', 'role')})`,
      say: '本机关身份不在列表，请从列表选择',
    },
    { id: 'order', when: 'AND({closed}<>"",{closed}<INT({received}))', say: '审结早于收到，请核对日期' },
    {
      id: 'application',
      when: `AND({application}<>"",{received}>=台账_始,${countOf('台账_登记号', 'application')}=0)`,
      say: '关联登记号在台账里没有，请核对',
    },
    {
      id: 'twice',
      when: `AND({number}<>"",${countOf('[number]', 'number')}>1)`,
      say: '案号重复，可能计了两次',
    },
  ],
});
