import type { Rect } from '../address';
import { formatAddress, MAX_COLUMNS, MAX_ROWS } from '../address';
import type { ClearWhat } from '../book';
import { fail } from '../errors';
import type { AreasSubject, Model, Subjects, WireType } from '../model';
import { intersect } from '../rect';
import { guardContent, sheetName } from './guard';
import { isRange, rangeArgument } from './lookup';

/** Several blocks of one sheet. */
export const rangeAreas: WireType<'RangeAreas'> = {
  get: {
    Address: addressOf,
    AddressLocal: addressOf,
    AreaCount: ({ rects }) => rects.length,
    CellCount: ({ rects }) => rects.reduce((sum, { rows, columns }) => sum + rows * columns, 0),
    IsEntireColumn: ({ rects }) => rects.every(({ rows }) => rows >= MAX_ROWS),
    IsEntireRow: ({ rects }) => rects.every(({ columns }) => columns >= MAX_COLUMNS),
    Style: () => 'Normal',
    _ReferenceId: () => '',
  },
  open: {
    Areas: (subject, model) => model.object('RangeCollection', subject),
    Format: (subject, model) => model.object('RangeFormat', subject),
    DataValidation: (subject, model) => model.object('DataValidation', subject),
    ConditionalFormats: (subject, model) => model.object('ConditionalFormatCollection', subject),
    Worksheet: ({ sheetId }, model) => model.object('Worksheet', { sheetId }),
  },
  call: {
    Calculate: (_, { book }) => book.calculate(),
    Clear: ({ sheetId, rects }, model, what?: ClearWhat) => {
      for (const rect of rects) guardContent(model, sheetId, rect, 'RangeAreas.clear');
      for (const rect of rects) model.book.clear(sheetId, rect, what ?? 'All');
    },
    GetIntersection: (subject, model, other: unknown) =>
      common(subject, model, other) ?? fail('ItemNotFound', 'RangeAreas.getIntersection'),
    GetIntersectionOrNullObject: common,
    GetUsedRangeAreasOrNullObject: ({ sheetId, rects }, model, valuesOnly?: boolean) => {
      const used = model.book.usedRect(sheetId, Boolean(valuesOnly));
      return limited(model, sheetId, rects, used ? [used] : []);
    },
  },
};

/** The blocks of a RangeAreas, one Range each. */
export const rangeCollection: WireType<'RangeCollection'> = {
  get: { Count: ({ rects }) => rects.length },
  items: ({ sheetId, rects }, model) => rects.map((rect) => model.range(sheetId, rect)),
  call: {
    GetCount: ({ rects }) => rects.length,
    GetItemAt: ({ sheetId, rects }, model, index: number) => {
      const rect = rects[index] ?? fail('InvalidArgument', 'RangeCollection.getItemAt');
      return model.range(sheetId, rect);
    },
  },
};

const LONGEST_ADDRESS = 8192;

function addressOf({ sheetId, rects, shown = rects }: Subjects['RangeAreas'], model: Model): string {
  const name = sheetName(model, sheetId);
  const address = shown.map((rect) => formatAddress(name, rect)).join(',');
  return address.slice(0, LONGEST_ADDRESS);
}

function common({ sheetId, rects }: AreasSubject, model: Model, other: unknown) {
  const others = isRange(other)
    ? [other.subject.rect]
    : typeof other === 'string'
      ? [rangeArgument(model, sheetId, other, 'RangeAreas.getIntersection').rect]
      : (other as { subject: AreasSubject }).subject.rects;
  return limited(model, sheetId, rects, others);
}

function limited(model: Model, sheetId: string, rects: readonly Rect[], limits: readonly Rect[]) {
  const shared = rects.flatMap((rect) => limits.flatMap((limit) => intersect(rect, limit) ?? []));
  return shared.length > 0 ? model.object('RangeAreas', { sheetId, rects: shared }) : null;
}
