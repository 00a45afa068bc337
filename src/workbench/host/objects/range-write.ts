import type { Rect } from '../address';
import type { CellInput } from '../book';
import { readEntry } from '../entry';
import { fail } from '../errors';
import type { Model, RangeSubject } from '../model';
import { contains, intersect, matrix, sameRect } from '../rect';
import { DEFAULT_STYLE } from '../style';
import { guardContent, guardSheet } from './guard';

export const writeValues = (subject: RangeSubject, values: unknown, model: Model): void =>
  write(model, subject, values, 'Range.values');

export const writeFormulas = (subject: RangeSubject, formulas: unknown, model: Model): void =>
  write(model, subject, formulas, 'Range.formulas');

/** Assigns number formats: one for all, or a matrix in which null leaves a cell as it is. */
export function writeNumberFormat({ sheetId, rect }: RangeSubject, formats: unknown, model: Model): void {
  guardSheet(model, sheetId, 'Range.numberFormat', 'allowFormatCells');
  const at = shaped(formats, rect, 'Range.numberFormat');
  model.book.setStyle(sheetId, rect, (row, column) => {
    const numberFormat = at(row - rect.row, column - rect.column);
    return numberFormat === null ? null : { numberFormat: String(numberFormat) };
  });
}

/** Assigns values or formulas: one for all, or a matrix in which null leaves a cell as it is. */
function write(model: Model, { sheetId, rect }: RangeSubject, values: unknown, location: string): void {
  guardContent(model, sheetId, rect, location);
  const { book } = model;
  const at = shaped(values, rect, location);
  const target = Array.isArray(values) ? rect : book.clip(sheetId, rect);
  const covered = coveredCells(book.merges(sheetId), target);
  const formats: { row: number; column: number; numberFormat: string }[] = [];
  const inputs = matrix(target.rows, target.columns, (i, j): CellInput | null => {
    const [row, column] = [target.row + i, target.column + j];
    const value = at(i, j);
    if (value === null || value === undefined || covered(row, column)) return null;
    const known = book.style(sheetId, row, column).numberFormat ?? DEFAULT_STYLE.numberFormat;
    const { input, numberFormat } = readEntry(value, known, location);
    if (numberFormat && known === DEFAULT_STYLE.numberFormat) formats.push({ row, column, numberFormat });
    return input;
  });
  book.setCells(sheetId, target, inputs);
  for (const { row, column, numberFormat } of formats) {
    book.setStyle(sheetId, { row, column, rows: 1, columns: 1 }, () => ({ numberFormat }));
  }
}

/** Cells hidden behind the first cell of a merged block: Excel drops what is written to them. */
function coveredCells(merges: readonly Rect[], target: Rect): (row: number, column: number) => boolean {
  const near = merges.filter((merge) => intersect(merge, target));
  return (row, column) =>
    near.some((merge) => contains(merge, row, column) && !(merge.row === row && merge.column === column));
}

/** Reads a scalar or a matrix of exactly the block's shape. */
function shaped(values: unknown, rect: Rect, location: string): (row: number, column: number) => unknown {
  if (!Array.isArray(values)) return () => values;
  const rows = values as unknown[];
  if (rows.length === 1 && Array.isArray(rows[0]) && rows[0].length === 1 && rect.rows * rect.columns > 1) {
    const only = rows[0] as unknown[];
    return () => only[0];
  }
  const fits =
    rows.length === rect.rows && rows.every((row) => Array.isArray(row) && row.length === rect.columns);
  if (!fits) {
    fail(
      'InvalidArgument',
      location,
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return (row, column) => (rows as unknown[][])[row]![column];
}

/** Merges one block; what stood in the cells behind the first one is lost, as in Excel. */
export function mergeBlock(model: Model, sheetId: string, rect: Rect): void {
  const { book } = model;
  if (rect.rows * rect.columns === 1) return;
  for (const merge of book.merges(sheetId)) {
    if (intersect(merge, rect) && !sameRect(merge, rect)) book.unmerge(sheetId, merge);
  }
  const cells = book.cells(sheetId, rect);
  const behind = cells.some((row, i) =>
    row.some(({ value, formula }, j) => i + j > 0 && (value !== '' || formula)),
  );
  if (behind) {
    const inputs = cells.map((row, i) =>
      row.map((_, j): CellInput | null => (i + j > 0 ? { value: '' } : null)),
    );
    book.setCells(sheetId, rect, inputs);
  }
  book.merge(sheetId, rect);
}
