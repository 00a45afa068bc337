import type { CellRef } from '../../model/expression';
import { isSameCell } from '../../model/expression';
import { cellRefs } from '../../model/form-index';
import { entryAt } from '../../model/report';
import type { RecognisedReport } from '../../recognise';

/** A report as an earlier check found it, with the cells that were changed before that, the last one first. */
export interface EarlierReport {
  readonly key?: string | undefined;
  readonly recognised: RecognisedReport;
  readonly changed?: readonly CellRef[];
}

/**
 * The cells in which a person has put another number since a report was found first, the last one first. Filling in
 * what was blank is no change, nor is what a formula makes of one.
 */
export function changedCells(now: RecognisedReport, before: EarlierReport): readonly CellRef[] {
  const { form, report } = now;
  const { changed = [], recognised } = before;
  if (recognised.form.id !== form.id) return [];
  const computed = report.computed ?? [];
  const fresh = cellRefs(form).filter((ref) => {
    const [was, is] = [entryAt(form, recognised.report, ref), entryAt(form, report, ref)];
    if (typeof was !== 'number' || typeof is !== 'number' || was === is) return false;
    return !computed.some((cell) => isSameCell(cell.ref, ref));
  });
  return [...fresh, ...changed.filter((ref) => !fresh.some((cellRef) => isSameCell(cellRef, ref)))];
}
