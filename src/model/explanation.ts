/** Why a number that was pointed out is right all the same, in the words of the office that reports it. */
export interface Explanation {
  /** The report it belongs to; null where that does not say. */
  readonly unit: string | null;
  readonly year: number | null;
  /** What it is about, by `explanationKey`: rule and cell. */
  readonly key: string;
  readonly text: string;
  /** The numbers it explains, as `explainedValues` says them. It no longer holds once they change. */
  readonly values: string;
  /** ISO date; empty where not known. */
  readonly date: string;
  /** The file it came in, where that is not the report's own. */
  readonly from?: string;
}

/** kept: the numbers are those that were explained · stale: they have changed, and it is asked for again. */
export interface GivenExplanation {
  readonly state: 'kept' | 'stale';
  readonly text: string;
  readonly values: string;
  readonly date: string;
  readonly from?: string;
}
