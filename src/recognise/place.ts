import type { Grid } from '../model/grid';
import type { Target } from './target';

/** Where a cell of the form stands. Its address is only put into words when somebody asks. */
export class Place {
  constructor(
    readonly grid: Grid,
    readonly row: number,
    readonly column: number,
  ) {}

  get address(): string {
    return this.grid.addressOf(this.row, this.column);
  }
}

/** Where a cell stands in a document, and in any like it. */
export interface Spot {
  readonly target: Target;
  /** Number of the grid in its document. */
  readonly part: number;
  readonly row: number;
  readonly column: number;
  /** It may be blank or not, and all others stay where they are. */
  readonly free: boolean;
}

/** Spots by the key of their cell. */
export type Spots = ReadonlyMap<string, Spot>;

/** Tells where a cell stands, by its key, on the grids of a document. */
export const placesOn =
  (spots: Spots, gridOf: (part: number) => Grid) =>
  (key: string): Place | undefined => {
    const spot = spots.get(key);
    return spot && new Place(gridOf(spot.part), spot.row, spot.column);
  };
