import { fail } from '../errors';
import { EventType } from '../events';
import type { Model, WireType } from '../model';
import type { ProtectionRecord } from '../records';
import { clearUndo } from './guard';

const OPTIONS = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

/** Protection of a sheet: its locked cells cannot be changed, and what the options do not allow. */
export const worksheetProtection: WireType<'WorksheetProtection'> = {
  get: {
    Protected: ({ sheetId }, { book }) => book.records(sheetId).protection !== null,
    Options: ({ sheetId }, { book }) => ({ ...OPTIONS, ...book.records(sheetId).protection?.options }),
  },
  call: {
    Protect: ({ sheetId }, model, options?: Record<string, unknown>, password?: string) => {
      if (model.book.records(sheetId).protection) fail('AccessDenied', 'WorksheetProtection.protect');
      change(model, sheetId, { options: options ?? {}, ...(password && { password }) });
    },
    Unprotect: ({ sheetId }, model, password?: string) => {
      const known = model.book.records(sheetId).protection;
      if (!known || (known.password && known.password !== password))
        fail('AccessDenied', 'WorksheetProtection.unprotect');
      change(model, sheetId, null);
    },
  },
};

function change(model: Model, sheetId: string, protection: ProtectionRecord | null): void {
  const { book, events } = model;
  clearUndo(model, `WorksheetProtection.${protection ? 'protect' : 'unprotect'}`);
  book.setProtection(sheetId, protection);
  events.fire(EventType.protection, sheetId, () => ({
    worksheetId: sheetId,
    isProtected: protection !== null,
    sheetName: book.sheets().find(({ id }) => id === sheetId)?.name,
    source: 'Local',
  }));
}
