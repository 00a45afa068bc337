import type { Area } from '../../derive/address';
import type { PlannedColour } from '../sheet-plan';

/** A native formula with `=`, and what it shows until it is calculated. */
export interface LedgerFormula {
  readonly formula: string;
  readonly result: string | number;
}

export type LedgerValue = string | number | null | LedgerFormula;

/** Cells that are written together, from a place on; all rows are of one length. */
export interface LedgerBlock {
  readonly row: number;
  readonly column: number;
  readonly rows: readonly (readonly LedgerValue[])[];
}

/** title, note, state: lines above · group, header · input: to be typed into · computed: not to be · plain. */
export type LedgerLook = 'title' | 'note' | 'state' | 'group' | 'header' | 'input' | 'computed' | 'plain';

/** What cells take: days as `2008-05-01`, both limits included. */
export interface LedgerInput {
  readonly areas: readonly Area[];
  readonly accepts:
    | { readonly kind: 'date'; readonly from: string; readonly to: string }
    | { readonly kind: 'whole'; readonly from: number; readonly to?: number }
    | { readonly kind: 'choice'; readonly listName: string }
    | { readonly kind: 'words'; readonly words: readonly string[] };
  readonly title: string;
  readonly error: string;
}

/** All that a painter needs to put one sheet of a ledger into a workbook. Nothing is merged: rows are sorted. */
export interface LedgerSheet {
  readonly name: string;
  /** Everything that is painted. */
  readonly area: Area;
  /** Where a person types. */
  readonly typed: Area;
  readonly blocks: readonly LedgerBlock[];
  readonly looks: readonly { readonly area: Area; readonly look: LedgerLook }[];
  readonly formats: readonly { readonly area: Area; readonly format: string }[];
  /** Points, by column. */
  readonly widths: readonly number[];
  /** Points, by row; others as they come. */
  readonly heights: readonly { readonly row: number; readonly points: number }[];
  readonly hidden: readonly number[];
  readonly inputs: readonly LedgerInput[];
  readonly colours: readonly PlannedColour[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Header and rows that a filter works on. */
  readonly filter?: Area;
  readonly printed: Area;
  readonly paper: 'A4 portrait' | 'A4 landscape' | 'A3 landscape';
  /** Pages beside one another, on which the frozen columns are repeated; 1 where absent. */
  readonly pagesWide?: number;
}

export const DATE_FORMAT = 'yyyy-m-d';
export const HEADER_POINTS = 30;
export const TITLE_POINTS = 26;
