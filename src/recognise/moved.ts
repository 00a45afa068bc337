import type { Form, TableId } from '../model/form';
import type { IndexedRow } from '../model/form-index';
import type { Cells } from './sums';
import { addsUp, canAddUp } from './sums';

/** A row with what stands in its columns; undefined is a cell left blank or lost. */
export interface FilledRow {
  readonly row: IndexedRow;
  readonly cells: Cells;
}

/** Is part of a row blank, and do its sums not hold without that? */
const isGapped = (form: Form, table: TableId, { row, cells }: FilledRow): boolean =>
  cells.some(Boolean) && !cells.every(Boolean) && addsUp(form, table, row, cells, 0) !== true;

/** Do the sums of most rows hold but for one, blank cells counted as 0? */
export function keepSums(form: Form, table: TableId, rows: readonly FilledRow[]): boolean {
  const filled = rows.filter(({ cells }) => cells.some(Boolean));
  const sums = filled.flatMap(({ row, cells }) => addsUp(form, table, row, cells, 0) ?? []);
  return sums.filter(Boolean).length + 1 >= sums.filter((holds) => !holds).length;
}

/**
 * May a row of which part is blank have moved, and what stood at its other end be cut off? Where its sums do not hold
 * though those of most rows do (`kept`); else where it is blank at an end, and its sums can hold where it would have stood.
 */
export function mayHaveMoved(form: Form, table: TableId, placed: FilledRow, kept: boolean): boolean {
  const { row, cells } = placed;
  if (!isGapped(form, table, placed)) return false;
  if (kept && addsUp(form, table, row, cells) !== undefined) return true;
  const filled = cells.flatMap((cell, index) => (cell ? [index] : []));
  return [filled[0]!, filled.at(-1)! + 1 - cells.length].some((blanks) => {
    const before = [...cells.slice(blanks), ...cells.slice(0, blanks)];
    return blanks !== 0 && canAddUp(form, table, row, before) !== false;
  });
}
