import type { CellRef } from './expression';
import type { Entry } from './report';

/** One cell of a repair: what it holds and what it would hold. */
export interface Change {
  readonly ref: CellRef;
  readonly from: Entry;
  readonly to: number;
  /** The formula that it is to hold, which gives `to`: a total gets its formula back. */
  readonly formula?: string;
}

/**
 * What speaks for a repair: last year's report or the text has this number · a number stands in the wrong column or
 * row · two numbers changed places · digits of one number stand in two cells · two digits changed places · a digit
 * lost, one too many, another digit · the cell is blank · a total is 0 beside filled parts · the cell was changed last.
 */
export type RepairReason =
  | 'lastYear'
  | 'text'
  | 'move'
  | 'exchange'
  | 'splitDigits'
  | 'swappedDigits'
  | 'lostDigit'
  | 'extraDigit'
  | 'wrongDigit'
  | 'blank'
  | 'emptyTotal'
  | 'changedLast';

/** A smallest set of changes after which every equality of its part of the report holds, in printed order. */
export interface Repair {
  readonly changes: readonly Change[];
  readonly reason?: RepairReason;
}

/** A number that a cell should hold by another source than the sums. */
export interface KnownValue {
  readonly ref: CellRef;
  readonly value: number;
  readonly source: 'lastYear' | 'text';
}

/** All smallest ways of mending the same sums, best first. */
export interface Repairs {
  readonly list: readonly Repair[];
  /** For how many of them, from the first on, equally much speaks. */
  readonly best: number;
  /** False where a smaller repair, or another as small, may exist. */
  readonly exact: boolean;
}

/** The only way there is to do something. */
export const loneRepair = (change: Change): Repairs => ({
  list: [{ changes: [change] }],
  best: 1,
  exact: true,
});

/** The repair for which more speaks than for any other; undefined where several are equally good. */
export const advisedOf = ({ list, best }: Repairs): Repair | undefined => (best === 1 ? list[0] : undefined);
