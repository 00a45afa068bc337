import type { ShownReport } from '../state';
import type { ReportView } from './findings-view';
import type { Tier } from '../state';
import { viewOf } from './findings-view';

const views = new WeakMap<ShownReport, ReportView>();

/** The view of a report, made once for each result of a check. */
export function rememberedView(checked: ShownReport): ReportView {
  let view = views.get(checked);
  if (!view) views.set(checked, (view = viewOf(checked)));
  return view;
}

/** Lines on the screen by tier, and blank cells, over all reports. */
export function countsOf(reports: readonly ShownReport[]): Readonly<Record<Tier | 'blanks', number>> {
  const counts = { error: 0, verify: 0, explained: 0, blanks: 0 };
  for (const { lines, progress } of reports.map(rememberedView)) {
    for (const { tier } of lines) counts[tier] += 1;
    counts.blanks += progress.blanks.length;
  }
  return counts;
}
