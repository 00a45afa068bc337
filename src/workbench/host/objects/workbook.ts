import { cellRect } from '../address';
import { fail } from '../errors';
import type { WireType } from '../model';

/** The root object of every batch. */
export const workbook: WireType<'Workbook'> = {
  get: {
    Name: (_, { state }) => state.workbookName,
    ReadOnly: () => false,
    IsDirty: () => false,
    AutoSave: () => false,
    PreviouslySaved: () => false,
    CalculationEngineVersion: () => 191029,
    UsePrecisionAsDisplayed: () => false,
  },
  set: { IsDirty: () => undefined },
  open: {
    Application: (_, model) => model.object('Application', null),
    Worksheets: (_, model) => model.object('WorksheetCollection', null),
    Names: (_, model) => model.object('NamedItemCollection', { scope: null }),
    Tables: (_, model) => model.object('EmptyCollection', null),
    Settings: (_, model) => model.object('SettingCollection', null),
    CustomXmlParts: (_, model) => model.object('CustomXmlPartCollection', { namespace: null }),
    Properties: (_, model) => model.object('DocumentProperties', null),
    Protection: (_, model) => model.object('WorkbookProtection', null),
    Comments: (_, model) => model.object('EmptyCollection', null),
    PivotTables: (_, model) => model.object('EmptyCollection', null),
    _Runtime: (_, model) => model.object('Runtime', null),
  },
  call: {
    GetSelectedRange: (_, { book, range }) => {
      const { sheetId, rect } = book.selection();
      return range(sheetId, rect);
    },
    GetSelectedRanges: (_, { book, object }) => {
      const { sheetId, rect } = book.selection();
      return object('RangeAreas', { sheetId, rects: [rect] });
    },
    GetActiveCell: (_, { book, range }) => {
      const { sheetId, rect } = book.selection();
      return range(sheetId, cellRect(rect.row, rect.column));
    },
    CreateAndOpenWorkbook: (_, { state }, base64: string) => state.onWorkbookCreated(base64),
    Save: () => undefined,
    _GetRangeForEventByReferenceId: (_, { state, range }, id: string) => {
      const found = state.eventRanges.get(id) ?? fail('InvalidReference', 'Workbook.getRangeForEvent');
      return range(found.sheetId, found.rect);
    },
    _GetRangeOrNullObjectForEventByReferenceId: (_, { state, range }, id: string) => {
      const found = state.eventRanges.get(id);
      return found ? range(found.sheetId, found.rect) : null;
    },
  },
};

/** Password-less protection of the workbook's structure. */
export const workbookProtection: WireType<'WorkbookProtection'> = {
  get: { Protected: (_, { state }) => state.workbookProtected },
  call: {
    Protect: (_, { state }) => {
      if (state.workbookProtected) fail('AccessDenied', 'WorkbookProtection.protect');
      state.workbookProtected = true;
    },
    Unprotect: (_, { state }) => {
      state.workbookProtected = false;
    },
  },
};
