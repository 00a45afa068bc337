import { LEADING } from './clusters';
import { columnTable } from './column-table';
import type { Line } from './lines';
import { isFigure } from './named-rows';
import type { RuledTable } from './ruled-table';

/** A head has no more lines than this, no further apart than this in heights of a character. */
const MOST_HEAD = 12;
const APART = 3.2;
/** More words than this are no page of a report. */
const MOST_WORDS = 3000;
/** Names of columns in one line of a head. */
const FEWEST_NAMES = 3;

/** A table without ruling lines, and the lines that it stands in. */
export interface UnruledTable {
  readonly table: RuledTable;
  readonly lines: readonly Line[];
}

/** The tables among the lines of a page whose columns and rows are certain. */
export function unruledTables(lines: readonly Line[]): readonly UnruledTable[] {
  if (lines.reduce((total, { words }) => total + words.length, 0) > MOST_WORDS) return [];
  const tables: UnruledTable[] = [];
  const starts = lines.flatMap((line, index) => {
    const before = index > 0 ? lines[index - 1]! : undefined;
    return holdsFigure(line) && before && !holdsFigure(before) && headAbove(lines, index).some(isNames)
      ? [index]
      : [];
  });
  starts.forEach((start, nth) => {
    const head = headAbove(lines, start);
    const next = starts[nth + 1];
    const end = next === undefined ? lines.length : next - headAbove(lines, next).length;
    const open = bodyOf(lines.slice(start, end));
    let last = open.reduce((found, line, index) => (holdsFigure(line) ? index : found), 0);
    while (open[last + 1] && open[last + 1]!.y - open[last]!.y < LEADING * open[last]!.height) last += 1;
    const body = open.slice(0, last + 1);
    const table = columnTable(head, body);
    if (table) tables.push({ table, lines: [...head, ...body] });
  });
  return tables;
}

/** The lines up to one without numbers that reaches below them: a heading, or text. */
function bodyOf(lines: readonly Line[]): readonly Line[] {
  let left = Infinity;
  const end = lines.findIndex(({ words }) => {
    const figures = words.filter(isFigure);
    left = Math.min(left, ...figures.map((word) => word.left));
    return figures.length === 0 && words.some(({ right }) => right > left);
  });
  return end < 0 ? lines : lines.slice(0, end);
}

const holdsFigure = ({ words }: Line): boolean => words.some(isFigure);
const isNames = (line: Line): boolean => !holdsFigure(line) && line.words.length >= FEWEST_NAMES;

function headAbove(lines: readonly Line[], start: number): readonly Line[] {
  let first = start;
  while (
    first > 0 &&
    start - first < MOST_HEAD &&
    !holdsFigure(lines[first - 1]!) &&
    lines[first]!.y - lines[first - 1]!.y < APART * lines[first]!.height
  )
    first -= 1;
  return lines.slice(first, start);
}
