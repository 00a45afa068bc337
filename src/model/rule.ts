import type { Condition } from './expression';

/** error: must be corrected (错误) · verify: correct it, or keep it with an explanation (核实). */
export type Severity = 'error' | 'verify';

export interface Rule {
  readonly id: string;
  /** Short name, for lists: 列平衡, 行合计 … */
  readonly name: string;
  readonly severity: Severity;
  /** printed: on the form itself · implied: follows from it · practice: reviewers' usage · own: an office's own. */
  readonly origin: 'printed' | 'implied' | 'practice' | 'own';
  readonly condition: Condition;
  /** What left and right are called in sentences. */
  readonly sides: readonly [string, string];
  readonly wording: string;
  readonly source: string;
  /** The left side is a lone cell whose value the right side gives: a total that may be a formula. */
  readonly defines?: true;
}

/** A rule for some units only, told by their names: what an office has no power to do. */
export interface UnitRule extends Rule {
  readonly appliesTo: RegExp;
}
