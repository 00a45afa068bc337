import type { Workbook } from 'exceljs';
import { unzipSync, zipSync } from 'fflate';

/** Dates before 1980 and after 2099 do not fit into a zip. */
const fitting = (date: Date): Date =>
  date.getFullYear() >= 1980 && date.getFullYear() <= 2099 ? date : new Date(1980, 0, 1);

/**
 * A workbook as the bytes of a file whose parts are dated: exceljs stamps them with the time of writing. `add` puts in
 * what exceljs does not write.
 */
export async function sealed(
  workbook: Workbook,
  date: Date,
  add: (files: Record<string, Uint8Array>) => void = () => undefined,
): Promise<Uint8Array> {
  const files = unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } })));
  add(files);
  return zipSync(files, { mtime: fitting(date), level: 6 });
}
