import { fail } from '../errors';
import type { Model, WireObject, WireType } from '../model';
import { guardStructure } from './guard';
import { findSheet } from './lookup';
import { registrations } from './subscriptions';

/** All sheets of the workbook. */
export const worksheetCollection: WireType<'WorksheetCollection'> = {
  items: (_, model) => model.book.sheets().map(({ id }) => sheetObject(model, id)),
  item: (_, model, key: string) => byKey(model, key),
  call: {
    ...registrations<null>(() => null),
    GetItem: (_, model, key: string) => byKey(model, key),
    GetItemOrNullObject: (_, model, key: string) => byKey(model, key),
    GetActiveWorksheet: (_, model) => sheetObject(model, model.book.activeSheet()),
    GetFirst: (_, model, visibleOnly?: boolean) => sheetObject(model, listed(model, visibleOnly)[0]!.id),
    GetLast: (_, model, visibleOnly?: boolean) => sheetObject(model, listed(model, visibleOnly).at(-1)!.id),
    GetCount: (_, model, visibleOnly?: boolean) => listed(model, visibleOnly).length,
    Add: (_, model, name?: string) => {
      guardStructure(model, 'WorksheetCollection.add');
      if (name) checkSheetName(model, name, 'WorksheetCollection.add');
      return sheetObject(model, model.book.addSheet(name || freeSheetName(model, 'Sheet')));
    },
  },
};

const listed = ({ book }: Model, visibleOnly = false) =>
  book.sheets().filter((sheet) => !visibleOnly || sheet.visibility === 'Visible');

const sheetObject = (model: Model, sheetId: string): WireObject => model.object('Worksheet', { sheetId });

function byKey(model: Model, key: string): WireObject | null {
  const sheetId = findSheet(model.book, String(key));
  return sheetId === null ? null : sheetObject(model, sheetId);
}

/** A sheet name with the next free number: Sheet1, Sheet2… */
function freeSheetName(model: Model, stem: string): string {
  let number = 1;
  while (findSheet(model.book, `${stem}${number}`)) number++;
  return `${stem}${number}`;
}

/** Refuses sheet names that Excel refuses. */
export function checkSheetName(model: Model, name: string, location: string): void {
  if (name.length > 31 || name === '' || /[\\/?*:[\]]/.test(name) || /^'|'$/.test(name)) {
    fail('InvalidArgument', location);
  }
  if (findSheet(model.book, name)) {
    fail('ItemAlreadyExists', location, 'A resource with the same name or identifier already exists.');
  }
}
