import { isVerdict } from '../derive/formula';
import type { Grid, GridValue } from '../model/grid';
import { isValueLike } from './value';

export interface LabelCell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** A cell that holds something and is no label. */
export interface ValueCell {
  readonly value: GridValue;
  readonly row: number;
  readonly column: number;
}

/** A row of a table as met: its labels, then what follows them. One line may span many grid rows. */
export interface Line {
  readonly grid: Grid;
  /** Number of the grid in its document. */
  readonly part: number;
  readonly row: number;
  readonly labels: readonly LabelCell[];
  readonly values: readonly ValueCell[];
  /** Cells of the line, blanks included, where it is one row of a text. */
  readonly width: number;
}

/**
 * Lines of a grid, top down; rows without content are left out. `isRowLabel` knows the labels of rows: a number left
 * of one is the row's number in some list, not a figure.
 */
export function linesOf(grid: Grid, part: number, isRowLabel: (text: string) => boolean): readonly Line[] {
  const lines: Line[] = [];
  let labels: LabelCell[] = [];
  let values: ValueCell[] = [];
  const flush = (): void => {
    const row = values[0]?.row ?? labels[0]?.row;
    if (row !== undefined) lines.push({ grid, part, row, labels, values, width: 1 });
    labels = [];
    values = [];
  };
  grid.rows.forEach((cells, row) => {
    if (!grid.aligned && cells.length === 1) {
      // One cell a line: labels, then the numbers under them, make one line.
      const value = cells[0] ?? null;
      if (value === null) return;
      if (isValueLike(value)) values.push({ value, row, column: 0 });
      else {
        if (values.length) flush();
        labels.push({ text: String(value), row, column: 0 });
      }
      return;
    }
    const line = splitRow(grid, part, row, cells, isRowLabel);
    if (!line) return;
    // A label broken over two lines: its first part stands alone above.
    const broken = values.length ? [] : labels.splice(0);
    flush();
    lines.push(broken.length ? { ...line, labels: [...broken, ...line.labels] } : line);
  });
  flush();
  return lines;
}

function splitRow(
  grid: Grid,
  part: number,
  row: number,
  cells: readonly GridValue[],
  isRowLabel: (text: string) => boolean,
): Line | undefined {
  const labels: LabelCell[] = [];
  const values: ValueCell[] = [];
  cells.forEach((value, column) => {
    if (value === null || (typeof value === 'string' && (value.trim() === '' || isVerdict(value)))) return;
    const isText = typeof value === 'string' && !isValueLike(value);
    const open =
      values.length === 0 || (values.length === 1 && isText && (!labels.length || isRowLabel(value)));
    if (isText && open) {
      values.length = 0;
      labels.push({ text: value, row, column });
    } else values.push({ value, row, column });
  });
  if (!labels.length && !values.length) return undefined;
  return { grid, part, row, labels, values, width: cells.length };
}
