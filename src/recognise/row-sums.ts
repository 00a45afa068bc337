import { sumExactly } from '../model/decimal';
import { cellsOf } from '../model/expression';
import type { Form, TableId } from '../model/form';
import { checksOf } from '../model/checks';

/** A total and its parts in one row, by column. */
interface RowSum {
  readonly total: string;
  readonly parts: readonly string[];
}

const sums = new WeakMap<Form, ReadonlyMap<string, readonly RowSum[]>>();

function sumsOf(form: Form): ReadonlyMap<string, readonly RowSum[]> {
  let known = sums.get(form);
  if (known) return known;
  const found = new Map<string, RowSum[]>();
  for (const { rule, left, right } of checksOf(form)) {
    const [total] = cellsOf(left);
    const parts = cellsOf(right);
    if (!rule.defines || !total || parts.some(({ row, table }) => row !== total.row || table !== total.table))
      continue;
    const key = `${total.table}|${total.row}`;
    found.set(key, [
      ...(found.get(key) ?? []),
      { total: total.column, parts: parts.map(({ column }) => column) },
    ]);
  }
  sums.set(form, (known = found));
  return known;
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
  const own = sumsOf(form).get(`${table}|${row}`);
  return own?.every(({ total, parts }) => {
    const wanted = valueOf(total);
    const values = parts.map(valueOf);
    return wanted !== null && values.every((value) => value !== null) && sumExactly(values) === wanted;
  });
}
