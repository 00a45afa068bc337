/** Whether table 四 holds cases of last year that are still undecided: no national text settles it. */
export const SCOPES = ['含上年未审结', '只计本年收到'] as const;

/** A line of 台账设置: its defined name, and what stands in its cell. */
export interface LedgerSetting {
  readonly name: string;
  readonly label: string;
  readonly note: string;
  readonly format: 'number' | 'date' | 'text';
  /** Native formula with `=`; absent for what is given by who makes the ledger. */
  readonly formula?: string;
  readonly choices?: readonly string[];
}

export const YEAR_NAME = '台账_年';

export const SETTINGS: readonly LedgerSetting[] = [
  {
    name: YEAR_NAME,
    label: '统计年度',
    note: '表三、表四计的是这一年。两个年度的申请连着登记，不用抄；过年改这里（有封面的改封面）。',
    format: 'number',
  },
  { name: '台账_始', label: '年初', note: '', format: 'date', formula: `=DATE(${YEAR_NAME},1,1)` },
  { name: '台账_末', label: '年末', note: '', format: 'date', formula: `=DATE(${YEAR_NAME},12,31)` },
  {
    name: '台账_截至',
    label: '截至日期',
    note: '时限情况算到这一天。平时是 =TODAY()，也可以填一个日期。',
    format: 'date',
    formula: '=TODAY()',
  },
  {
    name: '案_口径',
    label: '复议诉讼口径',
    note: '国家格式没有明文，按上级要求选：含上年未审结的，或只计本年收到的。',
    format: 'text',
    choices: SCOPES,
  },
  {
    name: '台账_上年结转',
    label: '上年报告的结转下年度合计',
    note: '照上年已公开的报告“四、结转下年度继续办理”总计填，台账核对用；不知道就空着。',
    format: 'number',
  },
  {
    name: '台账_公布至',
    label: '放假安排已公布至',
    note: '这一天以后的工作日按周末推算，待国务院办公厅公布后更新。',
    format: 'date',
  },
];
