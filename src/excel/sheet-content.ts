import type { Area } from '../derive/address';
import { rangeOf } from './areas';

/** Cells of a sheet that are looked at to see whether something was typed. */
export interface Watched {
  readonly area: Area;
  /** Whatever stands elsewhere on the sheet too. */
  readonly whole: boolean;
}

/**
 * Queues to read what was typed into a sheet, formulas as formulas; what it answers can be asked once the caller has
 * synced, and is the same text as long as nobody types anything.
 */
export function watchContent(sheet: Excel.Worksheet, { area, whole }: Watched): () => string {
  const ranges = [rangeOf(sheet, area), ...(whole ? [sheet.getUsedRangeOrNullObject(true)] : [])].map(
    (range) => range.load('rowIndex,columnIndex,formulas'),
  );
  return () => {
    const cells = new Map<string, unknown>();
    for (const range of ranges)
      if (!range.isNullObject)
        range.formulas.forEach((row: readonly unknown[], r) =>
          row.forEach((typed, c) => {
            if (typed !== '') cells.set(`${range.rowIndex + r},${range.columnIndex + c}`, typed);
          }),
        );
    return JSON.stringify([...cells].sort(([a], [b]) => (a < b ? -1 : 1)));
  };
}
