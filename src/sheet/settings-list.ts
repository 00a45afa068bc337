import type { Grid } from '../model/grid';
import type { CheckSettings } from '../model/settings';
import { DEFAULT_SETTINGS } from '../model/settings';
import type { KeptCells, KeptList } from './kept-list';
import { keptLines } from './kept-list';
import type { CheckItem } from '../words/catalogue';
import { THRESHOLDS } from './thresholds';

type Column = 'name' | 'value' | 'note' | 'key';

/** The sheet 勾稽设置: thresholds, and which rules of 核实 apply. What is not on it, or not a number, is as by default. */
export const SETTINGS_LIST: KeptList<Column> = {
  sheet: 'settings',
  note: '校验的设置，只影响核实项；必须改正的错误不受影响。可以直接改“值”一栏，“标识”一栏请勿改动。',
  key: 'key',
  columns: {
    name: { name: '设置', points: 170 },
    value: { name: '值', points: 66 },
    note: { name: '说明', points: 300 },
    key: { name: '标识', points: 120 },
  },
};

const OFF = '不适用';
const ON = '适用';
const RULE = 'rule:';

/** The settings on the sheet 勾稽设置 of a workbook; those of the last line count where one stands twice. */
export function settingsOn(grids: readonly Grid[]): CheckSettings {
  const values = new Map(keptLines(grids, SETTINGS_LIST).map(({ cells: { key, value } }) => [key, value]));
  const off = [...values].flatMap(([key, value]) =>
    key.startsWith(RULE) && value === OFF ? [key.slice(RULE.length)] : [],
  );
  return THRESHOLDS.reduce<CheckSettings>(
    (settings, { key, fits, set }) => {
      const value = Number(values.get(key) || NaN);
      return fits(value) ? set(settings, value) : settings;
    },
    { ...DEFAULT_SETTINGS, off },
  );
}

/** All settings as lines of the list: thresholds, then each rule and whether it applies. */
export const settingLines = (
  settings: CheckSettings,
  rules: readonly Pick<CheckItem, 'id' | 'name' | 'asks'>[],
): readonly KeptCells<Column>[] => [
  ...THRESHOLDS.map(({ key, name, note, of }) => ({ name, value: String(of(settings)), note, key })),
  ...rules.map(({ id, name, asks }) => ({
    name,
    value: settings.off.includes(id) ? OFF : ON,
    note: asks,
    key: `${RULE}${id}`,
  })),
];
