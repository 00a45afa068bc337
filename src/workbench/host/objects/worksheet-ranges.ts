import type { Rect } from '../address';
import { cellRect, insideSheet } from '../address';
import { fail } from '../errors';
import type { Model, SheetSubject, WireType } from '../model';
import { alive } from './guard';
import { resolveRange } from './lookup';

const LONGEST_ADDRESS = 8192;

/** The methods of a sheet that lead to ranges. */
export const worksheetRanges = {
  GetRange: ({ sheetId }, model, address?: string) => {
    const found = resolveRange(model, alive(model, sheetId), address, 'Worksheet.getRange');
    return model.range(found.sheetId, found.rect);
  },
  GetRanges: ({ sheetId }, model, addresses?: string) => {
    if ((addresses?.length ?? 0) > LONGEST_ADDRESS) fail('InvalidArgument', 'Worksheet.getRanges');
    const rects = String(addresses ?? '')
      .split(/[,;]/)
      .map(
        (address) => resolveRange(model, alive(model, sheetId), address.trim(), 'Worksheet.getRanges').rect,
      );
    return model.object('RangeAreas', { sheetId, rects });
  },
  GetRangeByIndexes: (subject, model, row: number, column: number, rows: number, columns: number) =>
    block(model, subject, { row, column, rows, columns }, 'Worksheet.getRangeByIndexes'),
  GetCell: (subject, model, row: number, column: number) =>
    block(model, subject, cellRect(row, column), 'Worksheet.getCell'),
  GetUsedRange: ({ sheetId }, model, valuesOnly?: boolean) =>
    model.range(sheetId, model.book.usedRect(alive(model, sheetId), Boolean(valuesOnly)) ?? cellRect(0, 0)),
  GetUsedRangeOrNullObject: ({ sheetId }, model, valuesOnly?: boolean) => {
    const used = model.book.usedRect(alive(model, sheetId), Boolean(valuesOnly));
    return used && model.range(sheetId, used);
  },
} satisfies WireType<'Worksheet'>['call'];

function block(model: Model, { sheetId }: SheetSubject, rect: Rect, location: string) {
  if (!insideSheet(rect)) fail('InvalidArgument', location);
  return model.range(alive(model, sheetId), rect);
}
