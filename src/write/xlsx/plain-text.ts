import type { Cell } from 'exceljs';

/** What spreadsheets take for a formula, once a cell that begins with it is edited. */
const FORMULA_LIKE = /^[=+\-@\t\r]/;

/** Text that stays text: what offices wrote never becomes a formula, not even when its cell is edited. */
export function setText(cell: Cell, text: string): void {
  cell.value = text;
  if (FORMULA_LIKE.test(text)) cell.numFmt = '@';
}
