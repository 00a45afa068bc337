import type { MarkedCell, MarkResult } from '../../excel';
import { clearMarks as clear, mark } from '../../excel';
import type { CellRef } from '../../model/expression';
import type { FoundReport } from './live-report';
import { findAgain } from './live-report';
import { liveTask } from './live-task';

export interface MarkInput {
  readonly report: Pick<FoundReport, 'key'>;
  /** Cells of a finding; the first one is marked more strongly than the others. */
  readonly cells: readonly CellRef[];
}

/** Marks the cells of one finding and takes earlier marks away. Fills and formats of the user's stay. */
export const markFinding = liveTask<MarkInput, MarkResult>(
  'markFinding',
  '标记',
  async ({ report, cells }) => {
    const { placeOf } = await findAgain(report);
    return mark(
      cells.flatMap((ref, index): readonly MarkedCell[] => {
        const place = ref.year === 'last' ? undefined : placeOf(ref);
        if (!place) return [];
        const { sheetId, row, column } = place;
        return [{ sheetId, row, column, tone: index === 0 ? 'anchor' : 'operand' }];
      }),
    );
  },
);

/** Takes away every mark of ours in the workbook, those of earlier sessions too. */
export const clearMarks = liveTask<void, MarkResult>('clearMarks', '清除标记', () => clear());
