import type { Rect } from '../address';
import { formatAddress, MAX_COLUMNS, MAX_ROWS } from '../address';
import type { Cell } from '../book';
import { isErrorValue } from '../entry';
import type { Model, RangeSubject, WireType } from '../model';
import { matrix } from '../rect';
import { DEFAULT_STYLE } from '../style';
import { guardSheet, sheetName } from './guard';
import { rangeMethods } from './range-methods';
import { rangeNavigation } from './range-navigation';
import { writeFormulas, writeNumberFormat, writeValues } from './range-write';

/** A block of cells: what it holds and where it is. */
export const range: WireType<'Range'> = {
  get: {
    Address: ({ sheetId, rect }, model) => formatAddress(sheetName(model, sheetId), rect),
    AddressLocal: ({ sheetId, rect }, model) => formatAddress(sheetName(model, sheetId), rect),
    RowIndex: ({ rect }) => rect.row,
    ColumnIndex: ({ rect }) => rect.column,
    RowCount: ({ rect }) => rect.rows,
    ColumnCount: ({ rect }) => rect.columns,
    CellCount: ({ rect }) => (rect.rows * rect.columns > 2147483647 ? -1 : rect.rows * rect.columns),
    IsEntireColumn: ({ rect }) => rect.rows >= MAX_ROWS,
    IsEntireRow: ({ rect }) => rect.columns >= MAX_COLUMNS,
    Values: (subject, model) => read(subject, model, ({ value }) => value),
    Formulas: (subject, model) => read(subject, model, ({ value, formula }) => formula || value),
    FormulasLocal: (subject, model) => read(subject, model, ({ value, formula }) => formula || value),
    ValueTypes: (subject, model) => read(subject, model, ({ value }) => valueType(value)),
    Text: ({ sheetId, rect }, { book }) => (unbounded(rect) ? null : book.texts(sheetId, rect)),
    NumberFormat: numberFormats,
    NumberFormatLocal: numberFormats,
    HasSpill: ({ sheetId, rect }, { book }) => book.spill(sheetId, rect.row, rect.column) !== null,
    RowHidden: ({ sheetId, rect }, model) => hiddenState(model, sheetId, 'row', rect.row, rect.rows),
    ColumnHidden: ({ sheetId, rect }, model) =>
      hiddenState(model, sheetId, 'column', rect.column, rect.columns),
    Hidden: ({ sheetId, rect }, model) =>
      hiddenState(model, sheetId, 'row', rect.row, rect.rows) === true ||
      hiddenState(model, sheetId, 'column', rect.column, rect.columns) === true,
    Top: ({ sheetId, rect }, { book }) => total(rect.row, (row) => book.rowHeight(sheetId, row)),
    Left: ({ sheetId, rect }, { book }) => total(rect.column, (column) => book.columnWidth(sheetId, column)),
    Height: ({ sheetId, rect }, { book }) =>
      total(rect.rows, (row) => book.rowHeight(sheetId, rect.row + row)),
    Width: ({ sheetId, rect }, { book }) =>
      total(rect.columns, (column) => book.columnWidth(sheetId, rect.column + column)),
    Style: () => 'Normal',
    Hyperlink: () => null,
    _ReferenceId: () => '',
  },
  set: {
    Values: writeValues,
    Formulas: writeFormulas,
    FormulasLocal: writeFormulas,
    NumberFormat: writeNumberFormat,
    NumberFormatLocal: writeNumberFormat,
    RowHidden: ({ sheetId, rect }, hidden: boolean, model) => {
      guardSheet(model, sheetId, 'Range.rowHidden', 'allowFormatRows');
      model.book.setHidden(sheetId, 'row', rect.row, rect.rows, hidden);
    },
    ColumnHidden: ({ sheetId, rect }, hidden: boolean, model) => {
      guardSheet(model, sheetId, 'Range.columnHidden', 'allowFormatColumns');
      model.book.setHidden(sheetId, 'column', rect.column, rect.columns, hidden);
    },
  },
  open: {
    Worksheet: ({ sheetId }, model) => model.object('Worksheet', { sheetId }),
    Format: ({ sheetId, rect }, model) => model.object('RangeFormat', { sheetId, rects: [rect] }),
    DataValidation: ({ sheetId, rect }, model) => model.object('DataValidation', { sheetId, rects: [rect] }),
    ConditionalFormats: ({ sheetId, rect }, model) =>
      model.object('ConditionalFormatCollection', { sheetId, rects: [rect] }),
  },
  call: { ...rangeNavigation, ...rangeMethods },
};

/** Excel answers null for the content of whole columns and rows. */
const unbounded = (rect: Rect): boolean => rect.rows >= MAX_ROWS || rect.columns >= MAX_COLUMNS;

function read<T>({ sheetId, rect }: RangeSubject, { book }: Model, pick: (cell: Cell) => T): T[][] | null {
  return unbounded(rect) ? null : book.cells(sheetId, rect).map((row) => row.map(pick));
}

function valueType(value: unknown): string {
  if (value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return isErrorValue(value) ? 'Error' : 'String';
}

function numberFormats({ sheetId, rect }: RangeSubject, { book }: Model): string[][] | null {
  if (unbounded(rect)) return null;
  return matrix(
    rect.rows,
    rect.columns,
    (row, column) =>
      book.style(sheetId, rect.row + row, rect.column + column).numberFormat ?? DEFAULT_STYLE.numberFormat,
  );
}

function hiddenState({ book }: Model, sheetId: string, axis: 'row' | 'column', first: number, count: number) {
  const states = new Set<boolean>();
  for (let index = first; index < first + Math.min(count, 2000); index++)
    states.add(book.hidden(sheetId, axis, index));
  return states.size === 1 ? [...states][0]! : null;
}

function total(count: number, size: (index: number) => number): number {
  let sum = 0;
  for (let index = 0; index < count; index++) sum += size(index);
  return sum;
}
