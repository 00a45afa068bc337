import type { Rect } from '../address';
import { MAX_COLUMNS, MAX_ROWS } from '../address';
import type { Model, SheetSubject, WireObject, WireType } from '../model';
import { rangeArgument } from './lookup';

/** Frozen rows and columns. */
export const worksheetFreezePanes: WireType<'WorksheetFreezePanes'> = {
  call: {
    FreezeRows: (subject, model, count?: number) => freeze(subject, model, count ?? 1, 0),
    FreezeAt: (subject, model, range: unknown) => {
      const { rect } = rangeArgument(model, subject.sheetId, range, 'WorksheetFreezePanes.freezeAt');
      const rows = rect.rows >= MAX_ROWS ? 0 : rect.row + rect.rows;
      freeze(subject, model, rows, rect.columns >= MAX_COLUMNS ? 0 : rect.column + rect.columns);
    },
    GetLocationOrNullObject: location,
  },
};

function freeze({ sheetId }: SheetSubject, { book }: Model, frozenRows: number, frozenColumns: number): void {
  book.setView(sheetId, { frozenRows, frozenColumns });
}

function location({ sheetId }: SheetSubject, model: Model): WireObject | null {
  const { frozenRows, frozenColumns } = model.book.view(sheetId);
  if (frozenRows + frozenColumns === 0) return null;
  const rect: Rect = {
    row: 0,
    column: 0,
    rows: frozenRows || MAX_ROWS,
    columns: frozenColumns || MAX_COLUMNS,
  };
  return model.range(sheetId, rect);
}
