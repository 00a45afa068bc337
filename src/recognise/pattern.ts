import type { Grid, GridValue } from '../model/grid';
import { isNothing, isValueLike } from './value';

/** What stands in a cell of every grid like the one remembered: this very text, or one of the kinds below. */
export type Token =
  | string
  | typeof NOTHING
  | typeof FIGURE
  | typeof ENTRY
  | typeof OPEN_ENTRY
  | typeof ANY_TEXT;

/** No content, or a verdict of our own beside the tables. */
const NOTHING = 0;
/** A number, a date, an error: no text. */
const FIGURE = 1;
/** What may stand where a number is wanted, text or not. */
const ENTRY = 2;
/** The same or nothing, but not nothing in all such cells of the row. */
const OPEN_ENTRY = 3;
/** A text that names nothing of any form: who reports, when, by whom. */
const ANY_TEXT = 4;

export interface GridPattern {
  readonly rows: readonly (readonly Token[])[];
  /** Row, column, row span and column span of each merge. */
  readonly merges: readonly number[];
}

/** A cell of a form on the grid; `free`: it may be blank without moving any other. */
export interface PatternSpot {
  readonly row: number;
  readonly column: number;
  readonly free: boolean;
}

const mergesOf = ({ merges }: Grid): readonly number[] =>
  merges.flatMap(({ row, column, rowSpan, columnSpan }) => [row, column, rowSpan, columnSpan]);

/**
 * The pattern of a grid whose tables were found. `used` holds the rows that were taken for lines of tables: their
 * texts count. Elsewhere any text that names nothing says the same.
 */
export function patternOf(
  grid: Grid,
  spots: readonly PatternSpot[],
  used: ReadonlySet<number>,
  namesNothing: (text: string) => boolean,
): GridPattern {
  const rows = grid.rows.map((cells, row): Token[] => {
    const tokens = cells.map((value): Token => {
      if (isNothing(value)) return NOTHING;
      return typeof value === 'string' ? value : FIGURE;
    });
    const vary =
      !used.has(row) &&
      tokens.every((token) =>
        typeof token === 'string' ? isAnyText(token, namesNothing) : token === NOTHING,
      );
    return vary ? tokens.map((token) => (typeof token === 'string' ? ANY_TEXT : token)) : tokens;
  });
  for (const { row, column, free } of spots) {
    const tokens = (rows[row] ??= []);
    while (tokens.length <= column) tokens.push(NOTHING);
    const token = tokens[column]!;
    if (typeof token === 'string' && !isValueLike(token)) continue;
    if (free) tokens[column] = OPEN_ENTRY;
    else if (token !== NOTHING) tokens[column] = ENTRY;
  }
  return { rows, merges: mergesOf(grid) };
}

const isAnyText = (text: string, namesNothing: (text: string) => boolean): boolean =>
  !isValueLike(text) && namesNothing(text);

/** Rows in which other grids of the pattern may have another text. */
export const varyingRows = ({ rows }: GridPattern): readonly number[] =>
  rows.flatMap((tokens, row) => (tokens.includes(ANY_TEXT) ? [row] : []));

const NO_TOKENS: readonly Token[] = [];
const NO_CELLS: readonly GridValue[] = [];

/** Does a grid have the pattern, so that whatever was found by it stands in the same places? */
export function hasPattern(
  grid: Grid,
  pattern: GridPattern,
  namesNothing: (text: string) => boolean,
): boolean {
  if (!grid.aligned || grid.hiddenRows?.length || !sameMerges(grid, pattern)) return false;
  const height = Math.max(grid.rows.length, pattern.rows.length);
  for (let row = 0; row < height; row++) {
    const cells = grid.rows[row] ?? NO_CELLS;
    const tokens = pattern.rows[row] ?? NO_TOKENS;
    const width = Math.max(cells.length, tokens.length);
    let [open, filled] = [0, 0];
    for (let column = 0; column < width; column++) {
      const value = cells[column] ?? null;
      const token = tokens[column] ?? NOTHING;
      if (token === OPEN_ENTRY) {
        open++;
        if (isNothing(value)) continue;
        if (!isValueLike(value)) return false;
        filled++;
      } else if (typeof token === 'string' ? value !== token : !isKind(value, token, namesNothing))
        return false;
    }
    if (open && !filled) return false;
  }
  return true;
}

function isKind(value: GridValue, token: Token, namesNothing: (text: string) => boolean): boolean {
  if (token === NOTHING) return isNothing(value);
  if (typeof value === 'string')
    return token === ENTRY
      ? isValueLike(value)
      : token === ANY_TEXT && !isNothing(value) && isAnyText(value, namesNothing);
  return value !== null && (token === FIGURE || token === ENTRY);
}

function sameMerges({ merges }: Grid, pattern: GridPattern): boolean {
  if (merges.length * 4 !== pattern.merges.length) return false;
  return merges.every(
    ({ row, column, rowSpan, columnSpan }, index) =>
      pattern.merges[index * 4] === row &&
      pattern.merges[index * 4 + 1] === column &&
      pattern.merges[index * 4 + 2] === rowSpan &&
      pattern.merges[index * 4 + 3] === columnSpan,
  );
}
