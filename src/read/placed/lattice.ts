import type { CellPlace } from '../flow/flow';
import type { Network } from './networks';
import type { Ruling } from './page';
import { partition } from './partition';
import { edgesOf } from './rulings';

/** Edges closer than this are one. */
const SAME = 2.5;
/** A wall stands where lines cover so much of a box's side. */
const COVERED = 0.6;
/** More boxes than this are graph paper. */
const MOST_BOXES = 40_000;

/** What lines divide: the edges of rows and columns, and cells that may span several. */
export interface Lattice {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly CellPlace[];
  /** Index of the cell that covers a box. */
  cellAt(row: number, column: number): number;
}

/** The lattice of a network: its smallest boxes, and those without a wall between them made one cell. */
export function latticeOf({ horizontals, verticals }: Network): Lattice | undefined {
  const xs = edgesOf(
    verticals.map(({ at }) => at),
    SAME,
  );
  const ys = edgesOf(
    horizontals.map(({ at }) => at),
    SAME,
  );
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  if (columns < 1 || rows < 1 || columns * rows > MOST_BOXES) return undefined;
  const boxes = partition(rows * columns);
  const across = xs.map((x) => verticals.filter(({ at }) => Math.abs(at - x) <= SAME));
  const down = ys.map((y) => horizontals.filter(({ at }) => Math.abs(at - y) <= SAME));
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const box = row * columns + column;
      if (column + 1 < columns && !isWall(across[column + 1]!, ys[row]!, ys[row + 1]!))
        boxes.join(box, box + 1);
      if (row + 1 < rows && !isWall(down[row + 1]!, xs[column]!, xs[column + 1]!))
        boxes.join(box, box + columns);
    }
  const cells = boxes.groups().flatMap((members) => cellsOf(members, columns));
  const covering = new Int32Array(rows * columns);
  cells.forEach(({ row, column, rowSpan, columnSpan }, index) => {
    for (let r = row; r < row + rowSpan; r += 1)
      covering.fill(index, r * columns + column, r * columns + column + columnSpan);
  });
  return { xs, ys, cells, cellAt: (row, column) => covering[row * columns + column]! };
}

function isWall(lines: readonly Ruling[], from: number, to: number): boolean {
  let covered = 0;
  for (const line of lines) covered += Math.max(0, Math.min(line.to, to + 1) - Math.max(line.from, from - 1));
  return covered >= COVERED * (to - from);
}

/** One cell where the boxes fill a rectangle; else, where a line is missing, one for each row. */
function cellsOf(members: readonly number[], columns: number): readonly CellPlace[] {
  const rows = members.map((box) => Math.floor(box / columns));
  const places = members.map((box) => box % columns);
  const [row, column] = [Math.min(...rows), Math.min(...places)];
  const rowSpan = Math.max(...rows) - row + 1;
  const columnSpan = Math.max(...places) - column + 1;
  if (rowSpan * columnSpan === members.length) return [{ row, column, rowSpan, columnSpan }];
  const cells: CellPlace[] = [];
  for (const box of members) {
    const [r, c] = [Math.floor(box / columns), box % columns];
    const last = cells.at(-1);
    if (last?.row === r && last.column + last.columnSpan === c)
      cells[cells.length - 1] = { ...last, columnSpan: last.columnSpan + 1 };
    else cells.push({ row: r, column: c, rowSpan: 1, columnSpan: 1 });
  }
  return cells;
}
