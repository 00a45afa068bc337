import { cellKey } from '../../model/expression';
import { cellRefs } from '../../model/form-index';
import { fillTable, isUnread, entryAt } from '../../model/report';
import type { Unread } from '../../model/report';
import type { RecognisedReport } from '../recognised-report';
import { computedCells } from './computed';
import type { PlacedCell } from './layout';
import { textCells } from './texts';

/**
 * A report with what the formulas of its sheets say of it. A result that is not what its formula gives was never
 * calculated: the two contradict each other, and it counts as unread.
 */
export function withFormulas(found: RecognisedReport): RecognisedReport {
  const { form, report, place, readings, unread } = found;
  const cells = cellRefs(form).flatMap((ref): readonly PlacedCell[] => {
    const found = place(ref);
    return found ? [{ ref, grid: found.grid, row: found.row, column: found.column }] : [];
  });
  const { computed, typedTotals, uncalculated } = computedCells(form, cells, place);
  const texts = textCells(cells);
  if (!computed.length && !texts.length) return found;
  const stale = uncalculated.filter(({ ref }) => !isUnread(entryAt(form, report, ref)));
  const entries = new Map(
    stale.map(({ ref, formula }): readonly [string, Unread] => [
      cellKey(ref),
      { text: formula, reason: 'noCachedValue' },
    ]),
  );
  const tables = Object.entries(report.tables).map(([id, values]) => [
    id,
    entries.size
      ? fillTable(form, id, (ref) => entries.get(cellKey(ref)) ?? entryAt(form, report, ref))
      : values,
  ]);
  const asText = new Set(texts.map(({ ref }) => cellKey(ref)));
  return {
    ...found,
    report: {
      ...report,
      tables: Object.fromEntries(tables),
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
      ...stale.map(({ ref, grid, row, column, formula }) => ({
        where: grid.addressOf(row, column),
        text: formula,
        reason: 'noCachedValue' as const,
        ref,
      })),
    ],
  };
}
