import type { Grid } from '../model/grid';
import type { CheckSettings } from '../model/settings';
import { DEFAULT_SETTINGS } from '../model/settings';
import type { KeptList } from './kept-list';
import { keptLines } from './kept-list';

const COLUMNS = { name: '设置', value: '值', note: '说明', key: '标识' } as const;

/** The sheet 勾稽设置: thresholds, and which rules of 核实 apply. What is not on it, or not a number, is as by default. */
export const SETTINGS_LIST: KeptList = {
  sheet: 'settings',
  note: '校验的设置，只影响核实项；必须改正的错误不受影响。可以直接改“值”一栏，“标识”一栏请勿改动。',
  key: COLUMNS.key,
  columns: [
    { name: COLUMNS.name, points: 170 },
    { name: COLUMNS.value, points: 66 },
    { name: COLUMNS.note, points: 300 },
    { name: COLUMNS.key, points: 120 },
  ],
  hints: [],
};

const OFF = '不适用';
const ON = '适用';
const RULE = 'rule:';

interface Threshold {
  readonly key: string;
  readonly name: string;
  readonly note: string;
  readonly of: (settings: CheckSettings) => number;
  readonly fits: (value: number) => boolean;
}

const THRESHOLDS: readonly Threshold[] = [
  {
    key: 'jump.factor',
    name: '突变倍数',
    note: '与上年相比，增或减到多少倍时提请核实',
    of: ({ jump }) => jump.factor,
    fits: (value) => value > 1,
  },
  {
    key: 'jump.fromZero',
    name: '从无到有',
    note: '一年为 0 时，另一年达到多少提请核实',
    of: ({ jump }) => jump.fromZero,
    fits: (value) => value >= 1,
  },
  {
    key: 'repeatShare',
    name: '与上年文字重复的比例',
    note: '0 到 1；超过时提请核实',
    of: ({ repeatShare }) => repeatShare,
    fits: (value) => value > 0 && value <= 1,
  },
];

/** The settings on the sheet 勾稽设置 of a workbook; those of the last line count where one stands twice. */
export function settingsOn(grids: readonly Grid[]): CheckSettings {
  const values = new Map(
    keptLines(grids, SETTINGS_LIST).map(({ cells }) => [cells[COLUMNS.key]!, cells[COLUMNS.value]!]),
  );
  const [factor, fromZero, repeatShare] = THRESHOLDS.map(({ key, of, fits }) => {
    const value = Number(values.get(key) || NaN);
    return fits(value) ? value : of(DEFAULT_SETTINGS);
  });
  const off = [...values].flatMap(([key, value]) =>
    key.startsWith(RULE) && value === OFF ? [key.slice(RULE.length)] : [],
  );
  return {
    ...DEFAULT_SETTINGS,
    off,
    jump: { factor: factor!, fromZero: fromZero! },
    repeatShare: repeatShare!,
  };
}

/** A rule of 核实 that may be switched off. */
export interface SoftRule {
  readonly id: string;
  readonly name: string;
  readonly wording: string;
}

/** All settings as lines of the list: thresholds, then each rule and whether it applies. */
export const settingLines = (
  settings: CheckSettings,
  rules: readonly SoftRule[],
): readonly Readonly<Record<string, string>>[] => [
  ...THRESHOLDS.map(({ key, name, note, of }) => line(name, String(of(settings)), note, key)),
  ...rules.map(({ id, name, wording }) =>
    line(name, settings.off.includes(id) ? OFF : ON, wording, `${RULE}${id}`),
  ),
];

const line = (name: string, value: string, note: string, key: string) => ({
  [COLUMNS.name]: name,
  [COLUMNS.value]: value,
  [COLUMNS.note]: note,
  [COLUMNS.key]: key,
});
