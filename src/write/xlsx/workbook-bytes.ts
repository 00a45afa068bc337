import type { Workbook } from 'exceljs';
import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate, zipSync } from 'fflate';
import { withNormalFont } from '../ooxml/normal-font';
import type { LongRows, Pace } from './long-rows';
import { withLongRows } from './long-rows';

/** Dates before 1980 and after 2099 do not fit into a zip. */
export const zipDate = (date: Date): Date =>
  date.getFullYear() >= 1980 && date.getFullYear() <= 2099 ? date : new Date(1980, 0, 1);

const STYLES = 'xl/styles.xml';
const LEVEL = 6;

/**
 * A workbook as the bytes of a file whose parts are dated, with 宋体 as its Normal font: exceljs stamps parts with the
 * time of writing, and its first font is always the theme's. `addParts` puts in what exceljs does not write.
 */
export async function workbookBytes(
  workbook: Workbook,
  date: Date,
  addParts: (files: Record<string, Uint8Array>) => void = () => undefined,
): Promise<Uint8Array> {
  const files = await partsOf(workbook);
  addParts(files);
  return zipSync(files, { mtime: zipDate(date), level: LEVEL });
}

/** The same with long rows on some of its sheets; `pace` is called after each row. */
export async function longWorkbookBytes(
  workbook: Workbook,
  date: Date,
  longRows: readonly LongRows[],
  pace: Pace,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const [path, content] of Object.entries(await partsOf(workbook))) {
    const file = new ZipDeflate(path, { level: LEVEL });
    file.mtime = zipDate(date);
    zip.add(file);
    const places = longRows.filter(({ sheet }) => path === `xl/worksheets/sheet${sheet.id}.xml`);
    if (places.length)
      for await (const markup of withLongRows(content, places, pace)) file.push(strToU8(markup));
    else file.push(content);
    file.push(new Uint8Array(), true);
  }
  zip.end();
  return joined(chunks);
}

async function partsOf(workbook: Workbook): Promise<Record<string, Uint8Array>> {
  const files = unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } })));
  files[STYLES] = strToU8(withNormalFont(strFromU8(files[STYLES]!)));
  return files;
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((size, { length }) => size + length, 0));
  let position = 0;
  for (const chunk of chunks) {
    all.set(chunk, position);
    position += chunk.length;
  }
  return all;
}
