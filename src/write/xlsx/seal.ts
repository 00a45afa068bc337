/** Dates before 1980 and after 2099 do not fit into a zip. */
const fitting = (date: Date): Date =>
  date.getFullYear() >= 1980 && date.getFullYear() <= 2099 ? date : new Date(1980, 0, 1);

/** The same package with its parts dated: exceljs stamps them with the time of writing. */
export async function sealed(bytes: Uint8Array, date: Date): Promise<Uint8Array> {
  const { unzipSync, zipSync } = await import('fflate');
  return zipSync(unzipSync(bytes), { mtime: fitting(date), level: 6 });
}
