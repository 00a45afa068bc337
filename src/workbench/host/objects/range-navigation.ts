import type { Rect } from '../address';
import { cellRect, insideSheet, MAX_COLUMNS, MAX_ROWS } from '../address';
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
  GetOffsetRange: ({ sheetId, rect }, model, rows: number, columns: number) =>
    block(model, sheetId, { ...rect, row: rect.row + rows, column: rect.column + columns }),
  GetResizedRange: ({ sheetId, rect }, model, rows: number, columns: number) =>
    block(model, sheetId, { ...rect, rows: rect.rows + rows, columns: rect.columns + columns }),
  GetAbsoluteResizedRange: ({ sheetId, rect }, model, rows: number, columns: number) =>
    block(model, sheetId, { ...rect, rows, columns }),
  GetRowsAbove: ({ sheetId, rect }, model, count?: number) =>
    block(model, sheetId, { ...rect, row: rect.row - (count ?? 1), rows: count ?? 1 }),
  GetRowsBelow: ({ sheetId, rect }, model, count?: number) =>
    block(model, sheetId, { ...rect, row: rect.row + rect.rows, rows: count ?? 1 }),
  GetColumnsBefore: ({ sheetId, rect }, model, count?: number) =>
    block(model, sheetId, { ...rect, column: rect.column - (count ?? 1), columns: count ?? 1 }),
  GetColumnsAfter: ({ sheetId, rect }, model, count?: number) =>
    block(model, sheetId, { ...rect, column: rect.column + rect.columns, columns: count ?? 1 }),
  GetEntireRow: ({ sheetId, rect }, model) =>
    block(model, sheetId, { ...rect, column: 0, columns: MAX_COLUMNS }),
  GetEntireColumn: ({ sheetId, rect }, model) => block(model, sheetId, { ...rect, row: 0, rows: MAX_ROWS }),
  GetLastCell: ({ sheetId, rect }, model) =>
    block(model, sheetId, cellRect(rect.row + rect.rows - 1, rect.column + rect.columns - 1)),
  GetLastRow: ({ sheetId, rect }, model) =>
    block(model, sheetId, { ...rect, row: rect.row + rect.rows - 1, rows: 1 }),
  GetLastColumn: ({ sheetId, rect }, model) =>
    block(model, sheetId, { ...rect, column: rect.column + rect.columns - 1, columns: 1 }),
  GetIntersection: (subject, model, other: unknown) => common(model, subject, other),
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
  GetSpillingToRange: (subject, model) =>
    spilled(model, subject) ?? fail('ItemNotFound', 'Range.getSpillingToRange'),
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
