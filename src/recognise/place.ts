import type { CellRef } from '../model/expression';
import type { Form } from '../model/form';
import { cellRefs } from '../model/form-index';
import type { Grid } from '../model/grid';
import { memo } from '../model/memo';
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

/** A cell of a report in its place; `sheet` is the number of its grid among those of the report. */
export interface PlacedCell {
  readonly ref: CellRef;
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

/** The cells of a report that stand on grids, in printed order, and these grids. */
export interface Placement {
  readonly cells: readonly PlacedCell[];
  readonly grids: readonly Grid[];
}

type PlaceOf = (ref: CellRef) => Place | undefined;

/** All places of a report that are known, worked out once for each report. */
export const placementOf = (form: Form, place: PlaceOf): Placement => placementsOn(form)(place);

const placementsOn = memo((form: Form) => memo((place: PlaceOf) => placedBy(form, place)));

function placedBy(form: Form, place: PlaceOf): Placement {
  const sheets = new Map<Grid, number>();
  const cells = cellRefs(form).flatMap((ref): readonly PlacedCell[] => {
    const found = place(ref);
    if (!found) return [];
    const { grid, row, column } = found;
    const sheet = sheets.get(grid) ?? sheets.size;
    sheets.set(grid, sheet);
    return [{ ref, sheet, row, column }];
  });
  return { cells, grids: [...sheets.keys()] };
}
