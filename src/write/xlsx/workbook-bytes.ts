import type { Workbook } from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { withNormalFont } from '../ooxml/normal-font';

/** Dates before 1980 and after 2099 do not fit into a zip. */
export const zipDate = (date: Date): Date =>
  date.getFullYear() >= 1980 && date.getFullYear() <= 2099 ? date : new Date(1980, 0, 1);

const STYLES = 'xl/styles.xml';

/**
 * A workbook as the bytes of a file whose parts are dated, with 宋体 as its Normal font: exceljs stamps parts with the
 * time of writing, and its first font is always the theme's. `add` puts in what exceljs does not write.
 */
export async function workbookBytes(
  workbook: Workbook,
  date: Date,
  addParts: (files: Record<string, Uint8Array>) => void = () => undefined,
): Promise<Uint8Array> {
  const files = unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } })));
  files[STYLES] = strToU8(withNormalFont(strFromU8(files[STYLES]!)));
  addParts(files);
  return zipSync(files, { mtime: zipDate(date), level: 6 });
}
