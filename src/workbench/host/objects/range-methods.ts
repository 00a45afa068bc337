import type { Rect } from '../address';
import { cellRect, MAX_COLUMNS, MAX_ROWS } from '../address';
import type { ClearWhat } from '../book';
import { fail } from '../errors';
import type { Model, RangeSubject, WireObject, WireType } from '../model';
import { contains, intersect } from '../rect';
import { copyFrom } from './copy';
import { cellProperties, setCellProperties } from './cell-properties';
import { clearUndo, guardContent, guardSheet } from './guard';
import { mergeBlock } from './range-write';

const MOST_MERGED_AREAS = 512;

/** What can be done to a block of cells. */
export const rangeMethods = {
  Merge: ({ sheetId, rect }, model, across?: boolean) => {
    guardSheet(model, sheetId, 'Range.merge');
    for (const block of across ? rowsOf(rect) : [rect]) mergeBlock(model, sheetId, block);
  },
  Unmerge: ({ sheetId, rect }, model) => {
    guardSheet(model, sheetId, 'Range.unmerge');
    for (const merge of mergesIn(model, sheetId, rect)) model.book.unmerge(sheetId, merge);
  },
  GetMergedAreasOrNullObject: ({ sheetId, rect }, model) => {
    const location = 'Range.getMergedAreasOrNullObject';
    clearUndo(model, location);
    const rects = model.book.merges(sheetId).filter(({ row, column }) => contains(rect, row, column));
    if (rects.length > MOST_MERGED_AREAS) fail('GeneralException', location);
    const shown = rects.map(({ row, column }) => cellRect(row, column));
    return rects.length > 0 ? model.object('RangeAreas', { sheetId, rects, shown }) : null;
  },
  Clear: ({ sheetId, rect }, model, what?: ClearWhat) => {
    guardContent(model, sheetId, rect, 'Range.clear');
    model.book.clear(sheetId, rect, what ?? 'All');
  },
  Select: ({ sheetId, rect }, { book }) => book.select(sheetId, rect),
  Calculate: (_, { book }) => book.calculate(),
  Insert: ({ sheetId, rect }, model, direction: string) => {
    const { axis, at, count } = wholeLines(rect, direction === 'Right', 'Range.insert');
    guardSheet(model, sheetId, 'Range.insert', axis === 'row' ? 'allowInsertRows' : 'allowInsertColumns');
    model.book.shift(sheetId, axis, at, count);
    if (at > 0) formatAsBefore(model, sheetId, axis, at, count);
    return model.range(sheetId, rect);
  },
  Delete: ({ sheetId, rect }, model, direction: string) => {
    const { axis, at, count } = wholeLines(rect, direction === 'Left', 'Range.delete');
    guardSheet(model, sheetId, 'Range.delete', axis === 'row' ? 'allowDeleteRows' : 'allowDeleteColumns');
    model.book.shift(sheetId, axis, at, -count);
  },
  CopyFrom: (target, model, source: string | WireObject<'Range'>, type?: string) =>
    copyFrom(model, target, source, type ?? 'All'),
  GetCellProperties: cellProperties,
  SetCellProperties: setCellProperties,
  _ValidateArraySize: ({ rect }, _, rows: number, columns: number) => {
    if (rows !== rect.rows || columns !== rect.columns) fail('InvalidArgument', 'Range.values');
  },
} satisfies WireType<'Range'>['call'];

const rowsOf = (rect: Rect): Rect[] =>
  Array.from({ length: rect.rows }, (_, index) => ({ ...rect, row: rect.row + index, rows: 1 }));

const mergesIn = ({ book }: Model, sheetId: string, rect: Rect): Rect[] =>
  book.merges(sheetId).filter((merge) => intersect(merge, rect));

/** Inserted lines look like the one before them. */
function formatAsBefore(
  { book }: Model,
  sheetId: string,
  axis: 'row' | 'column',
  position: number,
  count: number,
) {
  const used = book.usedRect(sheetId, false);
  if (!used) return;
  const lines =
    axis === 'row' ? { ...used, row: position, rows: count } : { ...used, column: position, columns: count };
  book.setStyle(sheetId, lines, (row, column) =>
    axis === 'row' ? book.style(sheetId, position - 1, column) : book.style(sheetId, row, position - 1),
  );
}

/** Whole rows or whole columns; the host does not shift single cells. */
function wholeLines(rect: RangeSubject['rect'], sideways: boolean, location: string) {
  if (rect.columns >= MAX_COLUMNS) return { axis: 'row', at: rect.row, count: rect.rows } as const;
  if (rect.rows >= MAX_ROWS) return { axis: 'column', at: rect.column, count: rect.columns } as const;
  return fail(
    'NotImplemented',
    location,
    `工作台只能插入或删除整行、整列（${sideways ? '列' : '行'}内移动未实现）`,
  );
}
