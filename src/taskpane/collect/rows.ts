import type { OverviewRow } from '../../tasks/collect';
import { filterByName } from '../../tasks/collect';
import type { KeptRegister, Round } from '../../tasks/files';

/** How an office stands; what is undecided is to be verified. aside: a report that is no office's own. */
export type Standing = 'missing' | 'unreadable' | 'error' | 'verify' | 'pass' | 'aside';
export type Filter = Standing | 'all';

export const FILTERS: readonly Filter[] = [
  'all',
  'missing',
  'unreadable',
  'error',
  'verify',
  'pass',
  'aside',
];

export function standingOf(row: OverviewRow): Standing {
  if (row.kind !== 'report') return row.kind;
  if (row.aside) return 'aside';
  if (row.errors) return 'error';
  return row.verify + row.undecided ? 'verify' : 'pass';
}

/** What the register says of a report that counts; of several of one office the one that is entered. */
export const roundOf = (entered: KeptRegister | undefined, row: OverviewRow): Round | undefined =>
  row.kind === 'report' ? entered?.roundOf(row) : undefined;

/** How many lines each filter lets through. */
export function countsOf(rows: readonly OverviewRow[]): Readonly<Record<Filter, number>> {
  const counts = { all: rows.length, missing: 0, unreadable: 0, error: 0, verify: 0, pass: 0, aside: 0 };
  for (const row of rows) counts[standingOf(row)] += 1;
  return counts;
}

/** A line of the overview with a key that stays its own while more files come. */
export interface KeyedRow {
  readonly key: string;
  readonly row: OverviewRow;
}

export function keyedRows(rows: readonly OverviewRow[]): readonly KeyedRow[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const base = keyOf(row);
    const occurrence = (seen.get(base) ?? 0) + 1;
    seen.set(base, occurrence);
    return { key: occurrence === 1 ? base : `${base}#${occurrence}`, row };
  });
}

function keyOf(row: OverviewRow): string {
  if (row.kind === 'missing') return `office|${row.name}`;
  if (row.kind === 'unreadable') return `file|${row.file}`;
  const { form, unit, year } = row.report.report;
  return ['report', row.file, row.report.sheet, form, unit, year].join('|');
}

/** Lines of one standing, or of all, whose office or file has the words looked for in its name. */
export function shownRows(rows: readonly OverviewRow[], filter: Filter, search: string): readonly KeyedRow[] {
  const matching = new Set(filterByName(rows, search));
  return keyedRows(rows).filter(
    ({ row }) => matching.has(row) && (filter === 'all' || standingOf(row) === filter),
  );
}
