import type { CheckSettings } from '../model/settings';

/** A number that an office may set for its checks. */
export interface Threshold {
  readonly key: string;
  readonly name: string;
  readonly note: string;
  of(settings: CheckSettings): number;
  /** Does a number make sense here? */
  fits(value: number): boolean;
  /** The same settings with this number. */
  set(settings: CheckSettings, value: number): CheckSettings;
}

/** All that may be set, in the order they are listed in. */
export const THRESHOLDS: readonly Threshold[] = [
  {
    key: 'jump.factor',
    name: '突变倍数',
    note: '与上年相比，增或减到多少倍时提请核实；要大于 1',
    of: ({ jump }) => jump.factor,
    fits: (value) => value > 1,
    set: (settings, factor) => ({ ...settings, jump: { ...settings.jump, factor } }),
  },
  {
    key: 'jump.fromZero',
    name: '从无到有',
    note: '一年为 0 时，另一年达到多少提请核实；至少 1',
    of: ({ jump }) => jump.fromZero,
    fits: (value) => value >= 1,
    set: (settings, fromZero) => ({ ...settings, jump: { ...settings.jump, fromZero } }),
  },
  {
    key: 'repeatShare',
    name: '与上年文字重复的比例',
    note: '达到时提请核实；0 到 1，如 0.5 是一半',
    of: ({ repeatShare }) => repeatShare,
    fits: (value) => value > 0 && value <= 1,
    set: (settings, repeatShare) => ({ ...settings, repeatShare }),
  },
  {
    key: 'generalLength',
    name: '第一部分字数',
    note: '正文第一部分超过多少字时提请核实；0 是不限',
    of: ({ generalLength }) => generalLength,
    fits: (value) => Number.isInteger(value) && value >= 0,
    set: (settings, generalLength) => ({ ...settings, generalLength }),
  },
];
