import type { Column } from '../model/form';
import type { Grid, Merge } from '../model/grid';
import { grouped } from '../model/grouped';
import { labelKeys } from './label-key';
import type { ColumnLabel, TableLexicon } from './lexicon';
import { isLegible, likest, similarity } from './similarity';
import { THRESHOLDS } from './thresholds';
import { isNothing } from './value';

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
  /** Columns that share their name with others and were told apart by order only. */
  readonly ordered: ReadonlySet<string>;
  /** Lowest grid row that holds a header of the block. */
  readonly bottom: number;
  /** Texts of the zone, to name columns that the form does not have. */
  readonly cells: readonly HeaderCell[];
}

export interface BlockRef {
  readonly block: number;
  readonly columns: readonly Column[];
}

const { likeHeader, headerPieces } = THRESHOLDS;

/** A header cell and the columns it may name: several where the form has columns of the same name. */
interface Hit {
  readonly cell: HeaderCell;
  readonly labels: readonly ColumnLabel[];
  readonly similar: boolean;
}

/**
 * Finds the columns of a block by its header's words, in the rows from `top` to `bottom` of a grid whose columns can
 * be trusted. Columns may stand in any order with others between; where a word stands several times, the group
 * header to its left or above says which it is. Undefined where no header is there.
 */
export function findHeader(
  grid: Grid,
  [top, bottom]: readonly [number, number],
  block: BlockRef,
  lexicon: TableLexicon,
): HeaderColumns | undefined {
  const cells = headerCells(grid, top, bottom);
  const split = withSplit(cells);
  const hits = findHits(cells, split, block, lexicon);
  if (!hits.length) return undefined;
  const named = new Set(hits.map(({ cell }) => cell));
  let found: readonly ParentCell[] | undefined;
  const parents: Parents = () =>
    (found ??= parentCells(
      split.filter((cell) => !named.has(cell)),
      lexicon,
      block,
    ));
  const { claims, ordered } = claimColumns(hits, parents);
  const spans = new Map<string, HeaderCell>();
  const similar = new Set<string>();
  const taken = new Set<number>();
  for (const { id } of block.columns) {
    const isUnder = ({ cell }: Hit): boolean => otherGroupOver(cell, id, parents, cells) !== undefined;
    const [chosen] = (claims.get(id) ?? [])
      .filter((hit) => !taken.has(hit.cell.column) && !isSubtotal(hit, id, parents, cells))
      .sort(
        (a, b) =>
          Number(isUnder(a)) - Number(isUnder(b)) ||
          Number(a.similar) - Number(b.similar) ||
          b.cell.row - a.cell.row ||
          a.cell.column - b.cell.column,
      );
    if (!chosen) continue;
    spans.set(id, chosen.cell);
    taken.add(chosen.cell.column);
    if (chosen.similar) similar.add(id);
  }
  return { spans, similar, ordered, bottom: Math.max(...hits.map(({ cell }) => cell.row)), cells };
}

/** Header cells that name columns: as printed, in pieces one under another, or like one name and no other. */
function findHits(
  cells: readonly HeaderCell[],
  split: readonly HeaderCell[],
  block: BlockRef,
  lexicon: TableLexicon,
): readonly Hit[] {
  const isInBlock = (label: ColumnLabel): boolean => label.block === block.block;
  const exact = split.flatMap((cell): Hit[] => {
    const labels = lexicon.meaning(cell.text).columns.filter(isInBlock);
    return labels.length ? [{ cell, labels, similar: false }] : [];
  });
  if (
    new Set(exact.flatMap(({ labels }) => labels.map(({ column }) => column))).size === block.columns.length
  )
    if (exact.length >= block.columns.length) return exact;
  const names = grouped(lexicon.columnLabels.filter(isInBlock), ({ texts }) => texts[0]);
  const columns = new Set(exact.map(({ cell }) => cell.column));
  const alike = cells.flatMap((cell): Hit[] => {
    if (columns.has(cell.column) || lexicon.meaning(cell.text).any.length) return [];
    const labels = likest(names.values(), ([label]) => likenessTo(cell.text, label!.texts), likeHeader);
    return labels ? [{ cell, labels, similar: true }] : [];
  });
  // Two cells that are like one name, which stands once: neither is it.
  const single = alike.filter(
    ({ labels }) => labels.length > 1 || alike.filter((other) => other.labels[0] === labels[0]).length === 1,
  );
  const named = new Set(exact.flatMap(({ labels }) => (labels.length === 1 ? [labels[0]!.column] : [])));
  return [...exact, ...single.filter(({ labels }) => labels.length > 1 || !named.has(labels[0]!.column))];
}

interface Claims {
  /** Cells by the column that they name; undefined is that of cells of which nothing tells. */
  readonly claims: ReadonlyMap<string | undefined, readonly Hit[]>;
  /** Columns of the same name that were told apart by their order only. */
  readonly ordered: ReadonlySet<string>;
}

/** Which column each cell names. Columns of the same name are told apart by the group headers over them. */
function claimColumns(hits: readonly Hit[], parents: Parents): Claims {
  const ordered = new Set<string>();
  const columnOf = ({ labels, cell }: Hit): string | undefined => {
    if (labels.length === 1) return labels[0]!.column;
    const isFound = (parent: string): boolean => parents().some(({ label }) => label === parent);
    if (labels.every(({ parent }) => parent === undefined || isFound(parent))) {
      const over = parentsOver(cell, parents());
      const under = labels.filter(({ parent }) => parent !== undefined && over.includes(parent));
      return under.length === 1 ? under[0]!.column : undefined;
    }
    // A group header is lost: as many cells as columns of this name stand in printed order.
    const same = new Set(
      hits.filter((other) => other.labels[0] === labels[0]).map((other) => other.cell.column),
    );
    if (same.size !== labels.length || !inOrder(labels, parents())) return undefined;
    const { column } = labels[[...same].sort((a, b) => a - b).indexOf(cell.column)]!;
    ordered.add(column);
    return column;
  };
  return { claims: grouped(hits, columnOf), ordered };
}

/** Do the group headers that were found stand in printed order? */
function inOrder(labels: readonly ColumnLabel[], parents: readonly ParentCell[]): boolean {
  const starts = labels.flatMap(({ parent }) => {
    const columns = parents.filter(({ label }) => label === parent).map(({ column }) => column);
    return columns.length ? [Math.min(...columns)] : [];
  });
  return starts.every((start, index) => index === 0 || start > starts[index - 1]!);
}

const likenessTo = (text: string, wanted: readonly string[]): number => {
  const key = labelKeys(text).full;
  return key.length >= 3 ? Math.max(...wanted.map((each) => similarity(key, labelKeys(each).full))) : 0;
};

function headerCells(grid: Grid, top: number, bottom: number): readonly HeaderCell[] {
  const merges = new Map<string, Merge>();
  for (const merge of grid.merges)
    if (merge.row >= top && merge.row <= bottom) merges.set(`${merge.row},${merge.column}`, merge);
  const cells: HeaderCell[] = [];
  for (let row = Math.max(0, top); row <= bottom; row++)
    grid.rows[row]?.forEach((value, column) => {
      if (typeof value !== 'string' || isNothing(value)) return;
      cells.push({ row, column, width: merges.get(`${row},${column}`)?.columnSpan ?? 1, text: value });
    });
  return cells;
}

/** The cells, and after them the words that are split over cells one under another. */
function withSplit(cells: readonly HeaderCell[]): readonly HeaderCell[] {
  const joined: HeaderCell[] = [];
  for (const column of grouped(cells, (cell) => cell.column).values())
    for (let from = 0; from < column.length; from++)
      for (let to = from + 1; to < Math.min(column.length, from + headerPieces); to++) {
        const last = column[to]!;
        const text = column.slice(from, to + 1).map((cell) => cell.text);
        if (text.every((each) => each.length <= 3)) joined.push({ ...last, text: text.join('') });
      }
  return [...cells, ...joined];
}

interface ParentCell extends Span {
  readonly row: number;
  readonly label: string;
  /** Ids of the columns that the form has under it. */
  readonly columns: readonly string[];
}

/** The group headers, looked for only where they have to tell columns apart. */
type Parents = () => readonly ParentCell[];

/**
 * The header of a group over a cell that the form does not have over this column. Merges may be undone, or drawn over
 * the form's columns alone: a group reaches to the next cell of its row.
 */
const otherGroupOver = (
  { row, column }: HeaderCell,
  id: string,
  parents: Parents,
  cells: readonly HeaderCell[],
): ParentCell | undefined =>
  parents().find(
    (group) =>
      group.row < row &&
      group.column <= column &&
      !group.columns.includes(id) &&
      cells.every((cell) => cell.row !== group.row || cell.column <= group.column || cell.column > column),
  );

/** Another spelling of a column's name, within the merged header of a group that it is not in: a sum of that group. */
function isSubtotal(
  { cell, labels }: Hit,
  id: string,
  parents: Parents,
  cells: readonly HeaderCell[],
): boolean {
  const printed = labels.find(({ column }) => column === id)?.texts[0] ?? '';
  if (labelKeys(cell.text).full === labelKeys(printed).full) return false;
  const group = otherGroupOver(cell, id, parents, cells);
  return group !== undefined && cell.column < group.column + group.width;
}

/** Group headers right above columns that share their names with others. */
function parentCells(
  cells: readonly HeaderCell[],
  lexicon: TableLexicon,
  block: BlockRef,
): readonly ParentCell[] {
  const groups = lexicon.labels.flatMap((label) =>
    label.role === 'columnGroup' && label.block === block.block ? [label] : [],
  );
  return cells.flatMap(({ row, column, width, text }) => {
    const cellOf = ({ texts, columns }: (typeof groups)[number]): readonly ParentCell[] => [
      { row, column, width, label: texts[0] ?? '', columns },
    ];
    const { printed } = lexicon.meaning(text);
    if (printed.length) return groups.filter((group) => printed.includes(group)).flatMap(cellOf);
    if (!isLegible(labelKeys(text).full)) return [];
    const group = likest(groups, ({ texts }) => likenessTo(text, texts), likeHeader);
    return group ? cellOf(group) : [];
  });
}

/** The group headers over a cell. Merges may have been undone: a group then reaches to the next one. */
function parentsOver(cell: HeaderCell, parents: readonly ParentCell[]): readonly string[] {
  const before = parents.filter(({ column }) => column <= cell.column);
  const nearest = Math.max(...before.map(({ column }) => column));
  return before.filter(({ column }) => column === nearest).map(({ label }) => label);
}
