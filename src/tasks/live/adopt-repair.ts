import { cellName } from '../../derive/names';
import type { CellEntry } from '../../excel';
import { isSamePlace, writeValues } from '../../excel';
import type { Change } from '../../model/repair';
import type { Entry } from '../../model/report';
import { entryAt, isUnread } from '../../model/report';
import { TaskError } from '../task';
import type { FoundReport, LivePlace } from './live-report';
import { findAgain } from './live-report';
import { liveTask } from './live-task';
import type { ReportCell, WorkbookChange } from './workbook-change';
import { changedCellsOf } from './workbook-change';

export interface AdoptInput {
  readonly report: Pick<FoundReport, 'key'>;
  /** All changes of one repair. */
  readonly changes: readonly Change[];
}

export interface Adopted {
  readonly change: WorkbookChange;
}

/**
 * 采用: makes all changes of a repair at once, or none: throws a TaskError where a cell no longer holds what it held
 * when it was checked, and where one holds a formula and is to get a number.
 */
export const adoptRepair = liveTask<AdoptInput, Adopted>(async ({ report, changes }) => {
  const found = await findAgain(report);
  const cells = changes.map((change): ReportCell => ({
    key: found.key,
    ref: change.ref,
    place: placeToChange(found, change),
  }));
  const entries = cells.map(({ place: { sheetId, row, column } }, index): CellEntry => {
    const { to, formula } = changes[index]!;
    const place = { sheetId, row, column, value: to };
    return formula === undefined ? place : { ...place, formula, overFormula: true };
  });
  const { formulas, changes: written } = await writeValues(entries, 'whole');
  if (formulas.length) {
    const addresses = cells
      .filter(({ place }) => formulas.some((formula) => isSamePlace(formula, place)))
      .map(({ place: { address } }) => address);
    throw new TaskError(
      `${addresses.join('、')} 是公式，没有改写，各格都没有改动。请核对并改正它所加的各分项。`,
    );
  }
  return { change: { cells: changedCellsOf(cells, written) } };
});

function placeToChange({ recognised: { form, report }, placeOf }: FoundReport, change: Change): LivePlace {
  const { ref, from } = change;
  const place = placeOf(ref);
  if (!place || !isSameEntry(entryAt(form, report, ref), from))
    throw new TaskError(`${cellName(form, ref)}已改动，没有写入。请按「重新校验」后再试。`);
  return place;
}

const isSameEntry = (a: Entry, b: Entry): boolean =>
  isUnread(a) && isUnread(b) ? a.text === b.text : a === b;
