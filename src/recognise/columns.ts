import type { Form, TableId } from '../model/form';
import type { BlockRows } from './blocks';
import { isCrowded, placeByCount, textHeaderOf } from './by-count';
import { placeByHeader } from './by-header';
import type { HeaderColumns } from './header';
import { findHeader } from './header';
import type { TextHeader } from './header-order';
import { lexiconOf } from './lexicon';
import type { PlacedRows } from './placed';
import type { MatchedRow } from './rows';
import { isValueLike } from './value';

const TALLEST_HEADER = 12;

/**
 * Finds the columns for the rows of a table, block by block: by the header where columns can be trusted, else by the
 * count of numbers. A block that a page break cut goes by the header of its first part where it has none of its own.
 */
export function placeColumns(
  blocks: readonly BlockRows[],
  form: Form,
  table: TableId,
): readonly PlacedRows[] {
  const found = blocks.map((block) => headerOf(block, form, table));
  const ragged = blocks.some(({ matches }, at) => isRagged(matches, found[at]));
  const headers = found.map((header, at) =>
    header && canTrust(header, blocks[at]!.matches, ragged) ? header : undefined,
  );
  const texts = blocks.map((block, at) => (headers[at] ? undefined : textHeaderOf(block, form, table)));
  const unaligned = blocks.filter((_, at) => !headers[at]).flatMap(({ matches }) => matches);
  const strict = texts.some((text) => text?.foreign) || isCrowded(unaligned);
  const inherited = <T>(own: readonly (T | undefined)[], at: number): T | undefined =>
    own[at] ?? own.find((each, other) => each && blocks[other]!.block === blocks[at]!.block);
  return blocks.map((block, at) => {
    const header = headers[at] ?? (texts[at] ? undefined : inherited<HeaderColumns>(headers, at));
    if (header && (headers[at] || coversAll(header, block.matches)))
      return placeByHeader(block.matches, header);
    return placeByCount(block, inherited<TextHeader>(texts, at), strict, form, table);
  });
}

function headerOf(
  { matches, block, zone: [top, bottom] }: BlockRows,
  form: Form,
  table: TableId,
): HeaderColumns | undefined {
  const { line, row } = matches[0]!;
  if (!line.grid.aligned && line.width < 2) return undefined;
  const zone = [Math.max(top, bottom + 1 - TALLEST_HEADER), bottom] as const;
  return findHeader(line.grid, zone, { table, block, columns: row.columns }, lexiconOf(form));
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

/**
 * Do numbers stand under their headers? On a sheet they do; in a text where all is rectangular and the header names
 * every column. Where cells are lost elsewhere in the table, a blank one might be where another was lost.
 */
function canTrust(header: HeaderColumns, matches: readonly MatchedRow[], ragged: boolean): boolean {
  const { line, row } = matches[0]!;
  if (line.grid.aligned) return true;
  // A lone column is known by its count, unless its name stands right over it.
  const plain = row.columns.length > 1 || header.similar.size === 0;
  const full = matches.every(
    ({ line: { labels, values, width } }) => labels.length + values.length === width,
  );
  return (
    plain &&
    (full || !ragged) &&
    !isRagged(matches, header) &&
    isRectangular(matches) &&
    coversAll(header, matches)
  );
}

/** Do the rows of a text keep their columns, numbers never in a column where another row has a label? */
function isRectangular(matches: readonly MatchedRow[]): boolean {
  const labels = new Set(matches.flatMap(({ line }) => line.labels.map(({ column }) => column)));
  return matches.every(({ line }) => line.values.every(({ column }) => !labels.has(column)));
}

/** In a text a header is over its numbers only if it names every column and no number stands beside it. */
function coversAll({ spans, cells }: HeaderColumns, matches: readonly MatchedRow[]): boolean {
  const top = Math.min(...[...spans.values()].map(({ row }) => row));
  const named = new Set(cells.filter(({ row }) => row >= top).map(({ column }) => column));
  const labels = new Set(matches.flatMap(({ line }) => line.labels.map(({ column }) => column)));
  return (
    spans.size === matches[0]!.row.columns.length &&
    [...spans.values()].every(({ column }) => !labels.has(column)) &&
    matches.every(({ line }) =>
      line.values.every(({ column, value }) => named.has(column) || !isValueLike(value)),
    )
  );
}
