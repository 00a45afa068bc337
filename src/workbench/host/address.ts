/** A block of cells, zero-based. */
export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A block of cells, with the sheet name if the address had one. */
export interface Address {
  readonly sheet: string | null;
  readonly rect: Rect;
}

export const MAX_ROWS = 1048576;
export const MAX_COLUMNS = 16384;
export const WHOLE_SHEET: Rect = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

/** `0` → `A`, `26` → `AA`. */
export function columnName(index: number): string {
  let name = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `A` → `0`, `aa` → `26`. */
export function columnIndex(name: string): number {
  return [...name.toUpperCase()].reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The sheet name as a formula writes it, quoted where Excel quotes it. */
function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Z]{1,3}\d+$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

export function cellRect(row: number, column: number): Rect {
  return { row, column, rows: 1, columns: 1 };
}

/** Reads `A1`, `$B$2:C3`, `A:C`, `2:5`, each with an optional `Sheet!` or `'My sheet'!`; null if it is none. */
export function parseAddress(text: string): Address | null {
  const parts = /^=?(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^!]+)$/.exec(text.trim());
  if (!parts) return null;
  const sheet = (parts[1]?.replaceAll("''", "'") ?? parts[2]) || null;
  const rect = parseRect(parts[3]!.replaceAll('$', ''));
  return rect && { sheet, rect };
}

function parseRect(text: string): Rect | null {
  const cells = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/i.exec(text);
  if (cells) {
    const [column, otherColumn] = ordered(columnIndex(cells[1]!), columnIndex(cells[3] ?? cells[1]!));
    const [row, otherRow] = ordered(Number(cells[2]) - 1, Number(cells[4] ?? cells[2]) - 1);
    return checked({ row, column, rows: otherRow - row + 1, columns: otherColumn - column + 1 });
  }
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(text);
  if (columns) {
    const [first, last] = ordered(columnIndex(columns[1]!), columnIndex(columns[2]!));
    return checked({ row: 0, column: first, rows: MAX_ROWS, columns: last - first + 1 });
  }
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(text);
  if (rows) {
    const [first, last] = ordered(Number(rows[1]) - 1, Number(rows[2]) - 1);
    return checked({ row: first, column: 0, rows: last - first + 1, columns: MAX_COLUMNS });
  }
  return null;
}

const ordered = (a: number, b: number): [number, number] => (a <= b ? [a, b] : [b, a]);
const checked = (rect: Rect): Rect | null => (insideSheet(rect) ? rect : null);

/** Whether the block lies within the 1,048,576 × 16,384 cells of a sheet and holds a cell. */
export function insideSheet({ row, column, rows, columns }: Rect): boolean {
  return (
    row >= 0 &&
    column >= 0 &&
    rows > 0 &&
    columns > 0 &&
    row + rows <= MAX_ROWS &&
    column + columns <= MAX_COLUMNS
  );
}

/** The address without the sheet: `A1:B2`, `A:C`, `2:5`. */
export function formatRect(rect: Rect, absolute = false): string {
  const sign = absolute ? '$' : '';
  const lastRow = rect.row + rect.rows;
  const lastColumn = columnName(rect.column + rect.columns - 1);
  const column = columnName(rect.column);
  if (rect.columns >= MAX_COLUMNS) return `${sign}${rect.row + 1}:${sign}${lastRow}`;
  if (rect.rows >= MAX_ROWS) return `${sign}${column}:${sign}${lastColumn}`;
  const first = `${sign}${column}${sign}${rect.row + 1}`;
  return rect.rows === 1 && rect.columns === 1 ? first : `${first}:${sign}${lastColumn}${sign}${lastRow}`;
}

/** The address as Office.js reports it: `Sheet1!A1:B2`. */
export function formatAddress(sheetName: string, rect: Rect, absolute = false): string {
  return `${quoteSheet(sheetName)}!${formatRect(rect, absolute)}`;
}
