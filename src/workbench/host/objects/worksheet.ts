import type { Visibility } from '../book';
import { fail } from '../errors';
import type { Model, SheetSubject, WireType } from '../model';
import type { SheetView } from '../records';
import { alive, clearUndo, guardStructure, sheetName } from './guard';
import { findSheet } from './lookup';
import { registrations } from './subscriptions';
import { worksheetRanges } from './worksheet-ranges';
import { checkSheetName } from './worksheets';

/** One sheet. */
export const worksheet: WireType<'Worksheet'> = {
  id: ({ sheetId }) => sheetId,
  idName: 'Id',
  get: {
    Id: ({ sheetId }) => sheetId,
    Name: ({ sheetId }, model) => sheetName(model, sheetId),
    Position: ({ sheetId }, model) => position(model, sheetId),
    Visibility: ({ sheetId }, { book }) => book.sheets().find(({ id }) => id === sheetId)?.visibility,
    TabColor: ({ sheetId }, { book }) => book.view(sheetId).tabColor,
    ShowGridlines: ({ sheetId }, { book }) => book.view(sheetId).showGridlines,
    ShowHeadings: ({ sheetId }, { book }) => book.view(sheetId).showHeadings,
    StandardWidth: () => 8.43,
    StandardHeight: () => 15,
    EnableCalculation: () => true,
    TabId: ({ sheetId }, model) => position(model, sheetId) + 1,
  },
  set: {
    Name: ({ sheetId }, name: string, model) => {
      guardStructure(model, 'Worksheet.name');
      if (name.toLowerCase() !== sheetName(model, sheetId).toLowerCase())
        checkSheetName(model, name, 'Worksheet.name');
      clearUndo(model, 'Worksheet.name');
      model.book.renameSheet(sheetId, name);
    },
    Position: ({ sheetId }, index: number, model) => {
      guardStructure(model, 'Worksheet.position');
      if (index < 0 || index >= model.book.sheets().length) fail('InvalidArgument', 'Worksheet.position');
      model.book.moveSheet(sheetId, index);
    },
    Visibility: ({ sheetId }, value: Visibility, model) => {
      guardStructure(model, 'Worksheet.visibility');
      if (value !== 'Visible') keepOneVisible(model, sheetId, 'Worksheet.visibility');
      model.book.setVisibility(sheetId, value);
    },
    TabColor: (subject, tabColor: string, model) =>
      setView(subject, model, { tabColor: tabColor.toUpperCase() }),
    ShowGridlines: (subject, shown: boolean, model) => setView(subject, model, { showGridlines: shown }),
    Gridlines: (subject, shown: boolean, model) => setView(subject, model, { showGridlines: shown }),
    ShowHeadings: (subject, shown: boolean, model) => setView(subject, model, { showHeadings: shown }),
    Headings: (subject, shown: boolean, model) => setView(subject, model, { showHeadings: shown }),
    EnableCalculation: () => undefined,
    StandardWidth: () => undefined,
  },
  open: {
    Names: ({ sheetId }, model) => model.object('NamedItemCollection', { scope: sheetId }),
    Tables: (_, model) => model.object('EmptyCollection', null),
    Protection: (subject, model) => model.object('WorksheetProtection', subject),
    FreezePanes: (subject, model) => model.object('WorksheetFreezePanes', subject),
    PageLayout: (subject, model) => model.object('PageLayout', subject),
    CustomProperties: (subject, model) => model.object('WorksheetCustomPropertyCollection', subject),
    Shapes: (_, model) => model.object('EmptyCollection', null),
    Charts: (subject, model) => model.object('ChartCollection', subject),
    Comments: (_, model) => model.object('EmptyCollection', null),
  },
  call: {
    ...registrations<SheetSubject>(({ sheetId }) => sheetId),
    ...worksheetRanges,
    Activate: ({ sheetId }, model) => {
      const sheet = model.book.sheets().find(({ id }) => id === alive(model, sheetId));
      if (sheet?.visibility !== 'Visible') fail('InvalidOperation', 'Worksheet.activate');
      model.book.activate(sheetId);
    },
    Calculate: (_, { book }) => book.calculate(),
    Delete: ({ sheetId }, model) => {
      guardStructure(model, 'Worksheet.delete');
      keepOneVisible(model, alive(model, sheetId), 'Worksheet.delete');
      clearUndo(model, 'Worksheet.delete');
      model.book.removeSheet(sheetId);
    },
    Copy: ({ sheetId }, model, where?: string, relativeTo?: { subject: SheetSubject }) => {
      guardStructure(model, 'Worksheet.copy');
      clearUndo(model, 'Worksheet.copy');
      const copy = model.book.copySheet(sheetId, copyName(model, sheetName(model, sheetId)));
      const target = copyPosition(model, copy, where ?? 'None', relativeTo?.subject.sheetId);
      model.book.moveSheet(copy, target);
      return model.object('Worksheet', { sheetId: copy });
    },
  },
};

const position = ({ book }: Model, sheetId: string): number =>
  book.sheets().findIndex(({ id }) => id === sheetId);

function setView({ sheetId }: SheetSubject, model: Model, patch: Partial<SheetView>): void {
  model.book.setView(alive(model, sheetId), patch);
}

function keepOneVisible({ book }: Model, sheetId: string, location: string): void {
  const others = book.sheets().filter(({ id, visibility }) => id !== sheetId && visibility === 'Visible');
  if (others.length === 0) fail('InvalidOperation', location);
}

function copyName({ book }: Model, name: string): string {
  const stem = name.slice(0, 26);
  let number = 2;
  while (findSheet(book, `${stem} (${number})`)) number++;
  return `${stem} (${number})`;
}

function copyPosition(model: Model, copy: string, where: string, relative = ''): number {
  const last = model.book.sheets().length - 1;
  if (where === 'Beginning') return 0;
  if (where !== 'Before' && where !== 'After') return last;
  const others = model.book.sheets().filter(({ id }) => id !== copy);
  return others.findIndex(({ id }) => id === relative) + (where === 'After' ? 1 : 0);
}
