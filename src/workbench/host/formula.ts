import type { Rect } from './address';
import { columnIndex, columnName, insideSheet } from './address';
import { shiftRect } from './rect';

const QUOTED = '"(?:[^"]|"")*"';
const SHEET = "(?:(?:'((?:[^']|''){1,255})'|([\\p{L}_][\\p{L}\\p{N}_.]*))!)?";
const CELL = '(\\$?)([A-Z]{1,3})(\\$?)(\\d{1,7})';
const REFERENCE = new RegExp(
  `${QUOTED}|(?<![\\p{L}\\p{N}_.])${SHEET}${CELL}(?::${CELL})?(?![\\p{L}\\p{N}_.(!])`,
  'giu',
);

interface Corner {
  readonly row: number;
  readonly column: number;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

type Change = (sheet: string | null, first: Corner, last: Corner) => [Corner, Corner] | null;

/** Rewrites every reference of a formula; null makes it `#REF!`. Text in quotes stays. */
function rewrite(formula: string, change: Change): string {
  return formula.replace(REFERENCE, (whole: string, ...groups: (string | undefined)[]) => {
    const [quoted, plain, ...corners] = groups;
    const first = corner(corners.slice(0, 4));
    if (!first) return whole;
    const last = corner(corners.slice(4, 8));
    const prefix = (quoted ?? plain) ? whole.slice(0, whole.lastIndexOf('!') + 1) : '';
    const changed = change(quoted?.replaceAll("''", "'") ?? plain ?? null, first, last ?? first);
    if (!changed || !changed.every((at) => insideSheet({ ...at, rows: 1, columns: 1 })))
      return `${prefix}#REF!`;
    return prefix + (last ? changed.map(written).join(':') : written(changed[0]));
  });
}

function corner([columnSign, column, rowSign, row]: (string | undefined)[]): Corner | null {
  if (typeof column !== 'string' || typeof row !== 'string') return null;
  return {
    row: Number(row) - 1,
    column: columnIndex(column),
    rowFixed: rowSign === '$',
    columnFixed: columnSign === '$',
  };
}

const written = ({ row, column, rowFixed, columnFixed }: Corner): string =>
  `${columnFixed ? '$' : ''}${columnName(column)}${rowFixed ? '$' : ''}${row + 1}`;

/** The formula as it is after being copied some rows down and columns right. */
export function moveReferences(formula: string, down: number, right: number): string {
  const moved = (at: Corner): Corner => ({
    ...at,
    row: at.rowFixed ? at.row : at.row + down,
    column: at.columnFixed ? at.column : at.column + right,
  });
  return rewrite(formula, (_, first, last) => [moved(first), moved(last)]);
}

/** The formula after rows or columns of the sheet `changed` were inserted or removed; it stands on sheet `own`. */
export function shiftReferences(
  formula: string,
  own: string,
  changed: string,
  axis: 'row' | 'column',
  position: number,
  count: number,
): string {
  return rewrite(formula, (sheet, first, last) => {
    if ((sheet ?? own).toLowerCase() !== changed.toLowerCase()) return [first, last];
    const rect = shiftRect(between(first, last), axis, position, count);
    if (!rect) return null;
    const end = { row: rect.row + rect.rows - 1, column: rect.column + rect.columns - 1 };
    return [
      { ...first, row: rect.row, column: rect.column },
      { ...last, ...end },
    ];
  });
}

function between(first: Corner, last: Corner): Rect {
  return {
    row: first.row,
    column: first.column,
    rows: last.row - first.row + 1,
    columns: last.column - first.column + 1,
  };
}
