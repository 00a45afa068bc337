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

/** What may go on at the top of the next page: a head, and the lines of numbers below it so far. */
export interface OpenTable {
  readonly head: readonly Line[];
  readonly body: readonly Line[];
}

/** A table without ruling lines, and the lines of its page that it stands in; head and body from its first page on. */
export interface UnruledTable extends OpenTable {
  readonly table: RuledTable;
  readonly lines: readonly Line[];
}

/**
 * The tables among the lines of a page whose columns and rows are certain. `open` is the one that ends the page before:
 * numbers at the top of this page that stand below its own, or its head, are more of it.
 */
export function unruledTables(lines: readonly Line[], open?: OpenTable): readonly UnruledTable[] {
  if (lines.reduce((total, { words }) => total + words.length, 0) > MOST_WORDS) return [];
  const starts = lines.flatMap((line, index) => {
    const before = index > 0 ? lines[index - 1]! : undefined;
    return holdsFigure(line) && before && !holdsFigure(before) && headAbove(lines, index).some(isNames)
      ? [index]
      : [];
  });
  const endOf = (next: number | undefined): number =>
    next === undefined ? lines.length : next - headAbove(lines, next).length;
  const rest = open && tableFrom(open.head, bodyOf(lines.slice(0, endOf(starts[0]))), open.body);
  const begun = starts.flatMap((start, index) => {
    const head = headAbove(lines, start);
    const table = tableFrom(head, bodyOf(lines.slice(start, endOf(starts[index + 1]))));
    return table ? [{ ...table, lines: [...head, ...table.lines] }] : [];
  });
  return rest ? [rest, ...begun] : begun;
}

/** The table, or the head of one, that ends a page. */
export function openTable(lines: readonly Line[], tables: readonly UnruledTable[]): OpenTable | undefined {
  const last = lines.at(-1);
  if (!last) return undefined;
  const head = headAbove(lines, lines.length);
  return (
    tables.find((table) => table.lines.includes(last)) ??
    (head.some(isNames) ? { head, body: [] } : undefined)
  );
}

/** The table of these lines below a head; below lines on the page before, where there are any. */
function tableFrom(
  head: readonly Line[],
  lines: readonly Line[],
  above: readonly Line[] = [],
): UnruledTable | undefined {
  let last = lines.reduce((found, line, index) => (holdsFigure(line) ? index : found), -1);
  if (last < 0) return undefined;
  while (lines[last + 1] && lines[last + 1]!.y - lines[last]!.y < LEADING * lines[last]!.height) last += 1;
  const body = lines.slice(0, last + 1);
  const table = columnTable(head, body, above);
  return table && { table, lines: body, head, body: [...above, ...body] };
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
    (first === lines.length || lines[first]!.y - lines[first - 1]!.y < APART * lines[first]!.height)
  )
    first -= 1;
  return lines.slice(first, start);
}
