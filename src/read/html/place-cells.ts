import type { DefaultTreeAdapterTypes } from 'parse5';
import type { CellPlace } from '../flow/flow';
import { attribute } from './attribute';
import { pageTooLarge } from './parse';

type Element = DefaultTreeAdapterTypes.Element;

export type PlacedElement = CellPlace & { readonly cell: Element };

/** As the HTML standard bounds it (4.9.11). */
const MOST_COLUMNS = 1000;
/** Places of cells, those passed over to find a free one counted. */
const MOST_PLACES = 1_000_000;

function span(cell: Element, name: 'rowspan' | 'colspan'): number {
  const value = Number.parseInt(attribute(cell, name) ?? '1', 10);
  return Number.isInteger(value) && value >= 0 ? value : 1;
}

/**
 * Gives each cell of a table its place: the first free column of its row. A cell reaches down within its own group
 * of rows only; `rowspan="0"` reaches to the end of the group (HTML standard, 4.9.12, “forming a table”).
 */
export function placeCells(groups: readonly (readonly (readonly Element[])[])[]): readonly PlacedElement[] {
  const placed: PlacedElement[] = [];
  let row = 0;
  let places = 0;
  for (const rows of groups) {
    const end = row + rows.length;
    /** For each column, the first row in which it is free. */
    const free: number[] = [];
    for (const cells of rows) {
      let column = 0;
      for (const cell of cells) {
        const from = column;
        while ((free[column] ?? 0) > row) column += 1;
        const columnSpan = Math.min(span(cell, 'colspan') || 1, MOST_COLUMNS);
        places += column - from + columnSpan;
        if (places > MOST_PLACES) throw pageTooLarge();
        const rowSpan = Math.min(span(cell, 'rowspan') || Infinity, end - row);
        placed.push({ cell, row, column, rowSpan, columnSpan });
        for (let position = column; position < column + columnSpan; position++)
          free[position] = Math.max(free[position] ?? 0, row + rowSpan);
        column += columnSpan;
      }
      row += 1;
    }
  }
  return placed;
}
