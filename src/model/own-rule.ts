import type { Severity } from './rule';

/** A rule that an office has written itself, as typed. It means something only on a form whose names it uses. */
export interface OwnRule {
  readonly name: string;
  /** `表三[予以公开, 总计] <= 表三[本年新收, 总计]` */
  readonly text: string;
  readonly severity: Severity;
  /** What it is for, in the office's words; may be empty. */
  readonly wording: string;
  /** Where it is written: an address, or the number of a line. */
  readonly where: string;
}

/** A line that is no rule, and one Chinese sentence that says what to do. */
export interface OwnRuleProblem {
  readonly name: string;
  readonly where: string;
  readonly sentence: string;
}

export interface OwnRuleList {
  readonly rules: readonly OwnRule[];
  readonly problems: readonly OwnRuleProblem[];
}
