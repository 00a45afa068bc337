import { problemOf } from './problem';

/** Opens the bytes of an .xlsx file, in base64, as a new, unsaved workbook. */
export async function openAsNewWorkbook(base64: string): Promise<void> {
  try {
    await Excel.createWorkbook(base64);
  } catch (error) {
    throw problemOf(error);
  }
}
