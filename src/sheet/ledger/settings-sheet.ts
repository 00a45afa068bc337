import { announcedTo, serialOf } from '../../ledger/calendar';
import { LIST_ROW, SETTINGS_ROW, SETTINGS_SHEET } from '../../ledger/names';
import type { LedgerSetting } from '../../ledger/settings';
import { SCOPES, SETTINGS, YEAR_NAME } from '../../ledger/settings';
import type { Ledger, ListId } from '../../model/ledger';
import type { LedgerInput, LedgerSheet, LedgerValue } from './ledger-sheet';
import { DATE_FORMAT, TITLE_POINTS } from './ledger-sheet';

const LIST_TITLES: Readonly<Record<ListId, string>> = {
  types: '申请人类型',
  results: '处理结果（一件一种）',
  ways: '申请方式',
  kinds: '案件类别',
  outcomes: '案件结果',
  roles: '本机关身份',
};

const FORMATS = { number: '0', date: DATE_FORMAT, text: 'General' } as const;

/** What the year of a ledger is: a number, or the cell that it follows. */
export type LedgerYear = { readonly year: number; readonly from?: string };

/** 台账设置: the year and other choices, then the lists of words. */
export function settingsSheet({ lists }: Ledger, { year, from }: LedgerYear): LedgerSheet {
  const ids = Object.keys(lists) as readonly ListId[];
  const longest = Math.max(...ids.map((id) => lists[id].length));
  const values: Readonly<Record<string, LedgerValue>> = {
    [YEAR_NAME]: from === undefined ? year : { formula: `=${from}`, result: year },
    案_口径: SCOPES[0],
    台账_公布至: announcedTo(year - 1),
  };
  const results: Readonly<Record<string, number>> = {
    台账_始: serialOf(year, 1, 1),
    台账_末: serialOf(year, 12, 31),
  };
  const valueOf = ({ name, formula }: LedgerSetting): LedgerValue =>
    formula === undefined ? (values[name] ?? null) : { formula, result: results[name] ?? '' };
  const settings = { row: SETTINGS_ROW, column: 1, rows: SETTINGS.length, columns: 1 };
  const table = { row: LIST_ROW, column: 0, rows: longest, columns: ids.length };
  const area = { row: 0, column: 0, rows: LIST_ROW + longest, columns: ids.length };
  return {
    name: SETTINGS_SHEET,
    area,
    typed: settings,
    blocks: [
      { row: 0, column: 0, rows: [[SETTINGS_SHEET]] },
      {
        row: SETTINGS_ROW,
        column: 0,
        rows: SETTINGS.map((setting) => [setting.label, valueOf(setting), setting.note]),
      },
      { row: LIST_ROW - 2, column: 0, rows: [['列表（与表三、表四的行、列一致，请勿改动）']] },
      { row: LIST_ROW - 1, column: 0, rows: [ids.map((id) => LIST_TITLES[id])] },
      {
        row: LIST_ROW,
        column: 0,
        rows: Array.from({ length: longest }, (_, row) => ids.map((id) => lists[id][row]?.label ?? null)),
      },
    ],
    looks: [
      { area: { row: 0, column: 0, rows: 1, columns: 1 }, look: 'title' },
      { area: { ...settings, column: 0 }, look: 'header' },
      { area: settings, look: 'input' },
      { area: { ...settings, column: 2 }, look: 'note' },
      { area: { row: LIST_ROW - 2, column: 0, rows: 1, columns: 1 }, look: 'note' },
      { area: { ...table, row: LIST_ROW - 1, rows: 1 }, look: 'header' },
      { area: table, look: 'plain' },
    ],
    formats: SETTINGS.map(({ format }, index) => ({
      area: { ...settings, row: SETTINGS_ROW + index, rows: 1 },
      format: FORMATS[format],
    })),
    widths: [150, 230, 90, 110, 70, 130],
    heights: [{ row: 0, points: TITLE_POINTS }],
    hidden: [],
    inputs: SETTINGS.flatMap((setting, index) => inputOf(setting, SETTINGS_ROW + index)),
    colours: [],
    frozen: { rows: 0, columns: 0 },
    printed: area,
    paper: 'A3 landscape',
  };
}

function inputOf({ name, label, choices, format }: LedgerSetting, row: number): readonly LedgerInput[] {
  const about = { areas: [{ row, column: 1, rows: 1, columns: 1 }], title: label };
  if (choices) return [{ ...about, accepts: { kind: 'words', words: choices }, error: '请从列表选择。' }];
  if (name === YEAR_NAME)
    return [
      { ...about, accepts: { kind: 'whole', from: 2008, to: 2099 }, error: '请填写四位数的年份，如 2025。' },
    ];
  return format === 'number'
    ? [{ ...about, accepts: { kind: 'whole', from: 0 }, error: '请填写 0 或正整数。' }]
    : [];
}
