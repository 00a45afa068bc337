import type { CellInput } from '../book';
import { fail } from '../errors';
import { moveReferences } from '../formula';
import type { Model, RangeSubject, WireObject } from '../model';
import { parseAddress } from '../address';
import { DEFAULT_STYLE } from '../style';
import { guardContent } from './guard';
import { findSheet, isRange, resolveRange } from './lookup';

/** `range.copyFrom`: content, values only or formats only; relative references move along. */
export function copyFrom(
  model: Model,
  target: RangeSubject,
  from: string | WireObject<'Range'>,
  type: string,
): void {
  guardContent(model, target.sheetId, target.rect, 'Range.copyFrom');
  const source = isRange(from) ? from.subject : sourceRange(model, target.sheetId, from);
  const { book } = model;
  const { rows, columns } = source.rect;
  const rect = {
    ...target.rect,
    rows: Math.max(rows, Math.floor(target.rect.rows / rows) * rows),
    columns: Math.max(columns, Math.floor(target.rect.columns / columns) * columns),
  };
  const cells = book.cells(source.sheetId, source.rect);
  if (type !== 'Formats') {
    const inputs = Array.from({ length: rect.rows }, (_, i) =>
      Array.from({ length: rect.columns }, (__, j): CellInput => {
        const { value, formula } = cells[i % rows]![j % columns]!;
        if (!formula || type === 'Values') return { value };
        const down = rect.row + i - source.rect.row - (i % rows);
        const right = rect.column + j - source.rect.column - (j % columns);
        return { formula: moveReferences(formula, down, right) };
      }),
    );
    book.setCells(target.sheetId, rect, inputs);
  }
  if (type === 'All' || type === 'Formats') {
    book.setStyle(target.sheetId, rect, (row, column) => ({
      ...Object.fromEntries(Object.keys(DEFAULT_STYLE).map((key) => [key, null])),
      borders: null,
      ...book.style(
        source.sheetId,
        source.rect.row + ((row - rect.row) % rows),
        source.rect.column + ((column - rect.column) % columns),
      ),
    }));
  }
}

function sourceRange(model: Model, sheetId: string, text: string): RangeSubject {
  const sheet = parseAddress(text)?.sheet;
  const other = sheet ? findSheet(model.book, sheet) : sheetId;
  return resolveRange(model, other ?? fail('ItemNotFound', 'Range.copyFrom'), text, 'Range.copyFrom');
}
