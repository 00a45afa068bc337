import { layoutOf } from '../../derive/layout';
import type { CellEntry, LiveDocument } from '../../excel';
import { growRow, isSamePlace, writeValues } from '../../excel';
import type { Table } from '../../model/form';
import { cellRefs } from '../../model/form-index';
import type { Report } from '../../model/report';
import { sheetTitle } from '../../sheet/sheet-title';
import { TaskError } from '../task';
import type { FoundReport } from './live-report';
import { findReports, reportWithKey } from './live-report';
import { liveTask } from './live-task';
import type { WorkbookChange } from './workbook-change';

export interface RetitleInput extends Pick<Report, 'unit' | 'year'> {
  readonly report: Pick<FoundReport, 'key'>;
}

export interface Retitled {
  readonly change: WorkbookChange;
}

interface TitleCell extends CellEntry {
  readonly value: string;
  readonly address: string;
  readonly points: number;
}

/**
 * 更正单位和年度: writes unit and year into the titles above the tables of a report. Throws a TaskError where a table has
 * no title of its own above it, or one that follows the cover.
 */
export const retitle = liveTask<RetitleInput, Retitled>(async ({ report, unit, year }) => {
  const { reports, document } = await findReports();
  const found = reportWithKey(reports, report);
  const { form } = found.recognised;
  const titles = form.tables
    .filter(({ id }) => found.recognised.report.tables[id])
    .flatMap((table) => {
      const cell = titleCellOf(document, found, table);
      if (!cell) return [];
      const { text: value, points } = sheetTitle(layoutOf(form, table.id), { unit, year }, false);
      return [{ ...cell, value, points }];
    });
  if (!titles.length)
    throw new TaskError('表的上方没有找到标题，没有更改。请在各表上方一行写上单位和年度，如“某局2024年”。');
  const { formulas, changes } = await writeValues(titles, 'whole');
  if (formulas.length)
    throw new TaskError('各表的标题取自封面，没有更改。请在工作表「封面」上更改报送单位和报告年度。');
  for (const title of titles) await growRow(title, title.points);
  const cells = changes.map(({ sheetId, row, column, before, written }) => {
    const place = { sheetId, row, column };
    const { address } = titles.find((title) => isSamePlace(title, place))!;
    return { ...place, before, written, address };
  });
  return { change: { cells } };
});

/** The nearest cell above the numbers of a table that ends with its official title. */
function titleCellOf(
  { grids }: LiveDocument,
  { recognised: { form }, placeOf }: FoundReport,
  table: Table,
): Omit<TitleCell, 'value' | 'points'> | undefined {
  const first = cellRefs(form, table.id)
    .map(placeOf)
    .find((place) => place !== undefined);
  const grid = grids.find(({ sheetId }) => sheetId === first?.sheetId);
  if (!first || !grid) return undefined;
  for (let row = first.row - grid.origin.row - 1; row >= 0; row -= 1) {
    const column = (grid.rows[row] ?? []).findIndex(
      (value) => typeof value === 'string' && value.trim().endsWith(table.title),
    );
    if (column >= 0)
      return {
        sheetId: first.sheetId,
        row: grid.origin.row + row,
        column: grid.origin.column + column,
        address: grid.addressOf(row, column),
      };
  }
  return undefined;
}
