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

type ValueOf = (column: string) => number | null;

/** Is something true of each total of a row and its parts, blank ones null? Undefined where the row has none. */
const everyTotal = (
  form: Form,
  table: TableId,
  row: string,
  valueOf: ValueOf,
  isTrue: (total: number | null, parts: readonly (number | null)[]) => boolean,
): boolean | undefined =>
  sumsOf(form)
    .get(`${table}|${row}`)
    ?.every(({ total, parts }) => isTrue(valueOf(total), parts.map(valueOf)));

/** Can all totals of a row hold, whatever numbers from 0 on its blank cells should have? Undefined where it has none. */
export const canAddUp = (form: Form, table: TableId, row: string, valueOf: ValueOf): boolean | undefined =>
  everyTotal(form, table, row, valueOf, (total, parts) => {
    const sum = sumExactly(parts.map((part) => part ?? 0));
    return total === null || sum === total || (parts.includes(null) && sum < total);
  });

/**
 * Do all totals of a row hold? Numbers taken from the wrong columns would not add up. Undefined where it has none.
 */
export const addsUp = (form: Form, table: TableId, row: string, valueOf: ValueOf): boolean | undefined =>
  everyTotal(
    form,
    table,
    row,
    valueOf,
    (total, parts) => total !== null && parts.every((part) => part !== null) && sumExactly(parts) === total,
  );
