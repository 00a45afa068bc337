import type { Grid, GridValue } from '../model/grid';
import { isBlank } from './value';

/** Columns of a grid, from the first up to before `to`. */
interface Band {
  readonly from: number;
  readonly to: number;
}

/** A table has at least so many columns. */
const NARROWEST = 2;

/**
 * A sheet on which tables stand side by side, as one grid for each: parted where a column is empty and no merged cell
 * reaches over it, if on both sides there is a table. Whatever holds none belongs to what stands left of it.
 */
export function sideBySide(grid: Grid, holdsTable: (part: Grid) => boolean): readonly Grid[] {
  if (!grid.aligned) return [grid];
  const bands = bandsOf(grid);
  if (bands.filter(isWide).length < 2) return [grid];
  const joined: Band[] = [];
  let hasTable = false;
  for (const band of bands) {
    const last = joined.at(-1);
    const holds = isWide(band) && holdsTable(partOf(grid, band));
    if (last && (!holds || !hasTable)) joined[joined.length - 1] = { from: last.from, to: band.to };
    else joined.push(band);
    hasTable ||= holds;
  }
  return joined.length < 2 ? [grid] : joined.map((band) => partOf(grid, band));
}

const isWide = ({ from, to }: Band): boolean => to - from >= NARROWEST;

/** Stretches of columns between empty ones. */
function bandsOf({ rows, merges }: Grid): readonly Band[] {
  const used: boolean[] = [];
  for (const row of rows)
    row.forEach((value, column) => {
      if (!isBlank(value)) used[column] = true;
    });
  const width = used.length;
  for (const { row, column, columnSpan } of merges)
    // A title over all tables stands above them.
    if (!isTitleRow(rows[row] ?? [])) used.fill(true, column, column + columnSpan);
  const bands: Band[] = [];
  for (let column = 0; column < width; column += 1) {
    if (!used[column]) continue;
    const from = column;
    while (used[column]) column += 1;
    bands.push({ from, to: column });
  }
  return bands;
}

const isTitleRow = (row: readonly GridValue[]): boolean => {
  const texts = new Set(row.filter((value) => !isBlank(value)));
  return texts.size <= 1;
};

function partOf(grid: Grid, { from, to }: Band): Grid {
  const { row = 0, column = 0 } = grid.origin ?? {};
  return {
    ...grid,
    rows: grid.rows.map((cells) => cells.slice(from, to)),
    merges: grid.merges
      .filter((merge) => merge.column >= from && merge.column < to)
      .map((merge) => ({ ...merge, column: merge.column - from })),
    addressOf: (at, cell) => grid.addressOf(at, cell + from),
    origin: { row, column: column + from },
    ...(grid.formulas && {
      formulas: grid.formulas
        .filter((each) => each.column >= from && each.column < to)
        .map((each) => ({ ...each, column: each.column - from })),
    }),
    partOf: grid,
  };
}
