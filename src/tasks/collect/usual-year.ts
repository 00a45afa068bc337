import type { Report } from '../../model/report';
import type { OverviewRow } from './overview-row';

/** Of so many reports and more the year is clear that this share of them is of. */
const CLEAR = { fewest: 10, share: 0.8 } as const;

type Dated = Pick<Report, 'year'>;

function mostUsual(reports: readonly Dated[]): readonly [year: number, count: number] | undefined {
  const counts = new Map<number, number>();
  for (const { year } of reports) if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0];
}

/** The year that most reports are of; undefined where none says. */
export const usualYear = (rows: readonly OverviewRow[]): number | undefined =>
  mostUsual(rows.flatMap((row) => (row.kind === 'report' ? [row.report.report] : [])))?.[0];

/** The year that reports are collected for, where nearly all of many are of it. */
export function clearYear(reports: readonly Dated[]): number | undefined {
  const dated = reports.filter(({ year }) => year !== null);
  const [year, count] = mostUsual(dated) ?? [undefined, 0];
  return dated.length >= CLEAR.fewest && count >= CLEAR.share * dated.length ? year : undefined;
}
