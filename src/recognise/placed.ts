import type { MatchedRow } from './rows';
import type { RowCells } from './window';

/** Where the cells of one row stand; `cells` is undefined where that cannot be told. */
export interface PlacedRow {
  readonly match: MatchedRow;
  readonly cells?: RowCells;
  /** What the cells hold if two neighbours are one number that came apart; they are not read so. */
  readonly maybe?: readonly number[];
  /** Grid column of each cell, blank ones included, where known. */
  readonly columns?: readonly (number | undefined)[];
  /** A header over it is merged over several columns, and the number may stand in any of them. */
  readonly wide?: boolean;
  /**
   * Why the places may not be right: nothing but the count of the numbers says where they stand, and they do not add up
   * (`countUnproven`); or columns at one end are blank, and no sum of the row speaks against its having moved (`rowMoved`).
   */
  readonly doubt?: 'countUnproven' | 'rowMoved';
  readonly how: 'header' | 'count' | 'columns' | 'unclear';
}

/**
 * A header that was not read plainly, or that the form does not have. `assumed`: no header says where columns are ·
 * `copy`: the same words and numbers again, of which nobody needs to be told.
 */
export interface ColumnNote {
  readonly kind: 'similar' | 'order' | 'unknown' | 'missing' | 'assumed' | 'copy';
  /** The form's column; absent where the form has none. */
  readonly column?: string;
  readonly row: number;
  readonly gridColumn: number;
  readonly text: string;
}

export interface PlacedRows {
  readonly rows: readonly PlacedRow[];
  readonly notes: readonly ColumnNote[];
  /** Grid columns that hold numbers of rows, units and remarks. */
  readonly aside?: ReadonlySet<number>;
}
