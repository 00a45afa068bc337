import type { CellRef } from '../../model/expression';
import type { Finding } from '../../model/finding';
import type { Form, TableId } from '../../model/form';
import { tableIndex } from '../../model/form-index';
import type { Severity } from '../../model/rule';
import { columnName, rowName, tableName } from '../../derive/names';

/** What a report is compared with: itself, last year's, its running text. */
export type Against = 'itself' | 'lastYear' | 'text';

export const AGAINST: Readonly<Record<Against, string>> = {
  itself: '表内',
  lastYear: '与上年比较',
  text: '正文',
};

/** One kind of finding. Nothing about it is worded anywhere else. */
export interface Wording<F extends Finding> {
  /** Short name: 负数, 缺少表. */
  readonly name: string;
  /** What is asked of a report, in a sentence without its full stop. */
  readonly asks: string;
  readonly severity: Severity;
  readonly against: Against;
  /** May an office switch it off? */
  readonly isOptional: boolean;
  /** Who asks it: a clause of the form, or reviewers' practice. */
  readonly source: string;
  readonly say: (form: Form, finding: F) => Saying;
}

/** Where a finding is. */
export interface Place {
  /** `表三`; empty where it is about the whole report. */
  readonly table: string;
  /** Names of row and column; empty where it is about more than one. */
  readonly row: string;
  readonly column: string;
  /** All of it: `表三「自然人」列`. */
  readonly place: string;
}

/** What is said of one finding: where, what it is, what it should be, what to do. */
export interface Saying extends Place {
  /** A plain number where one cell is compared with one number, else words. */
  readonly filled: number | string;
  readonly expected: number | string;
  readonly difference?: number;
  /** Where and what, as a sentence without its full stop. */
  readonly statement: string;
  /** What to do, as sentences. */
  readonly advice: string;
}

export const PRACTICE = '各级主管部门审核惯例';

/** What is asked of everything that may be right for a reason. */
export const VERIFY = '请核实：确有原因的，请附说明。';

/** A place that is no cell: the whole report, or a part of its text. */
export const placeNamed = (place: string): Place => ({ table: '', row: '', column: '', place });

/** A table as a whole. */
export function tablePlace(form: Form, id: TableId): Place {
  const table = tableName(tableIndex(form, id).table);
  return { table, row: '', column: '', place: table };
}

/** One cell, or the table of several. */
export function cellsPlace(form: Form, [first, ...more]: readonly CellRef[]): Place {
  if (!first) throw new Error('a finding about entries is about no cell');
  const { table } = tablePlace(form, first.table);
  if (more.length) return { table, row: '', column: '', place: table };
  const [row, column] = [rowName(form, first), columnName(form, first)];
  return { table, row, column, place: `${table}${row && `「${row}」行`}${column && `「${column}」列`}` };
}
