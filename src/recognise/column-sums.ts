import type { Expression } from '../model/expression';
import { cellsOf } from '../model/expression';
import type { Check } from '../model/checks';
import { checksOf } from '../model/checks';
import { sumExactly } from '../model/decimal';
import type { Form, TableId } from '../model/form';
import { memo } from '../model/memo';
import type { MatchedRow } from './rows';
import { readValue } from './value';

/** Two sums of one column that are to be equal, by rows. */
interface ColumnSum {
  readonly column: string;
  readonly sides: readonly [readonly string[], readonly string[]];
}

const sumsOf = memo((form: Form): ReadonlyMap<TableId, readonly ColumnSum[]> => {
  const sums = new Map<TableId, ColumnSum[]>();
  for (const check of checksOf(form)) {
    const sum = columnSum(check);
    if (sum) sums.set(sum.table, [...(sums.get(sum.table) ?? []), sum]);
  }
  return sums;
});

/** The sum that a check asks for, where all of its cells are in one column of this year's table. */
function columnSum({ rule, left, right }: Check): (ColumnSum & { readonly table: TableId }) | undefined {
  const isSum = (expression: Expression): boolean =>
    expression.op === 'cell' || (expression.op === 'add' && expression.terms.every(isSum));
  const [first, ...rest] = [...cellsOf(left), ...cellsOf(right)];
  const isColumn =
    first &&
    rest.every(({ table, column, year }) => table === first.table && column === first.column && !year);
  if (!isColumn || rule.condition.relation !== '=' || !isSum(left) || !isSum(right)) return undefined;
  const rowsIn = (side: Expression): readonly string[] => cellsOf(side).map(({ row }) => row);
  return { table: first.table, column: first.column, sides: [rowsIn(left), rowsIn(right)] };
}

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
        ? columns.map(({ id }, at) => [`${row.id}|${id}`, values[at]!] as const)
        : [],
    ),
  );
  const numberIn = (row: string, column: string): number => {
    const { entry } = readValue(numbers.get(`${row}|${column}`)?.value ?? null, '');
    return typeof entry === 'number' ? entry : NaN;
  };
  const held = new Set<ColumnSum>();
  const broken = new Set<ColumnSum>();
  for (const sum of sumsOf(form).get(table) ?? []) {
    const [left, right] = sum.sides.map((rows) => rows.map((row) => numberIn(row, sum.column)));
    const all = [...left!, ...right!];
    if (!all.every(Number.isFinite) || !all.some(Boolean)) continue;
    (sumExactly(left!) === sumExactly(right!) ? held : broken).add(sum);
  }
  return { held, broken };
}
