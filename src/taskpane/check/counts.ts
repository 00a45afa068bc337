import type { ShownReport, Tier } from '../state';
import { standingOf } from './standing';

/** Cards on the screen by tier, and blank cells, over all reports. */
export function countsOf(reports: readonly ShownReport[]): Readonly<Record<Tier | 'blanks', number>> {
  const sum = { error: 0, verify: 0, explained: 0, blanks: 0 };
  for (const { counts, blanks } of reports.map(standingOf)) {
    for (const tier of ['error', 'verify', 'explained'] as const) sum[tier] += counts[tier];
    sum.blanks += blanks.length;
  }
  return sum;
}
