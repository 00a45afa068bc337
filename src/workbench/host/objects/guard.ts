import type { Rect } from '../address';
import { fail } from '../errors';
import type { Model } from '../model';
import { cellsOf } from '../rect';

/** Refuses to change the content of locked cells of a protected sheet, as Excel does. */
export function guardContent({ book }: Model, sheetId: string, rect: Rect, location: string): void {
  if (!book.records(sheetId).protection) return;
  for (const { row, column } of cellsOf(book.clip(sheetId, rect))) {
    if (book.style(sheetId, row, column).locked !== false) fail('AccessDenied', location);
  }
}

/** Refuses anything else on a protected sheet, unless the protection allows it by this option. */
export function guardSheet({ book }: Model, sheetId: string, location: string, option?: string): void {
  const { protection } = book.records(sheetId);
  if (protection && !(option && protection.options[option])) fail('AccessDenied', location);
}

/** Refuses to add, remove, rename or move sheets while the workbook's structure is protected. */
export function guardStructure({ state }: Model, location: string): void {
  if (state.workbookProtected) fail('AccessDenied', location);
}

/** Fails unless the sheet still exists. */
export function alive({ book }: Model, sheetId: string): string {
  return book.sheets().some((sheet) => sheet.id === sheetId) ? sheetId : fail('ItemNotFound', 'Worksheet');
}

/** The name of a sheet. */
export function sheetName({ book }: Model, sheetId: string): string {
  return book.sheets().find((sheet) => sheet.id === sheetId)?.name ?? fail('ItemNotFound', 'Worksheet');
}

/** Notes that the person can undo nothing any more, as Excel for Windows has it after this member. */
export function clearUndo({ state }: Model, location: string): void {
  state.undoCleared.push(location);
}
