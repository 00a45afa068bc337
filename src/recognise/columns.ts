import type { Form, TableId } from '../model/form';
import type { BlockRows } from './blocks';
import { isCrowded, placeByCount, textHeaderOf } from './by-count';
import { placeByHeader } from './by-header';
import type { HeaderColumns } from './header';
import { findHeader } from './header';
import { tableLexicon } from './lexicon';
import type { FilledRow } from './moved';
import { keepSums, mayHaveMoved } from './moved';
import type { PlacedRow, PlacedRows } from './placed';
import { addsUp, canAddUp } from './sums';
import type { MatchedRow } from './rows';
import { THRESHOLDS } from './thresholds';
import { isValueLike } from './value';

/**
 * Finds the columns for the rows of a table, block by block: by the header where columns can be trusted, else by the
 * count of numbers. A block that a page break cut goes by the header of its first part where it has none of its own.
 */
export function placeColumns(
  blocks: readonly BlockRows[],
  form: Form,
  table: TableId,
): readonly PlacedRows[] {
  const ownHeaders = blocks.map((block) => headerOf(block, form, table));
  const ragged = blocks.some(({ matches }, index) => isRagged(matches, ownHeaders[index]));
  const covers = (header: HeaderColumns, { matches }: BlockRows): boolean =>
    namesAll(header, matches) &&
    (standsUnder(header, matches) ||
      (!header.similar.size &&
        (holds(header, matches, form, table) ?? hasPlainStub(blocks.flatMap((block) => block.matches)))));
  const headers = ownHeaders.map((header, index) => {
    const block = blocks[index]!;
    const trusted =
      header && (isOnSheet(block) || (canTrust(header, block.matches, ragged) && covers(header, block)));
    return trusted ? header : undefined;
  });
  const isPlaced = headers.every(Boolean);
  const words = blocks.map((block) =>
    isPlaced || isOnSheet(block) ? undefined : textHeaderOf(block, form, table),
  );
  const texts = words.map((text, index) => (headers[index] ? undefined : text));
  const unaligned = blocks.filter((_, index) => !headers[index]).flatMap(({ matches }) => matches);
  // A part that a page break cut off goes by the first that has what it lacks.
  const firstPartWith = <T>(parts: readonly (T | undefined)[], index: number): number =>
    parts[index]
      ? index
      : parts.findIndex((part, other) => part && blocks[other]!.block === blocks[index]!.block);
  const placed = blocks.map((block, index) => {
    const from = texts[index] ? index : firstPartWith(headers, index);
    const header = headers[from];
    const fits =
      from === index ||
      (header && covers(header, block) && (isOnSheet(block) || isLike(block, blocks[from]!, ragged)));
    const rows = header && fits ? placeByHeader(block.matches, header) : undefined;
    return rows && isOnSheet(block) && isDisproved(rows, form, table) ? undefined : rows;
  });
  const strict =
    words.some((text) => text?.foreign) ||
    placed.some((rows) => rows?.notes.some(({ kind }) => kind === 'unknown')) ||
    isCrowded(unaligned);
  return blocks.map((block, index) => {
    const isMoved = !placed[index] && isOnSheet(block) && headers[index];
    const rows =
      placed[index] ??
      placeByCount(block, texts[firstPartWith(texts, index)], strict || Boolean(isMoved), form, table);
    const settled = rows.rows.map((row) => (isBesideHeader(row, form, table) ? withoutCells(row) : row));
    if (!settled.some(isBlankInPart)) return { ...rows, rows: settled };
    const kept = keepSums(form, table, settled.flatMap(filledRow));
    const isDoubted = (row: PlacedRow): boolean =>
      filledRow(row).some((filled) => mayHaveMoved(form, table, filled, kept));
    return { ...rows, rows: settled.map((row) => (isDoubted(row) ? { ...row, doubt: 'rowMoved' } : row)) };
  });
}

/**
 * Has a row as many numbers as columns, though its header leaves some of them blank? Two readings that contradict each
 * other: the header's is right only where its sums can hold and those by the count do not.
 */
function isBesideHeader({ match, cells }: PlacedRow, form: Form, table: TableId): boolean {
  const { line, row } = match;
  if (!cells?.includes(undefined) || line.values.length !== cells.length) return false;
  return addsUp(form, table, row, line.values) === true || canAddUp(form, table, row, cells) === false;
}

const isBlankInPart = ({ cells }: PlacedRow): boolean =>
  cells !== undefined && cells.includes(undefined) && cells.some(Boolean);

const filledRow = ({ match: { row }, cells }: PlacedRow): readonly FilledRow[] =>
  cells ? [{ row, cells }] : [];

const withoutCells = ({ match, how, columns }: PlacedRow): PlacedRow => ({
  match,
  how,
  ...(columns ? { columns } : {}),
});

function headerOf(
  { matches, block, zone: [top, bottom] }: BlockRows,
  form: Form,
  table: TableId,
): HeaderColumns | undefined {
  const { line, row } = matches[0]!;
  if (!line.grid.aligned && line.width < 2) return undefined;
  const zone = [Math.max(top, bottom + 1 - THRESHOLDS.tallestHeader), bottom] as const;
  return findHeader(line.grid, zone, { block, columns: row.columns }, tableLexicon(form, table)!);
}

/** Has a text lost cells, so that rows are not as wide as each other, or as their header? */
function isRagged(matches: readonly MatchedRow[], header: HeaderColumns | undefined): boolean {
  const { grid, width } = matches[0]!.line;
  if (grid.aligned || width < 2) return false;
  return (
    matches.some(({ line }) => line.width !== width) ||
    [...(header?.spans.values() ?? [])].some(({ row }) => grid.rows[row]?.length !== width)
  );
}

const isOnSheet = ({ matches }: BlockRows): boolean => matches[0]!.line.grid.aligned;

/**
 * Does a text keep its columns, as a sheet does? Where all is rectangular. Where cells are lost elsewhere in the table,
 * a blank one might be where another was lost.
 */
function canTrust(header: HeaderColumns, matches: readonly MatchedRow[], ragged: boolean): boolean {
  // A lone column is known by its count, unless its name stands right over it.
  const plain = matches[0]!.row.columns.length > 1 || header.similar.size === 0;
  return plain && (isFull(matches) || !ragged) && !isRagged(matches, header);
}

/** Is no cell of these rows blank? */
const isFull = (matches: readonly MatchedRow[]): boolean =>
  matches.every(({ line: { labels, values, width } }) => labels.length + values.length === width);

/** Are rows of a text that have no header as wide as those that have? */
const isLike = ({ matches }: BlockRows, other: BlockRows, ragged: boolean): boolean =>
  (isFull(matches) || !ragged) &&
  [...matches, ...other.matches].every(({ line }) => line.width === matches[0]!.line.width);

const labelColumns = (matches: readonly MatchedRow[]): ReadonlySet<number> =>
  new Set(matches.flatMap(({ line }) => line.labels.map(({ column }) => column)));

/** Is every column of the form named, none over the labels of rows? */
function namesAll({ spans }: HeaderColumns, matches: readonly MatchedRow[]): boolean {
  const labels = labelColumns(matches);
  return (
    spans.size === matches[0]!.row.columns.length &&
    [...spans.values()].every(({ column }) => !labels.has(column))
  );
}

/** In a text a header is over its numbers only if no number stands beside it. */
function standsUnder({ cells }: HeaderColumns, matches: readonly MatchedRow[]): boolean {
  const named = new Set(cells.map(({ column }) => column));
  return matches.every(({ line }) =>
    line.values.every(({ column, value }) => named.has(column) || !isValueLike(value)),
  );
}

/** Do the numbers under the names add up, for the most part? Undefined where no row has all that it takes. */
function holds(
  { spans }: HeaderColumns,
  matches: readonly MatchedRow[],
  form: Form,
  table: TableId,
): boolean | undefined {
  const sums = matches.flatMap(({ line, row }) => {
    const cells = row.columns.map(({ id }) =>
      line.values.find(({ column }) => column === spans.get(id)?.column),
    );
    return cells.every(Boolean) ? (addsUp(form, table, row, cells) ?? []) : [];
  });
  return sums.length ? sums.filter(Boolean).length * 2 > sums.length : undefined;
}

/**
 * Do most rows not add up under names that stand in another order than printed, or are not all there? Then spans of the
 * header are lost, and its names stand beside their columns. A blank cell counts as 0 here, and a row of nothing else
 * tells nothing.
 */
function isDisproved({ rows }: PlacedRows, form: Form, table: TableId): boolean {
  const places = rows[0]!.columns ?? [];
  if (places.every((place, index) => index === 0 || place! > places[index - 1]!)) return false;
  const sums = rows.flatMap(({ match: { line, row }, columns = [] }) => {
    if (!line.values.some(({ value }) => value !== 0)) return [];
    const cells = columns.map((place) => line.values.find(({ column }) => column === place));
    return addsUp(form, table, row, cells, 0) ?? [];
  });
  return sums.filter((right) => !right).length > sums.filter(Boolean).length;
}

/** Labels are one column wide and numbers begin right of them: no cell of a merge can have been lost between. */
function hasPlainStub(matches: readonly MatchedRow[]): boolean {
  const labels = labelColumns(matches);
  const first = Math.min(...matches.flatMap(({ line }) => line.values.map(({ column }) => column)));
  return labels.size === 1 && labels.has(first - 1);
}
