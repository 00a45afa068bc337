import { fail } from '../errors';
import type { AreasSubject, ConditionalSubject, Model, WireObject, WireType } from '../model';
import type { ConditionalRecord } from '../records';
import { intersect } from '../rect';
import { guardSheet } from './guard';

const TYPES = 'Custom CellValue ContainsText DataBar ColorScale IconSet TopBottom PresetCriteria'.split(' ');

/** The conditional formats that touch a block, first one strongest. */
export const conditionalFormatCollection: WireType<'ConditionalFormatCollection'> = {
  get: { Count: (subject, model) => touching(subject, model).length },
  items: (subject, model) => touching(subject, model).map((record) => formatObject(subject, model, record)),
  item: byId,
  call: {
    GetCount: (subject, model) => touching(subject, model).length,
    GetItem: (subject, model, id: string) => byId(subject, model, id),
    GetItemOrNullObject: (subject, model, id: string) => byId(subject, model, id),
    GetItemAt: (subject, model, index: number) => {
      const record = touching(subject, model)[index];
      return record
        ? formatObject(subject, model, record)
        : fail('InvalidArgument', 'ConditionalFormatCollection');
    },
    Add: (subject, model, type: string) => {
      guardSheet(model, subject.sheetId, 'ConditionalFormatCollection.add', 'allowFormatCells');
      if (!TYPES.includes(type)) fail('InvalidArgument', 'ConditionalFormatCollection.add');
      const record: ConditionalRecord = {
        id: `{CF${model.nextId()}}`,
        type,
        rects: subject.rects,
        rule: {},
        format: {},
        stopIfTrue: false,
      };
      model.book.putConditionalFormat(subject.sheetId, record);
      return formatObject(subject, model, record);
    },
    ClearAll: (subject, model) => {
      guardSheet(model, subject.sheetId, 'ConditionalFormatCollection.clearAll', 'allowFormatCells');
      for (const record of touching(subject, model))
        model.book.dropConditionalFormat(subject.sheetId, record);
    },
  },
};

/** One conditional format; the details hang on its type. */
export const conditionalFormat: WireType<'ConditionalFormat'> = {
  id: ({ record }) => record.id,
  idName: 'Id',
  get: {
    Id: ({ record }) => record.id,
    Type: ({ record }) => record.type,
    Priority: ({ sheetId, record }, { book }) => book.records(sheetId).conditionalFormats.indexOf(record),
    StopIfTrue: ({ record }) => record.stopIfTrue,
  },
  set: {
    StopIfTrue: (subject, stopIfTrue: boolean, model) => update(subject, model, { stopIfTrue }),
    Priority: ({ sheetId, record }, priority: number, { book }) => {
      const list = book.records(sheetId).conditionalFormats;
      list.splice(list.indexOf(record), 1);
      list.splice(priority, 0, record);
    },
  },
  open: {
    Custom: (subject, model) => ofType(subject, model, 'Custom') ?? wrongType('custom'),
    CustomOrNullObject: (subject, model) => ofType(subject, model, 'Custom'),
    CellValue: (subject, model) => ofType(subject, model, 'CellValue') ?? wrongType('cellValue'),
    CellValueOrNullObject: (subject, model) => ofType(subject, model, 'CellValue'),
    TextComparison: (subject, model) => ofType(subject, model, 'ContainsText') ?? wrongType('textComparison'),
    TextComparisonOrNullObject: (subject, model) => ofType(subject, model, 'ContainsText'),
  },
  call: {
    Delete: ({ sheetId, record }, model) => {
      guardSheet(model, sheetId, 'ConditionalFormat.delete', 'allowFormatCells');
      model.book.dropConditionalFormat(sheetId, record);
    },
    GetRange: ({ sheetId, record }, model) => model.range(sheetId, record.rects[0]!),
    GetRangeOrNullObject: ({ sheetId, record }, model) =>
      record.rects.length === 1 ? model.range(sheetId, record.rects[0]!) : null,
    GetRanges: ({ sheetId, record }, model) => model.object('RangeAreas', { sheetId, rects: record.rects }),
  },
};

/** Stores a change of a conditional format and shows it. */
export function update(
  { sheetId, record }: ConditionalSubject,
  model: Model,
  patch: Partial<ConditionalRecord>,
): void {
  guardSheet(model, sheetId, 'ConditionalFormat', 'allowFormatCells');
  model.book.putConditionalFormat(sheetId, Object.assign(record, patch));
}

const touching = ({ sheetId, rects }: AreasSubject, { book }: Model): ConditionalRecord[] =>
  book
    .records(sheetId)
    .conditionalFormats.filter((record) =>
      record.rects.some((own) => rects.some((rect) => intersect(own, rect))),
    );

const formatObject = ({ sheetId }: AreasSubject, model: Model, record: ConditionalRecord): WireObject =>
  model.object('ConditionalFormat', { sheetId, record });

function byId(subject: AreasSubject, model: Model, id: string): WireObject | null {
  const record = model.book.records(subject.sheetId).conditionalFormats.find((known) => known.id === id);
  return record ? formatObject(subject, model, record) : null;
}

function ofType(subject: ConditionalSubject, model: Model, type: string): WireObject | null {
  if (subject.record.type !== type) return null;
  return model.object(type === 'Custom' ? 'CustomConditionalFormat' : 'CellValueConditionalFormat', subject);
}

const wrongType = (name: string): never => fail('InvalidOperation', `ConditionalFormat.${name}`);
