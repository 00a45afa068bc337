import { fail } from '../errors';
import type { Model, WireObject, WireType } from '../model';

/** Settings that an add-in stores in the file. */
export const settingCollection: WireType<'SettingCollection'> = {
  items: (_, model) => [...model.state.settings.keys()].map((key) => model.object('Setting', { key })),
  item: (_, model, key: string) => setting(model, key),
  call: {
    GetItemOrNullObject: (_, model, key: string) => setting(model, key),
    GetCount: (_, { state }) => state.settings.size,
    Add: (_, model, key: string, value: unknown) => {
      model.state.settings.set(key, value);
      return model.object('Setting', { key });
    },
  },
};

export const settingItem: WireType<'Setting'> = {
  id: ({ key }) => key,
  get: {
    Key: ({ key }) => key,
    Value: ({ key }, { state }) => state.settings.get(key),
    _Id: ({ key }) => key,
  },
  set: { Value: ({ key }, value: unknown, { state }) => void state.settings.set(key, value) },
  call: { Delete: ({ key }, { state }) => void state.settings.delete(key) },
};

const setting = (model: Model, key: string): WireObject | null =>
  model.state.settings.has(key) ? model.object('Setting', { key }) : null;

/** XML parts that an add-in stores in the file. */
export const customXmlPartCollection: WireType<'CustomXmlPartCollection'> = {
  items: ({ namespace }, model) =>
    partIds(model, namespace).map((id) => model.object('CustomXmlPart', { id })),
  item: (_, model, id: string) => xmlPart(model, id),
  call: {
    GetItemOrNullObject: (_, model, id: string) => xmlPart(model, id),
    GetCount: ({ namespace }, model) => partIds(model, namespace).length,
    GetByNamespace: (_, model, namespace: string) => model.object('CustomXmlPartCollection', { namespace }),
    GetOnlyItem: ({ namespace }, model) =>
      onlyPart(model, namespace) ?? fail('InvalidOperation', 'CustomXmlPart'),
    GetOnlyItemOrNullObject: ({ namespace }, model) => onlyPart(model, namespace),
    Add: (_, model, xml: string) => {
      if (!/^\s*<[^]*>\s*$/.test(xml)) fail('InvalidArgument', 'CustomXmlPartCollection.add');
      const id = `{XML-${model.nextId()}}`;
      model.state.xmlParts.set(id, xml);
      return model.object('CustomXmlPart', { id });
    },
  },
};

export const customXmlPart: WireType<'CustomXmlPart'> = {
  id: ({ id }) => id,
  idName: 'Id',
  get: {
    Id: ({ id }) => id,
    NamespaceUri: ({ id }, { state }) => namespaceOf(state.xmlParts.get(id) ?? ''),
  },
  call: {
    GetXml: ({ id }, { state }) => state.xmlParts.get(id),
    SetXml: ({ id }, { state }, xml: string) => void state.xmlParts.set(id, xml),
    Delete: ({ id }, { state }) => void state.xmlParts.delete(id),
  },
};

const namespaceOf = (xml: string): string => /<[^?!<][^<>]*?\sxmlns(?::\w+)?="([^"]*)"/.exec(xml)?.[1] ?? '';

const partIds = ({ state }: Model, namespace: string | null): string[] =>
  [...state.xmlParts]
    .filter(([, xml]) => namespace === null || namespaceOf(xml) === namespace)
    .map(([id]) => id);

const xmlPart = (model: Model, id: string): WireObject | null =>
  model.state.xmlParts.has(id) ? model.object('CustomXmlPart', { id }) : null;

function onlyPart(model: Model, namespace: string | null): WireObject | null {
  const [id, ...others] = partIds(model, namespace);
  return id !== undefined && others.length === 0 ? xmlPart(model, id) : null;
}

/** Properties that an add-in hangs on a sheet. */
export const worksheetCustomPropertyCollection: WireType<'WorksheetCustomPropertyCollection'> = {
  items: ({ sheetId }, model) =>
    [...model.book.records(sheetId).properties.keys()].map((key) => sheetProperty(model, sheetId, key)),
  item: ({ sheetId }, model, key: string) =>
    model.book.records(sheetId).properties.has(key) ? sheetProperty(model, sheetId, key) : null,
  call: {
    GetItemOrNullObject: ({ sheetId }, model, key: string) =>
      model.book.records(sheetId).properties.has(key) ? sheetProperty(model, sheetId, key) : null,
    GetCount: ({ sheetId }, { book }) => book.records(sheetId).properties.size,
    Add: ({ sheetId }, model, key: string, value: string) => {
      model.book.records(sheetId).properties.set(key, value);
      return sheetProperty(model, sheetId, key);
    },
  },
};

export const worksheetCustomProperty: WireType<'WorksheetCustomProperty'> = {
  id: ({ key }) => key,
  get: {
    Key: ({ key }) => key,
    Value: ({ sheetId, key }, { book }) => book.records(sheetId).properties.get(key),
    _Id: ({ key }) => key,
  },
  set: {
    Value: ({ sheetId, key }, value: string, { book }) =>
      void book.records(sheetId).properties.set(key, value),
  },
  call: { Delete: ({ sheetId, key }, { book }) => void book.records(sheetId).properties.delete(key) },
};

const sheetProperty = (model: Model, sheetId: string, key: string): WireObject =>
  model.object('WorksheetCustomProperty', { sheetId, key });
