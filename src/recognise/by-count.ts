import type { Label } from '../derive/labels';
import type { Form, TableId } from '../model/form';
import type { BlockRows } from './blocks';
import type { TextHeader } from './header-order';
import { readTextHeader } from './header-order';
import type { TableLexicon } from './lexicon';
import { tableLexicon } from './lexicon';
import type { LabelCell, Line } from './lines';
import { labelKeys } from './label-key';
import { joinedOnce, ownColumn, without } from './one-too-many';
import type { ColumnNote, PlacedRow, PlacedRows } from './placed';
import { addsUp } from './sums';
import type { MatchedRow } from './rows';
import { THRESHOLDS } from './thresholds';
import { isValueLike, textOf } from './value';
import type { RowCells } from './window';
import { cellsByColumns, cellsByCount, cellsByWidth } from './window';

const { crowdedShare, rowNumbersEnd } = THRESHOLDS;

/** What the header over a block of running text says; undefined where the block has none of its own. */
export function textHeaderOf(
  { matches, zone, lines }: BlockRows,
  form: Form,
  table: TableId,
): TextHeader | undefined {
  const lexicon = tableLexicon(form, table)!;
  const first = matches[0]!;
  const words = headerWords(first, zone[0], lines, lexicon);
  return words.length ? readTextHeader(words, first.row, lexicon) : undefined;
}

/**
 * Do more rows than a slip explains hold too many numbers? The table then has a column of its own. Where it has one
 * column, any number would fit: there one slip is all.
 */
export function isCrowded(matches: readonly MatchedRow[]): boolean {
  const single = matches.every(({ row }) => row.columns.length === 1);
  const crowded = matches.filter(({ line, row }) => countNumbers(line, single) > row.columns.length).length;
  return crowded > Math.max(1, single ? 0 : matches.length * crowdedShare);
}

/**
 * Places rows of running text by the count of their numbers. `strict`: the table has a column of its own, so that as
 * many numbers as columns prove nothing unless the row adds up; nor do they where neither a header nor a name of the row
 * stands by them.
 */
export function placeByCount(
  { matches }: BlockRows,
  header: TextHeader | undefined,
  strict: boolean,
  form: Form,
  table: TableId,
): PlacedRows {
  const { row, line } = matches[0]!;
  const isNamed = header !== undefined || tableLexicon(form, table)!.namesRows;
  const around = matches.map((match) => match.line);
  const holds = (match: MatchedRow, cells: RowCells): boolean | undefined =>
    addsUp(form, table, match.row, cells);
  const order = orderBySums(header?.orders ?? [row.columns.map((_, index) => index)], matches, form, table);
  const unclear = order === undefined;
  const printed = inOrder(order);
  const ownPlace =
    strict && !unclear ? ownColumn(matches, (match, cells) => holds(match, printed(cells))) : undefined;
  const rows = matches.map((match): PlacedRow => {
    const placed = placeRow(match, order, around);
    const { cells, how } = placed;
    if (!cells) {
      const rest = ownPlace === undefined ? undefined : without(match, ownPlace);
      if (rest && holds(match, printed(rest))) return { match, cells: printed(rest), how };
      return strict || unclear
        ? placed
        : { ...placed, ...joinedOnce(match, (joined) => holds(match, printed(joined)), printed) };
    }
    const right = holds(match, cells);
    const isUnclear = unclear && !allSame(cells);
    const isProven = strict ? right : isNamed || addsUp(form, table, match.row, cells, 0);
    if (isUnclear || !isProven || (header?.numbered && endsInRowNumber(match.line, cells)))
      return { match, how: isUnclear ? 'unclear' : 'count' };
    const isUnproven =
      how === 'count' && cells.every(Boolean) && (goesOver(cells) ? !right : right === false);
    return isUnproven ? { ...placed, doubt: 'countUnproven' } : placed;
  });
  const assumed = row.columns.length > 1 && !header?.complete && !rows.every(({ cells }) => allSame(cells));
  const notes: ColumnNote[] = assumed
    ? [{ kind: 'assumed', row: line.row, gridColumn: 0, text: header?.words ?? '' }]
    : [];
  const extra = ownPlace === undefined ? undefined : line.values[ownPlace];
  if (extra) notes.push({ kind: 'unknown', row: extra.row, gridColumn: extra.column, text: '' });
  return { rows, notes };
}

/**
 * Of several orders that a header may mean, the one in which sums of rows hold that do not in any other. A blank cell
 * counts as 0 here.
 */
function orderBySums(
  orders: readonly (readonly number[])[],
  matches: readonly MatchedRow[],
  form: Form,
  table: TableId,
): readonly number[] | undefined {
  if (orders.length < 2) return orders[0];
  const around = matches.map(({ line }) => line);
  const proven = new Set<readonly number[]>();
  for (const match of matches) {
    const { cells } = placeRow(match, undefined, around);
    const right = orders.filter((order) => {
      return cells && addsUp(form, table, match.row, inOrder(order)(cells), 0);
    });
    if (right.length === 1) proven.add(right[0]!);
  }
  const [order] = proven;
  return proven.size === 1 ? order : undefined;
}

/** Do the numbers of a row stand in several lines of the text, not one in each? One of them may be that of a page. */
function goesOver(cells: RowCells): boolean {
  const rows = new Set(cells.map((cell) => cell?.row));
  return rows.size > 1 && rows.size < cells.length;
}

/** One cell a line, may the last number be that of the next row? */
const endsInRowNumber = ({ width }: Line, cells: RowCells): boolean => {
  const last = cells.at(-1)?.value;
  return width === 1 && typeof last === 'number' && last > 0 && last < rowNumbersEnd;
};

/** How many numbers, or signs that stand for none if not `plain`, follow the labels of a line. */
const countNumbers = (line: Line, plain: boolean): number =>
  line.values.filter(({ value }) => isValueLike(value) && (!plain || /\d/.test(textOf(value)))).length;

const allSame = (cells: RowCells | undefined): boolean =>
  cells !== undefined && cells.every((cell) => cell && cell.value === cells[0]?.value);

const isOfHeader = ({ role }: Label): boolean => role !== 'row' && role !== 'title';

/** A short word and nothing else: it may name a column, where a longer text is a title or a note. */
const SHORT_WORD = /^\p{Script=Han}{2,5}$/u;

/**
 * Words of the header in the order of the text, from the first that is the form's own, or short words right before it,
 * to the label of the row.
 */
function headerWords(
  { line }: MatchedRow,
  top: number,
  around: readonly Line[],
  { meaning, labels }: TableLexicon,
): readonly LabelCell[] {
  const before = around
    .filter((other) => other.row < line.row)
    .flatMap((other) => other.labels)
    .filter((label) => label.row >= top);
  let first = before.findIndex(({ text }) => meaning(text).any.some(isOfHeader));
  while (first > 0 && SHORT_WORD.test(before[first - 1]!.text.trim())) first--;
  if (first >= 0) return before.slice(first);
  const words = (line.grid.notes ?? []).flatMap((note) => wordsRunTogether(note, labels));
  return words.map((text) => ({ text, row: line.row - 1, column: 0 }));
}

/** The words of a header whose cells ran together in one line, which is then no row: `行政复议行政诉讼`. */
function wordsRunTogether(text: string, labels: readonly Label[]): readonly string[] {
  const names = labels.filter(isOfHeader).flatMap(({ texts }) => texts.map((name) => labelKeys(name).full));
  const { full } = labelKeys(text);
  const longestFirst = [...new Set(names)].sort((a, b) => b.length - a.length);
  const words = full.match(new RegExp(longestFirst.map(literal).join('|'), 'g')) ?? [];
  return words.join('') === full ? words : [];
}

const literal = (text: string): string => text.replace(/[^\p{L}\d]/gu, '\\$&');

/** Cells as they stand in the order of the form's columns. */
const inOrder =
  (order: readonly number[] | undefined) =>
  (cells: RowCells): RowCells =>
    order ? order.map((position) => cells[position]) : cells;

function placeRow(
  match: MatchedRow,
  order: readonly number[] | undefined,
  around: readonly Line[],
): PlacedRow {
  const count = match.row.columns.length;
  const counted = cellsByCount(match.line, count);
  const cells =
    counted ?? cellsByWidth(match.line, around, count) ?? cellsByColumns(match.line, around, count);
  return {
    match,
    ...(cells ? { cells: inOrder(order)(cells) } : {}),
    how: counted ? 'count' : 'columns',
  };
}
