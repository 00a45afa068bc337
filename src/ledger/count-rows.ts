import type { CellRef, Expression } from '../model/expression';
import { cellKey, fold } from '../model/expression';
import { definitionsOf } from '../model/checks';
import type { Form } from '../model/form';
import type { Count } from '../model/ledger';
import type { Report } from '../model/report';
import { fillTable } from '../model/report';
import { serialOf } from './calendar';
import { countedTablesOf, countOf } from './counts';
import type { LedgerRow } from './rows';
import { cellOf } from './rows';
import { SCOPES } from './settings';

/** The rows of a ledger, and the year and scope by which they are counted. */
export interface CountedLedger {
  readonly applications: readonly LedgerRow[];
  readonly cases: readonly LedgerRow[];
  readonly year: number;
  readonly scope: string;
  /** Last day that may be past, where that is known. */
  readonly until?: number;
}

/** What the tables of a form should hold by a ledger, totals included: the same as their counting formulas. */
export function countedTables(form: Form, ledger: CountedLedger): Report['tables'] {
  const rows = { applications: datedRows(ledger.applications), cases: datedRows(ledger.cases) };
  const known = new Map<string, number>();
  const valueAt = (ref: CellRef): number => {
    const key = cellKey(ref);
    const value = known.get(key) ?? reckon(ref);
    known.set(key, value);
    return value;
  };
  const reckon = (ref: CellRef): number => {
    const count = countOf(form, ref);
    if (count) return countRows(count, rows[count.register], ledger);
    const [definition] = definitionsOf(form, ref);
    return definition ? sumOf(definition.right, valueAt) : 0;
  };
  return Object.fromEntries(countedTablesOf(form).map(({ id }) => [id, fillTable(form, id, valueAt)]));
}

const sumOf = (expression: Expression, valueAt: (ref: CellRef) => number): number =>
  fold<number>(expression, {
    cell: valueAt,
    number: (value) => value,
    add: (terms) => terms.reduce((sum, term) => sum + term, 0),
    subtract: (from, take) => from - take,
  });

/** A row above the closing line; a date that is none is undefined. */
interface DatedRow {
  readonly received: number | undefined;
  readonly closed: number | undefined;
  is(field: string, word: string): boolean;
}

const datedRows = (rows: readonly LedgerRow[]): readonly DatedRow[] =>
  rows
    .filter(({ isBelow }) => !isBelow)
    .map((row) => ({
      received: dateIn(row, 'received'),
      closed: dateIn(row, 'closed'),
      is: (field, word) => cellOf(row, field) === word,
    }));

/** How many rows a cell counts. */
function countRows(
  count: Count,
  rows: readonly DatedRow[],
  { year, scope }: Pick<CountedLedger, 'year' | 'scope'>,
): number {
  const start = serialOf(year, 1, 1);
  const next = serialOf(year + 1, 1, 1);
  const isBefore = (date: number | undefined, end: number): boolean => date !== undefined && date < end;
  const inYear = (date: number | undefined): boolean => date !== undefined && date >= start && date < next;
  return rows.filter(({ received, closed, is }) => {
    if (count.register === 'cases') {
      const from = scope === SCOPES[1] ? start : 0;
      if (!is('kind', count.kind) || is('role', count.exceptRole)) return false;
      if (received === undefined || received < from) return false;
      if (count.outcome !== undefined) return is('outcome', count.outcome) && inYear(closed);
      return received < next && !isBefore(closed, next);
    }
    if (!is('type', count.type)) return false;
    switch (count.what) {
      case 'received':
        return inYear(received);
      case 'carriedIn':
        return isBefore(received, start) && !isBefore(closed, start);
      case 'carriedOut':
        return isBefore(received, next) && !isBefore(closed, next);
      case 'closed':
        return inYear(closed) && is('result', count.result!);
    }
  }).length;
}

function dateIn(row: LedgerRow, field: string): number | undefined {
  const cell = cellOf(row, field);
  return typeof cell === 'number' ? cell : undefined;
}
