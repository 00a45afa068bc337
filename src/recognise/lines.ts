import type { Grid, GridValue } from '../model/grid';
import { labelKeys } from './label-key';
import { THRESHOLDS } from './thresholds';
import { isPageNumber } from './number-text';
import { isNothing, isValueLike } from './value';

const { labelPieces } = THRESHOLDS;
const NONE: readonly Line[] = [];

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
  /** Numbers left of the labels: of the row in some list, if anything. */
  readonly before: readonly ValueCell[];
  /** Cells of the line, blanks included, where it is one row of a text. */
  readonly width: number;
}

/**
 * Lines of a grid, top down; rows without content are left out. `isRowLabel` knows the labels of rows: a number left
 * of one is the row's number in some list, not a figure. In running text, labels and numbers that do not stand in one
 * line are lines of their own (`pairNumbers`), and numbers one a line are one line.
 */
export function linesOf(grid: Grid, part: number, isRowLabel: (text: string) => boolean): readonly Line[] {
  const lines: Line[] = [];
  /** Those of the last line. */
  let values: ValueCell[] = [];
  grid.rows.forEach((cells, row) => {
    const line = splitRow(grid, part, row, cells, isRowLabel);
    if (!line) return;
    const last = lines.at(-1);
    if (last && isLoneNumber(line) && isLoneNumber(last)) values.push(...line.values);
    else {
      values = [...line.values];
      lines.push({ ...line, values });
    }
  });
  return joinLabels(lines, isRowLabel);
}

/** Numbers of running text, one a line. */
const isLoneNumber = ({ grid, width, labels, values }: Line): boolean =>
  !grid.aligned && width === 1 && !labels.length && !isPageNumber(values[0]?.value);

/**
 * Joins the label of a row that is broken over lines, with the numbers between its pieces, if any: as many pieces as
 * together name a row.
 */
function joinLabels(lines: readonly Line[], isRowLabel: (text: string) => boolean): readonly Line[] {
  const joined: Line[] = [];
  for (let index = 0; index < lines.length; index++) {
    const pieces = brokenLabel(lines, index, isRowLabel);
    const first = lines[index]!;
    if (!pieces.length) {
      joined.push(first);
      continue;
    }
    const filled = pieces.find(({ values }) => values.length) ?? first;
    const { row, column } = first.labels.at(-1) ?? { row: 0, column: 0 };
    const label = { text: textOf(pieces), row, column };
    joined.push({ ...filled, labels: [...first.labels.slice(0, -1), label] });
    index += pieces.length - 1;
  }
  return joined;
}

/** The lines from one on that hold the pieces of a label, one line of numbers at most among them; none where it is whole. */
function brokenLabel(
  lines: readonly Line[],
  from: number,
  isRowLabel: (text: string) => boolean,
): readonly Line[] {
  const { grid, labels, values } = lines[from]!;
  if (!labels.length) return NONE;
  let filled = values.length ? 1 : 0;
  let pieces = NONE;
  for (let to = from + 1; to < Math.min(lines.length, from + labelPieces + 1); to++) {
    const { labels: more, values: numbers } = lines[to]!;
    if (numbers.length) filled++;
    if (filled > 1 || more.length > 1 || (more[0] && isNumbered(more[0].text))) break;
    if (!more.length || (grid.aligned && !filled)) continue;
    const joined = lines.slice(from, to + 1);
    if (isRowLabel(textOf(joined))) pieces = joined;
  }
  return pieces;
}

/** Does the label of a line of running text run on into digits? They may be its number, or the first of it. */
export const endsInDigits = ({ grid, labels }: Line): boolean =>
  !grid.aligned && /\p{Script=Han}\d+$/u.test(labels.at(-1)?.text ?? '');

/** Does a text begin with the number of an item? Then it begins a label. */
export const isNumbered = (text = ''): boolean => labelKeys(text).number !== '';

const textOf = (pieces: readonly Line[]): string =>
  pieces.map(({ labels }) => labels.at(-1)?.text ?? '').join('');

function splitRow(
  grid: Grid,
  part: number,
  row: number,
  cells: readonly GridValue[],
  isRowLabel: (text: string) => boolean,
): Line | undefined {
  const labels: LabelCell[] = [];
  const values: ValueCell[] = [];
  const before: ValueCell[] = [];
  /** Words with a number behind the name of a row, `约12`: an entry that cannot be read. */
  const isEntry = (text: string, label: string | undefined): boolean =>
    label !== undefined && isRowLabel(label) && /\d/.test(labelKeys(text).bare) && !isRowLabel(text);
  cells.forEach((value, column) => {
    if (isNothing(value)) return;
    const isText = typeof value === 'string' && !isValueLike(value) && !isEntry(value, labels.at(-1)?.text);
    const open =
      values.length === 0 || (values.length === 1 && isText && (!labels.length || isRowLabel(value)));
    if (isText && open) {
      before.push(...values.splice(0));
      labels.push({ text: value, row, column });
    } else values.push({ value, row, column });
  });
  if (!labels.length && !values.length) return undefined;
  return { grid, part, row, labels, values, before, width: cells.length };
}
