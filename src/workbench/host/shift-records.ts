import type { Rect } from './address';
import { shiftRect } from './rect';
import type { SheetRecords } from './records';

/** Moves validation, conditional formats and print settings with inserted or removed rows or columns. */
export function shiftRecords(
  records: SheetRecords,
  axis: 'row' | 'column',
  position: number,
  count: number,
): void {
  const moved = (rects: readonly Rect[]): Rect[] =>
    rects.flatMap((rect) => shiftRect(rect, axis, position, count) ?? []);
  for (const list of [records.validations, records.conditionalFormats]) {
    for (const record of list) record.rects = moved(record.rects);
  }
  records.validations = records.validations.filter(({ rects }) => rects.length > 0);
  records.conditionalFormats = records.conditionalFormats.filter(({ rects }) => rects.length > 0);
  const { page } = records;
  page.printArea = moved(page.printArea);
  page.titleRows = page.titleRows && (moved([page.titleRows])[0] ?? null);
  page.titleColumns = page.titleColumns && (moved([page.titleColumns])[0] ?? null);
}
