import type { Rect } from './address';

/** The common cells of two blocks, or null. */
export function intersect(a: Rect, b: Rect): Rect | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** The smallest block that holds both. */
export function bounding(a: Rect, b: Rect): Rect {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

export function sameRect(a: Rect, b: Rect): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

export function contains(outer: Rect, row: number, column: number): boolean {
  return (
    row >= outer.row &&
    row < outer.row + outer.rows &&
    column >= outer.column &&
    column < outer.column + outer.columns
  );
}

/** What is left of `a` without the cells of `b`, as at most four blocks. */
export function subtract(a: Rect, b: Rect): Rect[] {
  const hole = intersect(a, b);
  if (!hole) return [a];
  const below = hole.row + hole.rows;
  const right = hole.column + hole.columns;
  return [
    { ...a, rows: hole.row - a.row },
    { ...a, row: below, rows: a.row + a.rows - below },
    { row: hole.row, rows: hole.rows, column: a.column, columns: hole.column - a.column },
    { row: hole.row, rows: hole.rows, column: right, columns: a.column + a.columns - right },
  ].filter((rect) => rect.rows > 0 && rect.columns > 0);
}

/** Every cell of a block, row by row. */
export function* cellsOf(rect: Rect): Generator<{ row: number; column: number }> {
  for (let row = rect.row; row < rect.row + rect.rows; row++) {
    for (let column = rect.column; column < rect.column + rect.columns; column++) yield { row, column };
  }
}

/** A matrix with the shape of a block. */
export function matrix<T>(rows: number, columns: number, at: (row: number, column: number) => T): T[][] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => at(row, column)),
  );
}

/** A block after rows or columns were inserted or removed; null if it is gone. */
export function shiftRect(rect: Rect, axis: 'row' | 'column', position: number, count: number): Rect | null {
  const size = axis === 'row' ? 'rows' : 'columns';
  const first = rect[axis];
  const last = first + rect[size] - 1;
  if (last < position) return rect;
  if (count > 0) {
    return first >= position ? { ...rect, [axis]: first + count } : { ...rect, [size]: rect[size] + count };
  }
  const removedEnd = position - count;
  const kept =
    Math.max(0, Math.min(position, last + 1) - first) + Math.max(0, last + 1 - Math.max(removedEnd, first));
  if (kept === 0) return null;
  return { ...rect, [axis]: first < position ? first : Math.max(first + count, position), [size]: kept };
}

/** Where the row or column `index` goes when `count` are inserted (or, negative, removed) at `position`; null if removed. */
export function shiftIndex(index: number, position: number, count: number): number | null {
  if (index < position) return index;
  if (count < 0 && index < position - count) return null;
  return index + count;
}
