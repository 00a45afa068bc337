import type { MarkedCell, MarkResult } from '../../excel';
import { clearMarks as clear, mark } from '../../excel';
import type { CellRef } from '../../model/expression';
import { isSameCell } from '../../model/expression';
import type { FoundReport } from './live-report';
import { findAgain } from './live-report';
import { liveTask } from './live-task';

export interface MarkInput {
  readonly report: Pick<FoundReport, 'key'>;
  /** Cells of a finding. */
  readonly cells: readonly CellRef[];
  /** Those to look at first, marked more strongly than the others; the first cell where absent. */
  readonly suspects?: readonly CellRef[];
}

/** Marks the cells of one finding and takes earlier marks away. Fills and formats of the user's stay. */
export const markFinding = liveTask<MarkInput, MarkResult>(
  async ({ report, cells, suspects = cells.slice(0, 1) }) => {
    const { placeOf } = await findAgain(report);
    const marked = (refs: readonly CellRef[], tone: MarkedCell['tone']): readonly MarkedCell[] =>
      refs.flatMap((ref) => {
        const place = ref.year === 'last' ? undefined : placeOf(ref);
        return place ? [{ sheetId: place.sheetId, row: place.row, column: place.column, tone }] : [];
      });
    const others = cells.filter((ref) => !suspects.some((suspect) => isSameCell(suspect, ref)));
    return mark([...marked(suspects, 'anchor'), ...marked(others, 'operand')]);
  },
);

/** Takes away every mark of ours in the workbook, those of earlier sessions too. */
export const clearMarks = liveTask<void, MarkResult>(() => clear());
