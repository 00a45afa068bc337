import type { MadeSheet } from './new-sheets';
import { removeNames } from './new-sheets';
import { inExcel } from './session';
import { watchContent } from './sheet-content';

/**
 * Deletes sheets that were added, with the names of their cells, all or none: none where something was typed into one
 * since. Answers the names of those. Sheets that are gone already are passed over. Three syncs.
 */
export function removeMadeSheets(made: readonly MadeSheet[]): Promise<readonly string[]> {
  return inExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name,items/visibility');
    await context.sync();
    const present = worksheets.items.flatMap((sheet) => {
      const before = made.find(({ sheetId }) => sheetId === sheet.id);
      return before ? [{ sheet, before, content: watchContent(sheet, before) }] : [];
    });
    await context.sync();
    const typedInto = present.filter(({ before, content }) => content() !== before.content);
    if (typedInto.length) return typedInto.map(({ sheet }) => sheet.name);
    const stays = worksheets.items.some(
      (sheet) => sheet.visibility === 'Visible' && present.every((each) => each.sheet !== sheet),
    );
    // A workbook cannot be without a sheet.
    if (!stays) worksheets.add();
    for (const { sheet, before } of present) {
      removeNames(context, before.names ?? []);
      sheet.delete();
    }
    await context.sync();
    return [];
  });
}
