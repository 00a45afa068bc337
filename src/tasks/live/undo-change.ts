import { removeMadeSheets, removePainted, undoCells } from '../../excel';
import { findReports } from './live-report';
import type { FoundReport } from './live-report';
import { liveTask } from './live-task';
import { removeReadyRows } from './ready-rows';
import type { ChangedCell, WorkbookChange } from './workbook-change';

export interface Undone {
  /** What was left as it is, because somebody has changed it since, in Chinese sentences. */
  readonly left: readonly string[];
}

/**
 * 撤销: puts back what one task has changed, wherever its cells stand now. Cells that hold something else since are
 * left and named; sheets, tables and rows that were inserted go only if nothing was typed into them.
 */
export const undoChange = liveTask<WorkbookChange, Undone>(
  async ({ cells = [], sheets = [], painted, rows }) => {
    const { reports } = cells.some(({ cell }) => cell) ? await findReports() : { reports: [] };
    const placed = cells.flatMap((changed) => placedNow(reports, changed) ?? []);
    const gone = cells.filter((changed) => !placedNow(reports, changed));
    const left = [...gone, ...(await undoCells(placed))].map(({ address }) => address);
    const typedInto = sheets.length ? await removeMadeSheets(sheets) : [];
    const isRemoved = !painted || (await removePainted(painted));
    const areRemoved = !rows || (await removeReadyRows(rows));
    return {
      left: [
        ...(left.length ? [cellsLeft(left)] : []),
        ...(typedInto.length ? [sheetsLeft(typedInto)] : []),
        ...(isRemoved ? [] : ['插入的表格里已填了内容或已移动，没有删除。']),
        ...(areRemoved ? [] : ['添加的空行里已登记了内容，没有删除。']),
      ],
    };
  },
);

/** Where a changed cell stands now; undefined where it is gone. */
function placedNow(reports: readonly FoundReport[], changed: ChangedCell): ChangedCell | undefined {
  const { cell } = changed;
  if (!cell) return changed;
  const here = reports.filter(({ placeOf }) => placeOf(cell.ref)?.sheetId === changed.sheetId);
  const found = here.find(({ key }) => key === cell.key) ?? (here.length === 1 ? here[0] : undefined);
  const place = found?.placeOf(cell.ref);
  return place && { ...changed, row: place.row, column: place.column, address: place.address };
}

const MOST_NAMED = 6;

const cellsLeft = (addresses: readonly string[]): string =>
  `${addresses.slice(0, MOST_NAMED).join('、')}${addresses.length > MOST_NAMED ? ` 等 ${addresses.length} 格` : ''}` +
  '后来又改过，保留现在的内容。';

const sheetsLeft = (names: readonly string[]): string =>
  `${names.map((name) => `「${name}」`).join('、')}里已填了内容，这次插入的工作表都没有删除。`;
