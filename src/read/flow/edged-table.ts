import type { FlowCell, FlowTable } from './flow';

/** Edges of a row's cells, and which of them go on from others. */
export interface RowDefinition {
  /** Left edge of each cell and right edge of the last, in twips. */
  readonly edges: readonly number[];
  /** For each cell whether it goes on with the one to its left. */
  readonly sideways: readonly boolean[];
  /** For each cell whether it goes on with the one above. */
  readonly continued: readonly boolean[];
}

/** The definition of a row; undefined where its edges do not grow, so that they tell of no cells. */
export function rowDefinition(definition: RowDefinition): RowDefinition | undefined {
  const { edges } = definition;
  const doesGrow = edges.every((edge, index) => index === 0 || edge > edges[index - 1]!);
  return edges.length > 1 && doesGrow ? definition : undefined;
}

/** What a cell holds, wherever it stands. */
export type CellContent = Pick<FlowCell, 'blocks' | 'unseen'>;

/** A row as it is read: what its cells hold, and where they stand, where the document says so. */
export interface Row {
  readonly cells: readonly CellContent[];
  readonly definition?: RowDefinition;
}

type Cell = { -readonly [Key in keyof FlowCell]: FlowCell[Key] };

/** Edges less than this apart are one, in twips: people draw them by hand. The narrowest column of a report takes ten times that. */
const SAME_EDGE = 40;

/**
 * The table of these rows. Columns are what lies between the edges of all rows. Where the edges of a row do not fit its
 * cells, cells of all rows are placed by count alone and without spans.
 */
export function tableOf(rows: readonly Row[]): FlowTable {
  if (!rows.every(({ cells, definition }) => definition?.edges.length === cells.length + 1))
    return {
      cells: rows.flatMap(({ cells }, row) =>
        cells.map((content, column) => ({ row, column, rowSpan: 1, columnSpan: 1, ...content })),
      ),
    };
  const columnOf = columnsAt(rows.map(({ definition }) => definition!.edges));
  const cells: Cell[] = [];
  let above: ReadonlyMap<number, Cell> = new Map();
  rows.forEach(({ cells: contents, definition }, row) => {
    const here = new Map<number, Cell>();
    let left: Cell | undefined;
    const { edges, sideways, continued } = definition!;
    contents.forEach((content, index) => {
      const column = columnOf(edges[index]!);
      const columnSpan = columnOf(edges[index + 1]!) - column;
      if (left && sideways[index]) {
        if (left.row === row) left.columnSpan += columnSpan;
        return;
      }
      const open = continued[index] ? above.get(column) : undefined;
      if (open) open.rowSpan += 1;
      left = open ?? { row, column, rowSpan: 1, columnSpan, ...content };
      if (!open) cells.push(left);
      here.set(column, left);
    });
    above = here;
  });
  return { cells };
}

/** Number of the column that begins at an edge, among all edges of a table; edges of one row are never the same. */
function columnsAt(rows: readonly (readonly number[])[]): (edge: number) => number {
  const rowsWith = new Map<number, number[]>();
  rows.forEach((edges, row) => {
    for (const edge of edges)
      rowsWith
        .set(edge, rowsWith.get(edge) ?? [])
        .get(edge)!
        .push(row);
  });
  const columns = new Map<number, number>();
  let column = -1;
  let first = -Infinity;
  let taken = new Set<number>();
  for (const [edge, having] of [...rowsWith].sort(([a], [b]) => a - b)) {
    if (edge - first > SAME_EDGE || having.some((row) => taken.has(row))) {
      column += 1;
      first = edge;
      taken = new Set();
    }
    for (const row of having) taken.add(row);
    columns.set(edge, column);
  }
  return (edge) => columns.get(edge)!;
}
