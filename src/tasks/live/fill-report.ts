import type { CellEntry, SheetCell, Written } from '../../excel';
import { writeValues } from '../../excel';
import { cellRefs } from '../../model/form-index';
import type { Report } from '../../model/report';
import { entryAt, isUnread } from '../../model/report';
import { formById } from '../../forms';
import { TaskError } from '../task';
import type { FoundReport, LivePlace } from './live-report';
import { findAgain } from './live-report';
import { liveTask } from './live-task';

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
}

/** Puts a report's numbers into the tables on the sheets, number cell by number cell, found by their labels. */
export const fillReport = liveTask<FillReportInput, FilledReport>(
  async ({ target, source, replace = false }) => {
    const { recognised, placeOf } = await findAgain(target);
    const { form } = recognised;
    if (form.id !== source.form)
      throw new TaskError(
        `要填入的是${formById(source.form).name}，工作簿里的表是${form.name}，两种格式不能互填。请先插入${formById(source.form).name}的表格。`,
      );
    const places = new Map<CellEntry, LivePlace>();
    let left = 0;
    for (const ref of cellRefs(form)) {
      const value = entryAt(form, source, ref);
      if (value === null) continue;
      const place = placeOf(ref);
      if (isUnread(value) || !place) {
        left += 1;
        continue;
      }
      const { sheetId, row, column } = place;
      places.set({ sheetId, row, column, value }, place);
    }
    const { written, formulas, occupied } = await writeValues([...places.keys()], replace);
    const addressOf = ({ sheetId, row, column }: SheetCell): string =>
      [...places.values()].find(
        (place) => place.sheetId === sheetId && place.row === row && place.column === column,
      )!.address;
    return {
      filled: written.length,
      formulas: formulas.length,
      differences: formulas
        .filter(({ shows, value }) => shows !== value)
        .map((entry) => formulaKept(addressOf(entry), entry)),
      left,
      conflicts: occupied.map((entry) => places.get(entry)!),
    };
  },
);

/** A formula stayed where another number was to be filled in, in one Chinese sentence. */
export const formulaKept = (address: string, { shows, value }: Written['formulas'][number]): string =>
  `${address} 是公式，结果${shows === '' ? '空白' : `为 ${shows}`}，` +
  `与填入的 ${value} 不同，公式已保留。请核对各分项。`;
