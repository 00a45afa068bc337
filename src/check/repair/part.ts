import type { Check } from '../../model/checks';
import type { Repair } from '../../model/repair';

/** Checks that are mended together and apart from all others, with every smallest way to do it. */
export interface PartRepairs {
  /** Those that fail, or that a blank leaves undecided. */
  readonly checks: readonly Check[];
  /** All smallest repairs, best first; empty where none was found. */
  readonly repairs: readonly Repair[];
  /** For how many of them, from the first on, equally much speaks. */
  readonly best: number;
  /** False where not all was looked at, so that a smaller repair, or another, may exist. */
  readonly exact: boolean;
}
