import type { CellRef, Expression } from './expression';

/** What a statement of the running text counts: the rows, groups and blocks of the tables, by stable ids. */
export type ClaimId =
  | 'received'
  | 'new'
  | 'carriedIn'
  | 'carriedOut'
  | 'handled'
  | 'results'
  | 'disclosed'
  | 'partlyDisclosed'
  | 'anyDisclosed'
  | `refused${'' | '.stateSecret' | '.law' | '.security' | '.thirdParty'}`
  | `refused${'.internal' | '.process' | '.enforcement' | '.inquiry'}`
  | `unable${'' | '.notHeld' | '.notReady' | '.unclear'}`
  | `declined${'' | '.complaint' | '.duplicate' | '.publication' | '.excessive' | '.confirmation'}`
  | `other${'' | '.notCorrected' | '.unpaid'}`
  | `${ReviewBlock}${'' | '.upheld' | '.corrected' | '.other' | '.pending'}`
  | `${'regulations' | 'normative'}.${'made' | 'abolished' | 'inForce'}`
  | 'licences'
  | 'penalties'
  | 'coercion'
  | 'charges';

export type ReviewBlock = 'reconsideration' | 'litigation' | 'direct' | 'after';

/** count: a number of the tables · share: a percentage of a total · rate, change: against last year, in % or in pieces. */
export type ClaimMeasure = 'count' | 'share' | 'rate' | 'change';

/** Whose applications: a column of table 三, or all five kinds of organisations. */
export type Applicant = 'natural' | 'organisations' | 'business' | 'research' | 'welfare' | 'legal';

/** A number in a sentence: as it stands without unit and commas, and which of several equal ones, from 0. */
export interface NumberPlace {
  readonly number: string;
  readonly nth: number;
}

/** One number that the running text states, and how it stands against the tables. */
export interface TextClaim {
  readonly claim: ClaimId;
  readonly measure: ClaimMeasure;
  readonly applicant?: Applicant;
  /** The sentence, as written. */
  readonly sentence: string;
  /** Where in the sentence the number stands; absent where it says so without one: 未收到, 均已答复. */
  readonly place?: NumberPlace;
  /** The numbers that it is the sum of, where the sentence counts by the way that applications came. */
  readonly parts?: readonly NumberPlace[];
  /** In the unit of the tables; percentages as 25 for 25%, falls negative. */
  readonly value: number;
  /** What it may stand for by the conventions in use: the plainest first; where none agrees, the nearest first. */
  readonly meanings: readonly ClaimMeaning[];
  /** unknown: a cell that it needs is blank, unread or not on the form. */
  readonly outcome: 'agrees' | 'differs' | 'unknown';
  /** The meaning by which it agrees. */
  readonly agreed?: ClaimMeaning;
}

/** One reading of a claim: the cells it would count and what they give. */
export interface ClaimMeaning {
  readonly cells: readonly CellRef[];
  /** The sum of cells, where the claim is a count. */
  readonly expression?: Expression;
  /** null where it cannot be known. */
  readonly value: number | null;
}

/** A number that the running text states of the report's own matter, and what the check made of it. */
export interface StatedNumber {
  /** The sentence, as written. */
  readonly sentence: string;
  readonly place?: NumberPlace;
  readonly parts?: readonly NumberPlace[];
  readonly claim?: ClaimId;
  readonly measure?: ClaimMeasure;
  readonly applicant?: Applicant;
  readonly value?: number;
  /** What the tables give, by the nearest way of counting. */
  readonly tables?: number;
  /** passedOver: compared with nothing, for a reason. */
  readonly outcome: TextClaim['outcome'] | 'passedOver';
  /** Why it was not compared, in a few Chinese words. */
  readonly reason?: string;
}
