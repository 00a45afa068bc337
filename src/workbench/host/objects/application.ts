import type { WireType } from '../model';

/** Calculation, and the suspensions that have nothing to suspend here. */
export const application: WireType<'Application'> = {
  call: {
    Calculate: (_, { book }) => book.calculate(),
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
    CreateWorkbook: (_, model, base64: string) =>
      model.object('WorkbookCreated', { id: String(model.nextId()), base64: base64 ?? '' }),
  },
};

export const workbookCreated: WireType<'WorkbookCreated'> = {
  idName: 'Id',
  id: ({ id }) => id,
  get: { Id: ({ id }) => id },
  call: { Open: ({ base64 }, { state }) => state.onWorkbookCreated(base64) },
};

export const runtime: WireType<'Runtime'> = {
  get: { EnableEvents: (_, { events }) => events.enabled },
  set: {
    EnableEvents: (_, enabled: boolean, { events }) => {
      events.enabled = Boolean(enabled);
    },
  },
};

/** Title, author and the like; kept, not shown. */
export const documentProperties: WireType<'DocumentProperties'> = (() => {
  const names = ['Title', 'Subject', 'Author', 'Keywords', 'Comments', 'Category', 'Manager', 'Company'];
  return {
    get: Object.fromEntries(
      names.map((name) => [name, (_: null, { state }) => state.documentProperties.get(name) ?? '']),
    ) as WireType<'DocumentProperties'>['get'],
    set: Object.fromEntries(
      names.map((name) => [
        name,
        (_: null, value: string, { state }) => void state.documentProperties.set(name, value),
      ]),
    ) as WireType<'DocumentProperties'>['set'],
  };
})();

/** A collection that is always empty here: comments, shapes, pivot tables. */
export const emptyCollection: WireType<'EmptyCollection'> = {
  get: { Count: () => 0 },
  call: { GetCount: () => 0, GetItemOrNullObject: () => null },
  item: () => null,
  items: () => [],
};
