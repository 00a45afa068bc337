import { isVerdict } from '../derive/formula';
import type { Grid, GridValue } from '../model/grid';
import { labelKeys } from './label-key';
import { THRESHOLDS } from './thresholds';
import { isValueLike } from './value';

const { labelPieces } = THRESHOLDS;

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
  return joinLabels(lines, isRowLabel);
}

/**
 * Joins the label of a row that is broken over lines without numbers, before the numbers or after them: where no piece
 * names a row and all together do.
 */
function joinLabels(lines: readonly Line[], isRowLabel: (text: string) => boolean): readonly Line[] {
  const joined = [...lines];
  const isPiece = (line: Line | undefined): line is Line =>
    line !== undefined &&
    !line.values.length &&
    line.labels.length === 1 &&
    !isRowLabel(line.labels[0]!.text);
  for (let index = 0; index < joined.length; index++) {
    const line = joined[index]!;
    if (!line.values.length || line.labels.some(({ text }) => isRowLabel(text))) continue;
    let from = index;
    while (index - from < labelPieces - 1 && isPiece(joined[from - 1])) from--;
    let to = index;
    while (to - index < labelPieces - 1 && isPiece(joined[to + 1])) to++;
    if (from === to) continue;
    const way = ways(from, index, to).find(([first, last]) =>
      isRowLabel(labelOf(joined.slice(first, last + 1))),
    );
    if (!way) continue;
    const [first, last] = way;
    const pieces = joined.slice(first, last + 1);
    const { row, column } = pieces.flatMap(({ labels }) => labels)[0]!;
    joined.splice(first, last - first + 1, { ...line, labels: [{ text: labelOf(pieces), row, column }] });
    index = first;
  }
  return joined;
}

/** Stretches of lines around one, the shortest first, that is: those with more than itself. */
const ways = (from: number, line: number, to: number): readonly (readonly [number, number])[] =>
  Array.from({ length: line - from + 1 }, (_, back) =>
    Array.from({ length: to - line + 1 }, (_, on) => [line - back, line + on] as const),
  )
    .flat()
    .filter(([first, last]) => last > first)
    .sort(([a, b], [c, d]) => b - a - (d - c));

const labelOf = (lines: readonly Line[]): string =>
  lines.flatMap(({ labels }) => labels.map(({ text }) => text)).join('');

function splitRow(
  grid: Grid,
  part: number,
  row: number,
  cells: readonly GridValue[],
  isRowLabel: (text: string) => boolean,
): Line | undefined {
  const labels: LabelCell[] = [];
  const values: ValueCell[] = [];
  /** Words with a number behind the name of a row, `约12`: an entry that cannot be read. */
  const isEntry = (text: string, label: string | undefined): boolean =>
    label !== undefined && isRowLabel(label) && /\d/.test(labelKeys(text).bare) && !isRowLabel(text);
  cells.forEach((value, column) => {
    if (value === null || (typeof value === 'string' && (value.trim() === '' || isVerdict(value)))) return;
    const isText = typeof value === 'string' && !isValueLike(value) && !isEntry(value, labels.at(-1)?.text);
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
