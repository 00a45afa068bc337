import type { Merge } from '../../model/grid';

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;
const COLUMNS = LAST_COLUMN + 1;
const LETTERS = 26;

/** A place in a sheet as one number, 0-based row and column; what is no place is negative. */
export type Place = number;
export const rowOf = (place: Place): number => Math.floor(place / COLUMNS);
export const columnOf = (place: Place): number => place % COLUMNS;

/** Place of an address written in bytes: `D5`, `$D$5`. Negative where that is no address inside a sheet. */
export function placeAt(bytes: Uint8Array, from: number, to: number): Place {
  let position = from;
  let column = 0;
  for (; position < to; position++) {
    const letter = (bytes[position]! & 0xdf) - 64;
    if (bytes[position] === 36 && column === 0) continue;
    if (letter < 1 || letter > LETTERS) break;
    column = column * LETTERS + letter;
  }
  if (bytes[position] === 36) position++;
  let row = 0;
  if (to - position > 7) return -1;
  for (; position < to; position++) {
    const digit = bytes[position]! - 48;
    if (digit < 0 || digit > 9) return -1;
    row = row * 10 + digit;
  }
  const inside = column >= 1 && column <= COLUMNS && row >= 1 && row <= LAST_ROW + 1;
  return inside ? (row - 1) * COLUMNS + column - 1 : -1;
}

/** The cells of `B2:D3` or `B2`, written in bytes; undefined where that is no range inside a sheet. */
export function rangeAt(bytes: Uint8Array, from: number, to: number): Merge | undefined {
  let colon = from;
  while (colon < to && bytes[colon] !== 58) colon++;
  const start = placeAt(bytes, from, colon);
  const end = colon === to ? start : placeAt(bytes, colon + 1, to);
  if (start < 0 || end < 0) return undefined;
  return {
    row: rowOf(start),
    column: columnOf(start),
    rowSpan: Math.max(1, rowOf(end) - rowOf(start) + 1),
    columnSpan: Math.max(1, columnOf(end) - columnOf(start) + 1),
  };
}

/** `A`, `XFD`: the letters of a column. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / LETTERS);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (column % LETTERS));
}
