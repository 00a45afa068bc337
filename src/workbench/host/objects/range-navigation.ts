import type { Rect } from '../address';
import { cellRect, insideSheet, MAX_ROWS } from '../address';
import { fail } from '../errors';
import type { Model, RangeSubject, WireType } from '../model';
import { bounding, intersect } from '../rect';
import { rangeArgument, usedWithin } from './lookup';
import { surroundingRegion } from './region';

/** The methods of a range that lead to other ranges. */
export const rangeNavigation = {
  GetCell: ({ sheetId, rect }, model, row: number, column: number) =>
    block(model, sheetId, cellRect(rect.row + row, rect.column + column)),
  GetRow: ({ sheetId, rect }, model, row: number) =>
    block(model, sheetId, { ...rect, row: rect.row + row, rows: 1 }),
  GetColumn: ({ sheetId, rect }, model, column: number) =>
    block(model, sheetId, { ...rect, column: rect.column + column, columns: 1 }),
  GetResizedRange: ({ sheetId, rect }, model, rows: number, columns: number) =>
    block(model, sheetId, { ...rect, rows: rect.rows + rows, columns: rect.columns + columns }),
  GetEntireColumn: ({ sheetId, rect }, model) => block(model, sheetId, { ...rect, row: 0, rows: MAX_ROWS }),
  GetIntersectionOrNullObject: (subject, model, other: unknown) => common(model, subject, other),
  GetBoundingRect: ({ sheetId, rect }, model, other: unknown) =>
    model.range(sheetId, bounding(rect, rangeArgument(model, sheetId, other, 'Range.getBoundingRect').rect)),
  GetUsedRange: (subject, model, valuesOnly?: boolean) =>
    model.range(
      subject.sheetId,
      usedWithin(model.book, subject, Boolean(valuesOnly)) ?? cellRect(subject.rect.row, subject.rect.column),
    ),
  GetUsedRangeOrNullObject: (subject, model, valuesOnly?: boolean) => {
    const used = usedWithin(model.book, subject, Boolean(valuesOnly));
    return used && model.range(subject.sheetId, used);
  },
  GetSurroundingRegion: ({ sheetId, rect }, model) =>
    model.range(sheetId, surroundingRegion(model.book, sheetId, rect)),
  GetSpillingToRangeOrNullObject: (subject, model) => spilled(model, subject),
} satisfies WireType<'Range'>['call'];

function block(model: Model, sheetId: string, rect: Rect) {
  if (!insideSheet(rect)) fail('InvalidArgument', 'Range');
  return model.range(sheetId, rect);
}

function common(model: Model, { sheetId, rect }: RangeSubject, other: unknown) {
  const target = rangeArgument(model, sheetId, other, 'Range.getIntersection');
  const shared = target.sheetId === sheetId ? intersect(rect, target.rect) : null;
  return shared && model.range(sheetId, shared);
}

function spilled(model: Model, { sheetId, rect }: RangeSubject) {
  const filled = model.book.spill(sheetId, rect.row, rect.column);
  return filled && model.range(sheetId, filled);
}
