/** What is wrong with a rule as typed: where, and one Chinese sentence that says what to do. */
export interface RuleProblem {
  /** First character it is about, counted from 0 in the text as typed. */
  readonly at: number;
  readonly length: number;
  readonly sentence: string;
}

/** Thrown inside the parser only; `parseRule` gives it back as a value. */
export class RuleError extends Error {
  constructor(readonly problem: RuleProblem) {
    super(problem.sentence);
  }
}

/** Stops the parser; throws a `RuleError`. */
export function refuse(position: number, length: number, sentence: string): never {
  throw new RuleError({ at: position, length, sentence });
}
