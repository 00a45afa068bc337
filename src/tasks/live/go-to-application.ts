import { goTo } from '../../excel';
import type { WaitingRow } from '../../ledger/deadlines';
import { rowsOn } from '../../ledger/rows';
import { TaskError } from '../task';
import type { FoundReport } from './live-report';
import { findReports, reportWithKey } from './live-report';
import { liveTask } from './live-task';

export interface GoToApplicationInput {
  readonly report: Pick<FoundReport, 'key'>;
  readonly row: Pick<WaitingRow, 'where' | 'number'>;
}

/** Selects the row of an application in 台账, by its number where it has moved since. */
export const goToApplication = liveTask<GoToApplicationInput, void>(async ({ report, row: wanted }) => {
  const { reports, document } = await findReports();
  const { ledger } = reportWithKey(reports, report).recognised.form;
  const place =
    ledger &&
    document.grids.flatMap((grid) => {
      const numbered = (rowsOn(grid, ledger.applications) ?? []).filter(
        ({ cells }) => String(cells['number'] ?? '') === wanted.number,
      );
      const found = numbered.find(({ where }) => where === wanted.where) ?? numbered[0];
      return found ? [{ grid, found }] : [];
    })[0];
  if (!place) throw new TaskError('没有再找到这件申请，可能已被删除或改了登记号。请按「重新校验」。');
  const { grid, found } = place;
  const row = grid.rows.findIndex((cells, index) =>
    cells.some((_, column) => grid.addressOf(index, column) === found.where),
  );
  const column = grid.rows[row]!.findIndex((_, index) => grid.addressOf(row, index) === found.where);
  const { sheetId, origin } = grid;
  const first = { sheetId, row: origin.row + row, column: origin.column + column };
  await goTo(first, ledger!.applications.fields.length);
});
