import { sumExactly } from '../model/decimal';
import type { Expression } from '../model/expression';
import { cellsOf } from '../model/expression';
import type { Form, TableId } from '../model/form';
import type { IndexedRow } from '../model/form-index';
import type { Check } from '../model/checks';
import { checksOf } from '../model/checks';
import type { GridValue } from '../model/grid';
import { memo } from '../model/memo';
import type { MatchedRow } from './rows';
import { readValue } from './value';

/** What stands in the columns of a row; undefined is a blank cell. */
export type Cells = readonly ({ readonly value: GridValue } | undefined)[];

/** A total and its parts in one row, by column. */
interface RowSum {
  readonly total: string;
  readonly parts: readonly string[];
}

/** Two sums of one column that are to be equal, by rows. */
interface ColumnSum {
  readonly column: string;
  readonly sides: readonly [readonly string[], readonly string[]];
}

/** The sums that a form asks for: along each row, by table and row, and down the columns of each table. */
const sumsOf = memo((form: Form) => {
  const rows = new Map<string, RowSum[]>();
  const columns = new Map<TableId, ColumnSum[]>();
  const add = <K, S>(sums: Map<K, S[]>, key: K, sum: S): unknown =>
    sums.set(key, [...(sums.get(key) ?? []), sum]);
  for (const check of checksOf(form)) {
    const [left, right] = [cellsOf(check.left), cellsOf(check.right)];
    const [first, ...rest] = [...left, ...right];
    if (!first || rest.some(({ table }) => table !== first.table)) continue;
    if (check.rule.defines && right.every(({ row }) => row === first.row))
      add(rows, `${first.table}|${first.row}`, {
        total: first.column,
        parts: right.map(({ column }) => column),
      });
    else if (isEquation(check) && rest.every(({ column, year }) => column === first.column && !year))
      add(columns, first.table, {
        column: first.column,
        sides: [left.map(({ row }) => row), right.map(({ row }) => row)],
      });
  }
  return { rows, columns };
});

/** Are two sums of cells to be equal? */
function isEquation({ rule, left, right }: Check): boolean {
  const isSum = (expression: Expression): boolean =>
    expression.op === 'cell' || (expression.op === 'add' && expression.terms.every(isSum));
  return rule.condition.relation === '=' && isSum(left) && isSum(right);
}

/** The number of a cell; null where it is blank or holds none. */
function numberOf(cell: Cells[number]): number | null {
  const { entry } = readValue(cell?.value ?? null, '');
  return typeof entry === 'number' ? entry : null;
}

/** Is something true of each total of a row and its parts, blank ones null? Undefined where the row has none. */
function everyTotal(
  form: Form,
  table: TableId,
  { row, columns }: IndexedRow,
  cells: Cells,
  isTrue: (total: number | null, parts: readonly (number | null)[]) => boolean,
): boolean | undefined {
  const sums = sumsOf(form).rows.get(`${table}|${row.id}`);
  const numberIn = (column: string): number | null =>
    numberOf(cells[columns.findIndex(({ id }) => id === column)]);
  return sums?.every(({ total, parts }) => isTrue(numberIn(total), parts.map(numberIn)));
}

/** Can all totals of a row hold, whatever numbers from 0 on its blank cells should have? Undefined where it has none. */
export const canAddUp = (form: Form, table: TableId, row: IndexedRow, cells: Cells): boolean | undefined =>
  everyTotal(form, table, row, cells, (total, parts) => {
    const sum = sumExactly(parts.map((part) => part ?? 0));
    return total === null || sum === total || (parts.includes(null) && sum < total);
  });

/**
 * Do all totals of a row hold? Numbers taken from the wrong columns would not add up. A blank cell counts as `blank`,
 * and does not add up where that is null. Undefined where the row has no totals.
 */
export const addsUp = (
  form: Form,
  table: TableId,
  row: IndexedRow,
  cells: Cells,
  blank: 0 | null = null,
): boolean | undefined =>
  everyTotal(form, table, row, cells, (total, parts) => {
    const numbers = parts.map((part) => part ?? blank);
    return numbers.every((part) => part !== null) && sumExactly(numbers) === (total ?? blank);
  });

/** The sums of columns that hold and that do not. */
export interface ColumnSums {
  readonly held: ReadonlySet<ColumnSum>;
  readonly broken: ReadonlySet<ColumnSum>;
}

/**
 * The sums down the columns of a table that hold and that do not, where each row has a number for each column, in
 * whatever order: numbers that stand in wrong rows would not add up. Sums of nothing but zeros say nothing.
 */
export function columnSums(form: Form, table: TableId, matched: readonly MatchedRow[]): ColumnSums {
  const numbers = new Map(
    matched.flatMap(({ line: { values }, row: { row, columns } }) =>
      values.length === columns.length
        ? columns.map(({ id }, at) => [`${row.id}|${id}`, numberOf(values[at])] as const)
        : [],
    ),
  );
  const held = new Set<ColumnSum>();
  const broken = new Set<ColumnSum>();
  for (const sum of sumsOf(form).columns.get(table) ?? []) {
    const [left, right] = sum.sides.map((rows) =>
      rows.map((row) => numbers.get(`${row}|${sum.column}`) ?? NaN),
    );
    const all = [...left!, ...right!];
    if (!all.every(Number.isFinite) || !all.some(Boolean)) continue;
    (sumExactly(left!) === sumExactly(right!) ? held : broken).add(sum);
  }
  return { held, broken };
}
