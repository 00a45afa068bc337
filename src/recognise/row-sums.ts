import { sumExactly } from '../model/decimal';
import { cellsOf } from '../model/expression';
import type { Form, TableId } from '../model/form';
import { checksOf } from '../model/checks';
import { memo } from '../model/memo';

/** A total and its parts in one row, by column. */
interface RowSum {
  readonly total: string;
  readonly parts: readonly string[];
}

/** The totals of each row, by table and row. */
const sumsOf = memo((form: Form): ReadonlyMap<string, readonly RowSum[]> => {
  const sums = new Map<string, RowSum[]>();
  for (const { rule, left, right } of checksOf(form)) {
    const [total] = cellsOf(left);
    const parts = cellsOf(right);
    if (!rule.defines || !total || parts.some(({ row, table }) => row !== total.row || table !== total.table))
      continue;
    const key = `${total.table}|${total.row}`;
    sums.set(key, [
      ...(sums.get(key) ?? []),
      { total: total.column, parts: parts.map(({ column }) => column) },
    ]);
  }
  return sums;
});

/** Has a row totals of some of its columns? */
export const hasSums = (form: Form, table: TableId, row: string): boolean =>
  sumsOf(form).has(`${table}|${row}`);

/** Can all totals of a row hold, whatever numbers from 0 on its blank cells should have? Undefined where it has none. */
export function canAddUp(
  form: Form,
  table: TableId,
  row: string,
  valueOf: (column: string) => number | null,
): boolean | undefined {
  return sumsOf(form)
    .get(`${table}|${row}`)
    ?.every(({ total, parts }) => {
      const stated = valueOf(total);
      const values = parts.map(valueOf);
      const sum = sumExactly(values.map((value) => value ?? 0));
      return stated === null || sum === stated || (values.includes(null) && sum < stated);
    });
}

/**
 * Do all totals of a row hold? Numbers taken from the wrong columns would not add up. Undefined where it has none.
 */
export function addsUp(
  form: Form,
  table: TableId,
  row: string,
  valueOf: (column: string) => number | null,
): boolean | undefined {
  return sumsOf(form)
    .get(`${table}|${row}`)
    ?.every(({ total, parts }) => {
      const stated = valueOf(total);
      const values = parts.map(valueOf);
      return stated !== null && values.every((value) => value !== null) && sumExactly(values) === stated;
    });
}
