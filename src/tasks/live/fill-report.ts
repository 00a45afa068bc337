import type { SheetCell, Written } from '../../excel';
import { isSamePlace, writeValues } from '../../excel';
import { cellRefs } from '../../model/form-index';
import type { Report } from '../../model/report';
import { entryAt, isUnread } from '../../model/report';
import { formById } from '../../forms';
import { TaskError } from '../task';
import type { FoundReport, LivePlace } from './live-report';
import { findAgain } from './live-report';
import { liveTask } from './live-task';
import type { ReportCell, WorkbookChange } from './workbook-change';
import { changedCellsOf } from './workbook-change';

export interface FillReportInput {
  /** Where to: a report of the workbook. */
  readonly target: Pick<FoundReport, 'key'>;
  /** The numbers: of a sample, a paste or a file. */
  readonly source: Report;
  /** A person has agreed that numbers which differ are replaced. */
  readonly replace?: boolean;
}

export interface FilledReport {
  /** Cells that hold the source's number now. */
  readonly filled: number;
  /** Formulas of totals that were kept. */
  readonly formulas: number;
  /** One Chinese sentence for each formula whose result is not the number of the source. */
  readonly differences: readonly string[];
  /** Numbers of the source that have no cell on the sheets, and what could not be read. */
  readonly left: number;
  /** Cells that hold something else. Where there are any and `replace` is not set, nothing was written. */
  readonly conflicts: readonly LivePlace[];
  readonly change: WorkbookChange;
}

/** Puts a report's numbers into the tables on the sheets, number cell by number cell, found by their labels. */
export const fillReport = liveTask<FillReportInput, FilledReport>(
  async ({ target, source, replace = false }) => {
    const { key, recognised, placeOf } = await findAgain(target);
    const { form } = recognised;
    if (form.id !== source.form)
      throw new TaskError(
        `要填入的是${formById(source.form).name}，工作簿里的表是${form.name}，两种格式不能互填。请先插入${formById(source.form).name}的表格。`,
      );
    const cells: (ReportCell & { readonly value: number })[] = [];
    let left = 0;
    for (const ref of cellRefs(form)) {
      const value = entryAt(form, source, ref);
      if (value === null) continue;
      const place = placeOf(ref);
      if (isUnread(value) || !place) left += 1;
      else cells.push({ key, ref, place, value });
    }
    const entries = cells.map(({ place: { sheetId, row, column }, value }) => ({
      sheetId,
      row,
      column,
      value,
    }));
    const { written, changes, formulas, occupied } = await writeValues(entries, replace);
    const placeAt = (cell: SheetCell): LivePlace =>
      cells.find(({ place }) => isSamePlace(place, cell))!.place;
    return {
      filled: written.length,
      formulas: formulas.length,
      differences: formulas
        .filter(({ shows, value }) => shows !== value)
        .map((entry) => formulaKept(placeAt(entry).address, entry)),
      left,
      conflicts: occupied.map(placeAt),
      change: { cells: changedCellsOf(cells, changes) },
    };
  },
);

/** A formula stayed where another number was to be filled in, in one Chinese sentence. */
export const formulaKept = (address: string, { shows, value }: Written['formulas'][number]): string =>
  `${address} 是公式，结果${shows === '' ? '空白' : `为 ${shows}`}，` +
  `与填入的 ${value} 不同，公式已保留。请核对各分项。`;
