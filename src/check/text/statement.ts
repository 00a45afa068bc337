import type { Applicant, ClaimId, ClaimMeasure, NumberPlace } from '../../model/text-claim';
import type { Quantity } from './numeral';
import type { Quote } from './quote';

/** What a clause counts, before it is compared: claims that it may make, by the first it most plainly does. */
export interface Statement extends Found, Quote {
  /** The year it is about, where that is not the report's; 0 for a part of a year or several. */
  readonly otherYear?: number;
}

export interface Found {
  readonly claims: readonly ClaimId[];
  readonly applicants?: readonly Applicant[];
  readonly measure: ClaimMeasure;
  /** In pieces, 元 or percent; falls negative. */
  readonly value: number;
  /** How far what it stands for may be from it. */
  readonly slack: number;
  readonly unit: Quantity['unit'];
  /** Statements that a share may be a share of, in the order of the sentence. */
  readonly wholes?: readonly Statement[];
  /** The statement whose number it takes over: 均已答复. */
  readonly follows?: Statement;
  /** The numbers that it is the sum of, where it is one. */
  readonly parts?: readonly NumberPlace[];
}

/** Whose report it is and of which year, where it says so. */
export interface Reader {
  readonly unit: string | null;
  readonly year: number | null;
}
