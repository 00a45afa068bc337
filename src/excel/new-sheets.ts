import { inExcel } from './session';
import { freeName } from './sheet-name';

export interface AddedSheet {
  readonly sheetId: string;
  readonly sheetName: string;
}

/**
 * Adds sheets behind all others and lets `paint` queue what stands on them; what `paint` answers is given back after
 * the sync that carries it out. Three syncs: names that are taken, the sheets, all of the painting. A name that is
 * taken gets a number. Where painting fails the sheets are taken away again and the error is thrown on.
 */
export async function addSheets<T>(
  wanted: readonly string[],
  paint: (sheets: readonly Excel.Worksheet[], context: Excel.RequestContext) => T,
): Promise<{ readonly added: readonly AddedSheet[]; readonly painted: T }> {
  const added: AddedSheet[] = [];
  try {
    return await inExcel(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name');
      await context.sync();
      const sheets = freeNames(
        wanted,
        worksheets.items.map(({ name }) => name),
      ).map((name) => worksheets.add(name).load('id,name'));
      await context.sync();
      added.push(...sheets.map(({ id, name }) => ({ sheetId: id, sheetName: name })));
      const painted = paint(sheets, context);
      await context.sync();
      return { added, painted };
    });
  } catch (error) {
    await removeSheets(added.map(({ sheetId }) => sheetId));
    throw error;
  }
}

function freeNames(wanted: readonly string[], taken: readonly string[]): readonly string[] {
  const names: string[] = [];
  for (const name of wanted) names.push(freeName(name, [...taken, ...names]));
  return names;
}

/** Takes away the sheets just added; a failure here must not hide the first one. */
async function removeSheets(ids: readonly string[]): Promise<void> {
  if (!ids.length) return;
  try {
    await inExcel(async (context) => {
      for (const id of ids) context.workbook.worksheets.getItem(id).delete();
      await context.sync();
    });
  } catch {
    return;
  }
}
