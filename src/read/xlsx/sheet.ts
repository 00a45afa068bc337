import type { GridValue, Merge } from '../../model/grid';
import type { CellContext } from './cell';
import { readCell } from './cell';
import { tooLarge } from '../ooxml/package';
import { XmlScanner } from '../ooxml/xml';

export interface SheetCells {
  readonly rows: readonly (readonly GridValue[])[];
  readonly merges: readonly Merge[];
}

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;
/** Cells up to the last filled one of each row; no report comes near. */
const MOST_CELLS = 20_000_000;
const EMPTY: readonly GridValue[] = [];

/** Position of `D5`, 0-based; undefined where the text is no address inside a sheet. */
export function parseAddress(text: string): { readonly row: number; readonly column: number } | undefined {
  let at = 0;
  let column = 0;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at) & 0xdf;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  const row = Number(text.slice(at));
  const inside =
    at > 0 && column <= LAST_COLUMN + 1 && Number.isInteger(row) && row >= 1 && row <= LAST_ROW + 1;
  return inside ? { row: row - 1, column: column - 1 } : undefined;
}

/**
 * Cells and merges of a worksheet part. Rows end at their last filled cell and the sheet at its last filled row, so
 * that formatted but empty cells cost nothing.
 */
export function readSheet(xml: string, context: CellContext): SheetCells {
  const scanner = new XmlScanner(xml);
  const rows: (readonly GridValue[])[] = [];
  const merges: Merge[] = [];
  let cells = 0;
  let row = -1;
  let column = -1;
  let current: GridValue[] | undefined;
  for (let event = scanner.next(); event !== 'end'; event = scanner.next()) {
    if (event !== 'open') continue;
    if (scanner.name === 'row') {
      const number = Number(scanner.attribute('r') ?? row + 2);
      row = Number.isInteger(number) && number >= 1 && number <= LAST_ROW + 1 ? number - 1 : row + 1;
      column = -1;
      current = undefined;
    } else if (scanner.name === 'c') {
      const at = parseAddress(scanner.attribute('r') ?? '');
      if (at && at.row !== row) [row, current] = [at.row, undefined];
      column = at?.column ?? column + 1;
      const value = readCell(scanner, context);
      if (value === null || row < 0 || row > LAST_ROW || column > LAST_COLUMN) continue;
      while (rows.length <= row) rows.push(EMPTY);
      if (!current) {
        current = rows[row] === EMPTY ? [] : [...rows[row]!];
        rows[row] = current;
      }
      cells += Math.max(0, column + 1 - current.length);
      if (cells > MOST_CELLS) throw tooLarge();
      while (current.length <= column) current.push(null);
      current[column] = value;
    } else if (scanner.name === 'mergeCell') {
      const merge = parseRange(scanner.attribute('ref') ?? '');
      if (merge) merges.push(merge);
    }
  }
  return { rows, merges };
}

function parseRange(text: string): Merge | undefined {
  const [from = '', to = from] = text.split(':');
  const start = parseAddress(from);
  const end = parseAddress(to);
  if (!start || !end) return undefined;
  return {
    ...start,
    rowSpan: Math.max(1, end.row - start.row + 1),
    columnSpan: Math.max(1, end.column - start.column + 1),
  };
}
