import type { Area } from '../derive/address';
import { overlap } from './address';

/** A used stretch of a sheet: what stands in its cells, and which are merged. */
export interface Used {
  readonly area: Area;
  readonly formulas: readonly (readonly unknown[])[];
  readonly merges: readonly Area[];
}

/** What stands in the way: a cell and its content, or a merged block. */
export interface Obstacle {
  readonly row: number;
  readonly column: number;
  /** Content as a person reads it; empty for a merged block without any. */
  readonly text: string;
}

/** First thing that stands in an area, row by row; undefined where it is free. */
export function obstacleIn(wanted: Area, { area, formulas, merges }: Used): Obstacle | undefined {
  for (let row = Math.max(wanted.row, area.row); row < wanted.row + wanted.rows; row += 1) {
    const cells = formulas[row - area.row];
    if (!cells) break;
    for (
      let column = Math.max(wanted.column, area.column);
      column < wanted.column + wanted.columns;
      column += 1
    ) {
      const content = cells[column - area.column];
      if (content !== '' && content !== null && content !== undefined)
        return { row, column, text: String(content) };
    }
  }
  const merged = merges.find((merge) => overlap(merge, wanted));
  return merged && { row: merged.row, column: merged.column, text: '' };
}

/** Row of the nearest place at or below where nothing stands in an area of this shape. */
export function freeRowBelow(wanted: Area, used: Used): number {
  let area = wanted;
  for (;;) {
    const last = lastObstacle(area, used);
    if (last === undefined) return area.row;
    // One blank row is left between what stands there and the table.
    area = { ...area, row: last + 2 };
  }
}

/** Last row within the area in which something stands. */
function lastObstacle(wanted: Area, used: Used): number | undefined {
  for (let row = wanted.row + wanted.rows - 1; row >= wanted.row; row -= 1)
    if (obstacleIn({ ...wanted, row, rows: 1 }, used)) return row;
  return undefined;
}
