import { officeKey } from '../../model/office-name';
import type { OverviewRow } from './overview-row';

const collator = new Intl.Collator('zh-CN', { numeric: true });
const RANK = { missing: 0, unreadable: 1, report: 2 } as const;
const ASIDE = 3;

const rankOf = (row: OverviewRow): number => (row.kind === 'report' && row.aside ? ASIDE : RANK[row.kind]);

type Order = (a: OverviewRow, b: OverviewRow) => number;

const fileOf = (row: OverviewRow): string => (row.kind === 'missing' ? '' : row.file);
/** Numbers by value, characters as in a dictionary; never equal for different texts. */
export const byText = (a: string, b: string): number =>
  collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
const byNameAndFile: Order = (a, b) => byText(a.name, b.name) || byText(fileOf(a), fileOf(b));

/** Missing offices first, then unreadable files, then reports with most errors, most to verify, most undecided, what is set aside last. */
export const byWorst: Order = (a, b) => {
  const rank = rankOf(a) - rankOf(b);
  if (rank) return rank;
  if (a.kind === 'report' && b.kind === 'report') {
    const worse = b.errors - a.errors || b.verify - a.verify || b.undecided - a.undecided;
    if (worse) return worse;
  }
  return byNameAndFile(a, b);
};

/** The rows whose name or file holds the words looked for, in the order given; all where there are none. */
export function filterByName(rows: readonly OverviewRow[], words: string): readonly OverviewRow[] {
  const key = officeKey(words);
  return key ? rows.filter((row) => officeKey(`${row.name} ${fileOf(row)}`).includes(key)) : rows;
}

/** Rows in the order of the list of offices, others after them as they come. */
export function inListOrder<Row extends { readonly name: string }>(
  rows: readonly Row[],
  offices: readonly string[],
): readonly Row[] {
  const places = new Map(offices.map((office, place) => [office, place]));
  const placeOf = ({ name }: Row): number => places.get(name) ?? offices.length;
  return [...rows].sort((a, b) => placeOf(a) - placeOf(b));
}
