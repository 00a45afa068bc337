import type { Rect } from '../address';
import type { Book } from '../book';
import { intersect } from '../rect';

/** The block around a range that is bordered by empty rows and columns (Ctrl+A in Excel). */
export function surroundingRegion(book: Book, sheetId: string, start: Rect): Rect {
  const used = book.usedRect(sheetId, true);
  if (!used || !intersect(used, grown(start))) return start;
  const cells = book.cells(sheetId, used);
  const holds = (rect: Rect): boolean => {
    const within = intersect(rect, used);
    return (
      within !== null &&
      cells
        .slice(within.row - used.row, within.row - used.row + within.rows)
        .some((row) =>
          row
            .slice(within.column - used.column, within.column - used.column + within.columns)
            .some(({ value, formula }) => value !== '' || formula !== ''),
        )
    );
  };
  let region = start;
  for (;;) {
    const wider = widened(region, holds);
    if (wider === region) return region;
    region = wider;
  }
}

function widened(rect: Rect, holds: (rect: Rect) => boolean): Rect {
  const around = grown(rect);
  const right = rect.column + rect.columns;
  const below = rect.row + rect.rows;
  if (rect.row > 0 && holds({ ...around, row: rect.row - 1, rows: 1 })) {
    return { ...rect, row: rect.row - 1, rows: rect.rows + 1 };
  }
  if (holds({ ...around, row: below, rows: 1 })) return { ...rect, rows: rect.rows + 1 };
  if (rect.column > 0 && holds({ ...around, column: rect.column - 1, columns: 1 })) {
    return { ...rect, column: rect.column - 1, columns: rect.columns + 1 };
  }
  if (holds({ ...around, column: right, columns: 1 })) return { ...rect, columns: rect.columns + 1 };
  return rect;
}

function grown(rect: Rect): Rect {
  const row = Math.max(0, rect.row - 1);
  const column = Math.max(0, rect.column - 1);
  return {
    row,
    column,
    rows: rect.rows + rect.row - row + 1,
    columns: rect.columns + rect.column - column + 1,
  };
}
