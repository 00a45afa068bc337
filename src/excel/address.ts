import type { Area } from '../derive/address';

const CELL = /^\$?([A-Z]+)\$?(\d+)$/;

const columnOf = (letters: string): number =>
  [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** `三!B2:D4` or `$B$2` as an area; undefined for whole rows and columns. */
export function parseArea(address: string): Area | undefined {
  const local = address.slice(address.lastIndexOf('!') + 1);
  const [first = '', last = first] = local.split(':');
  const from = CELL.exec(first);
  const to = CELL.exec(last);
  if (!from || !to) return undefined;
  const row = Number(from[2]) - 1;
  const column = columnOf(from[1]!);
  return { row, column, rows: Number(to[2]) - row, columns: columnOf(to[1]!) + 1 - column };
}

/** `三!B2,三!C4:D4`: the areas of several ranges; whole rows and columns are left out. Commas may stand in names. */
export const parseAreas = (addresses: string): readonly Area[] =>
  addresses.split(/,(?=[^!,]*!|\$?[A-Z]+\$?\d)/).flatMap((address) => parseArea(address) ?? []);

export const overlap = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;
