import type { CellRef } from '../../model/expression';
import { isSameCell } from '../../model/expression';
import type { Entry, Report } from '../../model/report';
import { entryAt, isUnread } from '../../model/report';
import type { CheckedReport } from '../../tasks/check-report';

/** A number cell before it is filled in. */
export interface PreviewCell {
  /** What was read; null for a blank. */
  readonly read: Entry;
  /** Another number, or text, that stands in the target now and would go. */
  readonly replaced?: number | string;
  /** A formula stands in the target and stays. */
  readonly isKept: boolean;
  /** It was not read plainly, or not at all. */
  readonly isDoubtful: boolean;
}

/** What was read for a cell beside what stands in the target, where there is one. */
export function previewCell(
  { recognised: { form, report, readings } }: CheckedReport,
  target: Report | undefined,
  ref: CellRef,
): PreviewCell {
  const read = entryAt(form, report, ref);
  const now = target ? entryAt(form, target, ref) : null;
  const isKept = target?.computed?.some((cell) => isSameCell(cell.ref, ref)) ?? false;
  const old = isUnread(now) ? now.text : now;
  const differs = !isKept && typeof read === 'number' && old !== null && old !== read;
  return {
    read,
    ...(differs && { replaced: old }),
    isKept,
    isDoubtful:
      isUnread(read) ||
      readings.some(
        (reading) =>
          (reading.ref && isSameCell(reading.ref, ref)) ||
          reading.cells?.some((cell) => isSameCell(cell, ref)),
      ),
  };
}
