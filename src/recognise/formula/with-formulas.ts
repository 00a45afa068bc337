import { cellKey } from '../../model/expression';
import { fillTable, isUnread, entryAt } from '../../model/report';
import type { Unread } from '../../model/report';
import type { Placement } from '../place';
import type { RecognisedReport } from '../recognised-report';
import { computedCells } from './computed';
import { layoutOf } from './layout';
import { textCells } from './texts';

/**
 * A report with what the formulas of its sheets say of it. A result that is not what its formula gives was never
 * calculated: the two contradict each other, and it counts as unread.
 */
export function withFormulas(found: RecognisedReport, placement: Placement): RecognisedReport {
  const { form, report, place, readings, unread } = found;
  const { grids } = placement;
  if (!grids.some(({ formulas }) => formulas)) return found;
  const layout = layoutOf(form, placement, place);
  const { computed, typedTotals, uncalculated } = computedCells(form, layout, grids, place);
  const texts = textCells(layout, grids);
  if (!computed.length && !texts.length) return found;
  const stale = uncalculated.filter(({ ref }) => !isUnread(entryAt(form, report, ref)));
  const entries = new Map(
    stale.map(({ ref, formula }): readonly [string, Unread] => [
      cellKey(ref),
      { text: formula, reason: 'noCachedValue' },
    ]),
  );
  const tables = entries.size
    ? Object.fromEntries(
        Object.keys(report.tables).map((id) => [
          id,
          fillTable(form, id, (ref) => entries.get(cellKey(ref)) ?? entryAt(form, report, ref)),
        ]),
      )
    : report.tables;
  const asText = new Set(texts.map(({ ref }) => cellKey(ref)));
  return {
    ...found,
    report: {
      ...report,
      tables,
      ...(computed.length && { computed }),
      ...(typedTotals.length && { typedTotals }),
      ...(texts.length && { texts }),
    },
    // What is a finding is not said again.
    readings: readings.filter(
      ({ ref, reason }) => !ref || (!asText.has(cellKey(ref)) && reason !== 'noCachedValue'),
    ),
    unread: [
      ...unread,
      ...stale.map(({ ref, sheet, row, column, formula }) => ({
        where: grids[sheet]!.addressOf(row, column),
        text: formula,
        reason: 'noCachedValue' as const,
        ref,
      })),
    ],
  };
}
