import type { Finding } from './finding';

/** What an office sets for its own checks. Rules of severity error always apply. */
export interface CheckSettings {
  /** Ids of soft rules that do not apply, such as 规章 for a township. */
  readonly off: readonly string[];
  readonly jump: JumpThresholds;
  /** Share of the text, 0 to 1, that may be the same as last year's. */
  readonly repeatShare: number;
  /** Characters that chapter 一 of the text may have; 0 where it may have any number. */
  readonly generalLength: number;
}

/** When a number is said to jump against last year's. */
export interface JumpThresholds {
  /** Times more or less than last year's, from which on. */
  readonly factor: number;
  /** Where one of the two is zero: the least that the other may be to be told. */
  readonly fromZero: number;
}

/** What applies until an office sets something else. */
export const DEFAULT_SETTINGS: CheckSettings = {
  off: [],
  jump: { factor: 10, fromZero: 10 },
  repeatShare: 0.5,
  generalLength: 0,
};

/** Does a finding count under these settings? */
export const applies = (
  { off }: CheckSettings,
  { severity, rule }: Pick<Finding, 'severity' | 'rule'>,
): boolean => severity === 'error' || !off.includes(rule);
