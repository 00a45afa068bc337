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

/** Lines on the screen by tier, over all reports; what is undecided in one table counts once. */
export function countsOf(reports: readonly ShownReport[]): Readonly<Record<Tier, number>> {
  const counts = { error: 0, verify: 0, explained: 0, undecided: 0 };
  for (const { lines, groups } of reports.map(rememberedView)) {
    for (const { tier } of lines) counts[tier] += 1;
    counts.undecided += groups.length;
  }
  return counts;
}
