/** A rectangle of cells, 0-based. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** `0 → A`, `26 → AA`. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** A1 address of a cell, 0-based indexes; `fixed` gives `$A$1`. */
export const cellAddress = (row: number, column: number, fixed = false): string =>
  fixed ? `$${columnLetters(column)}$${row + 1}` : `${columnLetters(column)}${row + 1}`;

/** A1 address of an area; one cell is written without colon. */
export function areaAddress({ row, column, rows, columns }: Area, fixed = false): string {
  const first = cellAddress(row, column, fixed);
  return rows === 1 && columns === 1
    ? first
    : `${first}:${cellAddress(row + rows - 1, column + columns - 1, fixed)}`;
}

/** Sheet name as it stands in a formula, always quoted. */
export const quoteSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;
