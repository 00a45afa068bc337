import type { Label } from '../derive/labels';
import type { TableId } from '../model/form';
import type { Column } from '../model/form';
import type { Grid, Merge } from '../model/grid';
import { labelKeys } from './label-key';
import type { ColumnLabel, Lexicon } from './lexicon';
import { meaningsOf } from './lexicon';
import { isLegible, similarity } from './similarity';

/** Grid columns under one header cell. */
export interface Span {
  readonly column: number;
  readonly width: number;
}

export interface HeaderCell extends Span {
  readonly row: number;
  readonly text: string;
}

export interface HeaderColumns {
  /** Grid columns of the form's columns, by id; absent where no header names them. */
  readonly spans: ReadonlyMap<string, HeaderCell>;
  /** Header cells that were taken for a column by likeness only. */
  readonly similar: ReadonlySet<string>;
  /** Lowest grid row that holds a header of the block. */
  readonly bottom: number;
  /** Texts of the zone, to name columns that the form does not have. */
  readonly cells: readonly HeaderCell[];
}

export interface BlockRef {
  readonly table: TableId;
  readonly block: number;
  readonly columns: readonly Column[];
}

const SIMILAR = 0.7;

/**
 * Finds the columns of a block by its header's words, in the rows from `top` to `bottom` of a grid whose columns can
 * be trusted. Columns may stand in any order with others between; where a word stands several times, the group
 * header to its left or above says which it is. Undefined where no header is there.
 */
export function findHeader(
  grid: Grid,
  [top, bottom]: readonly [number, number],
  block: BlockRef,
  lexicon: Lexicon,
): HeaderColumns | undefined {
  const cells = headerCells(grid, top, bottom);
  const isColumn = (label: Label): label is ColumnLabel =>
    label.role === 'column' && label.table === block.table && label.block === block.block;
  const similar = new Set<string>();
  const hits: { readonly cell: HeaderCell; readonly labels: readonly ColumnLabel[] }[] = [];
  for (const cell of withSplit(cells)) {
    const labels = meaningsOf(lexicon, cell.text, isColumn);
    if (labels.length) hits.push({ cell, labels });
  }
  const named = new Set(hits.flatMap(({ labels }) => labels.map(({ column }) => column)));
  const isOther = (label: Label): label is Label => label.table === block.table;
  for (const label of lexicon.labels) {
    if (!isColumn(label) || named.has(label.column)) continue;
    const alike = cells.filter(
      (cell) => !meaningsOf(lexicon, cell.text, isOther).length && isLike(cell.text, label.texts),
    );
    if (alike.length !== 1) continue;
    hits.push({ cell: alike[0]!, labels: [label] });
    similar.add(label.column);
  }
  if (!hits.length) return undefined;
  const parents = parentCells(cells, lexicon, block);
  const spans = new Map<string, HeaderCell>();
  hits.sort((a, b) => a.cell.column - b.cell.column || b.cell.row - a.cell.row);
  for (const { id } of block.columns) {
    const mine = hits.filter(
      ({ cell, labels }) =>
        ![...spans.values()].some((taken) => taken.column === cell.column) &&
        labels.some(
          ({ column, parent }) => column === id && (labels.length === 1 || under(cell, parent, parents)),
        ),
    );
    const last = Math.max(-1, ...[...spans.values()].map(({ column }) => column));
    const chosen = mine.find(({ cell }) => cell.column > last) ?? mine[0];
    if (chosen) spans.set(id, chosen.cell);
  }
  return { spans, similar, bottom: Math.max(...hits.map(({ cell }) => cell.row)), cells };
}

const isLike = (text: string, wanted: readonly string[]): boolean => {
  const key = labelKeys(text).full;
  return key.length >= 3 && wanted.some((each) => similarity(key, labelKeys(each).full) >= SIMILAR);
};

function headerCells(grid: Grid, top: number, bottom: number): readonly HeaderCell[] {
  const merges = new Map<string, Merge>();
  for (const merge of grid.merges)
    if (merge.row >= top && merge.row <= bottom) merges.set(`${merge.row},${merge.column}`, merge);
  const cells: HeaderCell[] = [];
  for (let row = Math.max(0, top); row <= bottom; row++)
    grid.rows[row]?.forEach((value, column) => {
      if (typeof value !== 'string' || value.trim() === '') return;
      cells.push({ row, column, width: merges.get(`${row},${column}`)?.columnSpan ?? 1, text: value });
    });
  return cells;
}

/** The cells, and after them the words that are split over cells one under another. */
function withSplit(cells: readonly HeaderCell[]): readonly HeaderCell[] {
  const byColumn = new Map<number, HeaderCell[]>();
  for (const cell of cells) byColumn.set(cell.column, [...(byColumn.get(cell.column) ?? []), cell]);
  const joined: HeaderCell[] = [];
  for (const column of byColumn.values())
    for (let from = 0; from < column.length; from++)
      for (let to = from + 1; to < Math.min(column.length, from + 4); to++) {
        const last = column[to]!;
        const text = column.slice(from, to + 1).map((cell) => cell.text);
        if (text.every((each) => each.length <= 3)) joined.push({ ...last, text: text.join('') });
      }
  return [...cells, ...joined];
}

interface ParentCell extends Span {
  readonly label: string;
}

/** Group headers right above columns that share their names with others. */
function parentCells(cells: readonly HeaderCell[], lexicon: Lexicon, block: BlockRef): readonly ParentCell[] {
  const labels = new Map<string, readonly string[]>();
  for (const label of lexicon.labels)
    if (label.role === 'columnGroup' && label.table === block.table && label.block === block.block)
      labels.set(label.texts[0] ?? '', label.texts);
  return cells.flatMap(({ column, width, text }) => {
    const { full } = labelKeys(text);
    const exact = [...labels].find(([, texts]) => texts.some((each) => labelKeys(each).full === full));
    const found =
      exact ?? (isLegible(full) ? [...labels].find(([, texts]) => isLike(text, texts)) : undefined);
    return found ? [{ column, width, label: found[0] }] : [];
  });
}

/** Is the cell under this group header? Merges may have been undone: a group then reaches to the next one. */
function under(cell: HeaderCell, parent: string | undefined, parents: readonly ParentCell[]): boolean {
  const direct = parents.filter((each) => each.column <= cell.column);
  const nearest = direct.sort((a, b) => b.column - a.column)[0];
  if (!nearest || parent === undefined) return true;
  const same = direct.filter((each) => each.column === nearest.column);
  return same.some(({ label }) => label === parent);
}
