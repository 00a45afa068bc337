import type { CellRef } from './expression';

/** One bar: the sum of some cells of the form. */
export interface ChartPoint {
  readonly label: string;
  readonly refs: readonly CellRef[];
}

/** A picture of figures of a form; it stands beside the table of its first bar. */
export interface Chart {
  readonly id: string;
  readonly title: string;
  /** Unit of all its figures: 件. */
  readonly unit: string;
  readonly points: readonly ChartPoint[];
  /** Every bar stands beside last year's. */
  readonly compared: boolean;
}
