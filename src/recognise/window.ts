import type { Line, ValueCell } from './lines';
import { THRESHOLDS } from './thresholds';
import { isValueLike } from './value';

/** Cells of a row in the order of the form's columns; undefined is a cell left blank or lost. */
export type RowCells = readonly (ValueCell | undefined)[];

/**
 * The numbers of one row by their count: as many as there are columns. Undefined where the count does not fit.
 * What cannot be read as a number still counts where it stands in a number's place.
 */
export function cellsByCount(line: Line, count: number): RowCells | undefined {
  const isNumber = line.values.map(({ value }) => isValueLike(value));
  const within = line.values.slice(isNumber.indexOf(true), isNumber.lastIndexOf(true) + 1);
  if (within.length === 0) return Array.from({ length: count }, () => undefined);
  const cells = within.length === count ? within : within.filter(({ value }) => isValueLike(value));
  if (cells.length !== count) return undefined;
  // A gap is a blank cell, and then these are not all of one row's numbers. One cell a line has no columns.
  const [first, last] = [cells[0]!, cells[count - 1]!];
  return last.row === first.row && last.column - first.column !== count - 1 ? undefined : cells;
}

/** Column of the last label beside the numbers of a line. */
const lastLabel = ({ labels, row }: Line): number =>
  labels.filter((label) => label.row === row).at(-1)?.column ?? -1;

/** So many cells of a line from a column on, blank ones included. */
const cellsFrom = ({ values }: Line, start: number, count: number): RowCells =>
  Array.from({ length: count }, (_, offset) => values.find(({ column }) => column === start + offset));

/**
 * The cells of a row whose blank ones are kept: each row of the block (`around`) holds as many cells after its labels as
 * there are columns, or each one more, blank, after a last separator. Undefined where they do not.
 */
export function cellsByWidth(line: Line, around: readonly Line[], count: number): RowCells | undefined {
  const cellsAfter = (other: Line): number => other.width - 1 - lastLabel(other);
  const extra = cellsAfter(line) - count;
  const isLast = ({ column }: ValueCell, other: Line): boolean => column === other.width - 1;
  if (line.width < 2 || extra < 0 || extra > 1 || around.some((other) => cellsAfter(other) - count !== extra))
    return undefined;
  if (extra && around.some((other) => other.values.some((cell) => isLast(cell, other)))) return undefined;
  // Without a label before it, the blank one too many may as well be the first.
  if (extra && lastLabel(line) < 0 && line.values[0]?.column !== 0) return undefined;
  return cellsFrom(line, lastLabel(line) + 1, count);
}

/** Where the numbers of a row may begin, told by the rows that are complete. */
const RULES: readonly {
  /** What is the same in all complete rows. */
  constant(line: Line, start: number, count: number): number;
  start(line: Line, constant: number, count: number): number;
}[] = [
  { constant: (_line, start) => start, start: (_line, same) => same },
  { constant: (line, start) => start - lastLabel(line), start: (line, same) => lastLabel(line) + same },
  {
    constant: (line, start, count) => line.width - start - count,
    start: (line, same, count) => line.width - same - count,
  },
];

/**
 * Places a row that has fewer numbers than columns. Its blank cells are known only if the complete rows around it all
 * begin in the same column, or right after their labels, or end at the same distance from the line's end; every rule
 * that holds must give the same place and hold all of the row's numbers. Otherwise undefined: nothing is shifted.
 */
export function cellsByColumns(line: Line, around: readonly Line[], count: number): RowCells | undefined {
  const complete = around.flatMap((other) => {
    const cells = other.width < 2 ? undefined : cellsByCount(other, count);
    const start = cells?.[0]?.column;
    const end = cells?.at(-1)?.column;
    return start !== undefined && end === start + count - 1 ? [{ other, start }] : [];
  });
  if (complete.length < THRESHOLDS.fewestComplete || line.width < 2) return undefined;
  const starts = new Set<number>();
  for (const rule of RULES) {
    const constants = new Set(complete.map(({ other, start }) => rule.constant(other, start, count)));
    const [constant] = constants;
    if (constants.size === 1 && constant !== undefined) starts.add(rule.start(line, constant, count));
  }
  const [start] = starts;
  if (starts.size !== 1 || start === undefined || start <= lastLabel(line)) return undefined;
  if (line.values.some(({ column }) => column < start || column >= start + count)) return undefined;
  return cellsFrom(line, start, count);
}
