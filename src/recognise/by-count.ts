import type { Label } from '../derive/labels';
import type { Form, TableId } from '../model/form';
import type { BlockRows } from './blocks';
import type { TextHeader } from './header-order';
import { readTextHeader } from './header-order';
import type { Lexicon } from './lexicon';
import { lexiconOf, meaningsOf } from './lexicon';
import type { Line } from './lines';
import type { PlacedRow, PlacedRows } from './placed';
import { addsUp } from './row-sums';
import type { MatchedRow } from './rows';
import { isValueLike, readValue } from './value';
import type { RowCells } from './window';
import { cellsByColumns, cellsByCount } from './window';

/** What the header over a block of running text says; undefined where the block has none of its own. */
export function textHeaderOf(
  { matches, zone, lines }: BlockRows,
  form: Form,
  table: TableId,
): TextHeader | undefined {
  const lexicon = lexiconOf(form);
  const first = matches[0]!;
  const words = headerWords(first, zone[0], lines, lexicon);
  return words.length ? readTextHeader(words, first.row, table, lexicon) : undefined;
}

/** Do more rows than a slip explains hold too many numbers? The table then has a column of its own. */
export function isCrowded(matches: readonly MatchedRow[]): boolean {
  const crowded = matches.filter(({ line, row }) => countValues(line) > row.columns.length).length;
  return crowded > Math.max(1, matches.length * CROWDED);
}

/**
 * Places rows of running text by the count of their numbers. `strict`: the table has a column of its own, so that as
 * many numbers as columns prove nothing unless the row adds up.
 */
export function placeByCount(
  { matches }: BlockRows,
  header: TextHeader | undefined,
  strict: boolean,
  form: Form,
  table: TableId,
): PlacedRows {
  const { row, line } = matches[0]!;
  const around = matches.map((match) => match.line);
  const rows = matches.map((match): PlacedRow => {
    const placed = placeRow(match, header?.order, around);
    const { cells } = placed;
    const doubtful =
      (strict && cells && !addsUp(form, table, match.row.row.id, numberAt(match, cells))) ||
      (header?.unclear && !allSame(cells));
    return doubtful ? { match, how: header?.unclear ? 'unclear' : 'count' } : placed;
  });
  const assumed = row.columns.length > 1 && !header?.complete && !rows.every(({ cells }) => allSame(cells));
  return {
    rows,
    notes: assumed ? [{ kind: 'assumed', row: line.row, gridColumn: 0, text: header?.words ?? '' }] : [],
  };
}

/** More rows than this share with too many numbers: the table has a column of its own. */
const CROWDED = 0.1;

const countValues = (line: Line): number => line.values.filter(({ value }) => isValueLike(value)).length;

const numberAt =
  ({ row }: MatchedRow, cells: RowCells | undefined) =>
  (column: string): number | null => {
    const value = cells?.[row.columns.findIndex(({ id }) => id === column)]?.value ?? null;
    const { entry } = readValue(value, '');
    return typeof entry === 'number' ? entry : null;
  };

const allSame = (cells: RowCells | undefined): boolean =>
  cells !== undefined && cells.every((cell) => cell && cell.value === cells[0]?.value);

/** Words of the header in the order of the text, from the first that is the form's own to the label of the row. */
function headerWords(
  { line }: MatchedRow,
  top: number,
  around: readonly Line[],
  lexicon: Lexicon,
): readonly string[] {
  const isHeader = (label: Label): label is Label => label.role !== 'row' && label.role !== 'title';
  const before = around
    .slice(0, around.indexOf(line) + (line.width === 1 ? 1 : 0))
    .flatMap((each) => (each === line ? each.labels.slice(0, -1) : each.labels))
    .filter(({ row }) => row >= top)
    .map(({ text }) => text);
  const first = before.findIndex((text) => meaningsOf(lexicon, text, isHeader).length > 0);
  return first < 0 ? [] : before.slice(first);
}

function placeRow(
  match: MatchedRow,
  order: readonly number[] | undefined,
  around: readonly Line[],
): PlacedRow {
  const count = match.row.columns.length;
  const counted = cellsByCount(match.line, count);
  const cells = counted ?? cellsByColumns(match.line, around, count);
  const inOrder = (each: RowCells): RowCells => (order ? order.map((at) => each[at]) : each);
  return {
    match,
    ...(cells ? { cells: inOrder(cells) } : {}),
    how: counted ? 'count' : 'columns',
  };
}
