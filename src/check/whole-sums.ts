import type { Relation } from '../model/expression';
import type { Form, TableId } from '../model/form';
import { tableIndex } from '../model/form-index';
import type { Report } from '../model/report';
import type { Check } from '../model/checks';
import { operandsOf } from './evaluate';
import { linearRow } from './linear-row';

/** Whole numbers of less than this size add up exactly in any order, as many as a rule has. */
const TOO_LARGE = 1e12;

/** A condition as Σ factor · number + constant, compared with 0; numbers stand where `wholeNumbers` puts them. */
export interface WholeSum {
  readonly relation: Relation;
  readonly numbers: Uint16Array;
  readonly factors: Int8Array;
  readonly constant: number;
}

const starts = new WeakMap<Form, ReadonlyMap<TableId, readonly number[]>>();

/** Where the numbers of each row begin, all tables in one line; the last is where the table ends. */
function startsOf(form: Form): ReadonlyMap<TableId, readonly number[]> {
  let found = starts.get(form);
  if (!found) {
    let at = 0;
    found = new Map(
      form.tables.map(({ id }) => {
        const rows = tableIndex(form, id).rows.map(({ columns }) => (at += columns.length) - columns.length);
        return [id, [...rows, at]];
      }),
    );
    starts.set(form, found);
  }
  return found;
}

/** A check as a sum; undefined where it reads another report, or a cell twice. */
export function wholeSum(form: Form, check: Check): WholeSum | undefined {
  const operands = operandsOf(check.left, check.right);
  if (operands.some(({ year }) => year)) return undefined;
  const { cells, factors, constant } = linearRow(check, ({ table, row, column }) => {
    const { index, columns } = tableIndex(form, table).byId.get(row)!;
    return startsOf(form).get(table)![index]! + columns.findIndex(({ id }) => id === column);
  });
  if (cells.length !== operands.length) return undefined;
  const { relation } = check.rule.condition;
  return { relation, numbers: Uint16Array.from(cells), factors: Int8Array.from(factors), constant };
}

/** All numbers of a report in one line; NaN for what is no whole number of moderate size. */
export function wholeNumbers(form: Form, report: Report): Float64Array {
  const tables = startsOf(form);
  const numbers = new Float64Array([...tables.values()].at(-1)?.at(-1) ?? 0).fill(NaN);
  for (const [table, rows] of tables)
    report.tables[table]?.forEach((entries, row) => {
      for (let column = 0, at = rows[row]!; at < rows[row + 1]!; column++, at++) {
        const entry = entries[column];
        if (Number.isInteger(entry) && Math.abs(entry as number) < TOO_LARGE) numbers[at] = entry as number;
      }
    });
  return numbers;
}

/** Does a condition hold for sure? Told for most conditions of most reports without looking at the rule. */
export function surelyHolds({ relation, numbers, factors, constant }: WholeSum, all: Float64Array): boolean {
  let sum = constant;
  for (let nth = 0; nth < numbers.length; nth++) sum += factors[nth]! * all[numbers[nth]!]!;
  return relation === '=' ? sum === 0 : relation === '<=' ? sum <= 0 : sum >= 0;
}
