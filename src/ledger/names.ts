import type { Area } from '../derive/address';
import type { Ledger, ListId, Register } from '../model/ledger';
import { cellsOf } from './register-layout';
import { SETTINGS } from './settings';

/** Names of the sheets beside the registers. */
export const SETTINGS_SHEET = '台账设置';
export const CALENDAR_SHEET = '工作日历';
export const AUDIT_SHEET = '台账核对';

/** A defined name and the cells that it stands for. */
export interface LedgerName {
  readonly name: string;
  readonly sheet: string;
  readonly area: Area;
}

/** What the columns of the registers are called in formulas. */
const COLUMNS: Readonly<Record<Register['id'], readonly (readonly [id: string, name: string])[]>> = {
  applications: [
    ['number', '台账_登记号'],
    ['received', '台账_收到'],
    ['way', '台账_方式'],
    ['type', '台账_类型'],
    ['extended', '台账_延期'],
    ['closed', '台账_办结'],
    ['result', '台账_结果'],
    ['standing', '台账_时限'],
    ['counted', '台账_计入'],
    ['fault', '台账_检查'],
    ['faultRow', '台账_问题行'],
  ],
  cases: [
    ['number', '案_案号'],
    ['kind', '案_类别'],
    ['received', '案_收到'],
    ['closed', '案_审结'],
    ['outcome', '案_结果'],
    ['counted', '案_计入'],
    ['fault', '案_检查'],
    ['faultRow', '案_问题行'],
  ],
};

const LISTS: Readonly<Record<ListId, string>> = {
  types: '台账_类型表',
  results: '台账_结果表',
  ways: '台账_方式表',
  kinds: '案_类别表',
  outcomes: '案_结果表',
  roles: '案_身份表',
};

export const listName = (list: ListId): string => LISTS[list];

/** Row of 台账设置 on which the settings begin, 0-based, and that of the lists, below their headers. */
export const SETTINGS_ROW = 2;
export const LIST_ROW = SETTINGS_ROW + SETTINGS.length + 3;
/** Row of 工作日历 on which its days begin, 0-based. */
export const CALENDAR_ROW = 3;

const LIST_IDS = Object.keys(LISTS) as readonly ListId[];

const CALENDAR = [
  ['历', 0, 3],
  ['历_日期', 0, 1],
  ['历_累计', 2, 1],
] as const;

/** Names of the columns of one register. */
const registerNames = (register: Register, rows: number): readonly LedgerName[] =>
  COLUMNS[register.id].map(([id, name]) => ({
    name,
    sheet: register.sheet,
    area: cellsOf(register, id, rows),
  }));

/** All names that the formulas of a ledger use, for so many rows of a register and `days` of the calendar. */
export const ledgerNames = (ledger: Ledger, rows: number, days: number): readonly LedgerName[] => [
  ...[ledger.applications, ledger.cases].flatMap((register) => registerNames(register, rows)),
  ...SETTINGS.map(({ name }, index) => ({
    name,
    sheet: SETTINGS_SHEET,
    area: { row: SETTINGS_ROW + index, column: 1, rows: 1, columns: 1 },
  })),
  ...LIST_IDS.map((list, column) => ({
    name: LISTS[list],
    sheet: SETTINGS_SHEET,
    area: { row: LIST_ROW, column, rows: ledger.lists[list].length, columns: 1 },
  })),
  ...CALENDAR.map(([name, column, columns]) => ({
    name,
    sheet: CALENDAR_SHEET,
    area: { row: CALENDAR_ROW, column, rows: days, columns },
  })),
];
