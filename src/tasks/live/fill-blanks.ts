import { writeValues } from '../../excel';
import { cellRefs } from '../../model/form-index';
import { entryAt } from '../../model/report';
import type { TableId } from '../../model/form';
import type { FoundReport } from './live-report';
import { findAgain, findReports } from './live-report';
import { liveTask } from './live-task';
import type { ReportCell, WorkbookChange } from './workbook-change';
import { changedCellsOf } from './workbook-change';

export interface FillBlanksInput {
  /** One report; all of the workbook where absent. */
  readonly report?: Pick<FoundReport, 'key'>;
  /** One table; all where absent. */
  readonly table?: TableId;
}

export interface FilledBlanks {
  /** Cells that were blank and are 0 now. */
  readonly filled: number;
  readonly change: WorkbookChange;
}

/**
 * 空格补 0: writes 0 into every blank number cell. A person's own action, never done otherwise. Formulas and cells
 * that hold anything, a “/” too, stay as they are.
 */
export const fillBlanks = liveTask<FillBlanksInput, FilledBlanks>(async ({ report, table }) => {
  const reports = report ? [await findAgain(report)] : (await findReports()).reports;
  const cells = reports.flatMap((found) => blanksOf(found, table));
  const { written, changes } = await writeValues(cells.map(({ place }) => ({ ...place, value: 0 })));
  return { filled: written.length, change: { cells: changedCellsOf(cells, changes) } };
});

function blanksOf(
  { key, recognised: { form, report }, placeOf }: FoundReport,
  table?: TableId,
): readonly ReportCell[] {
  return cellRefs(form, table).flatMap((ref) => {
    const place = report.tables[ref.table] && entryAt(form, report, ref) === null ? placeOf(ref) : undefined;
    return place?.content === null ? [{ key, ref, place }] : [];
  });
}
