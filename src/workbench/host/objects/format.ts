import { fail } from '../errors';
import type { AreasSubject, Model, WireType } from '../model';
import { guardSheet } from './guard';
import { restyle, styleReaders, styleWriters, uniform } from './style-access';

const PLAIN = {
  WrapText: 'wrap',
  IndentLevel: 'indent',
  TextOrientation: 'orientation',
  ShrinkToFit: 'shrink',
} as const;
const HORIZONTAL = 'General Left Center Right Fill Justify CenterAcrossSelection Distributed'.split(' ');
const VERTICAL = 'Top Center Bottom Justify Distributed'.split(' ');
const MAX_ROW_HEIGHT = 409.5;
const MAX_COLUMN_WIDTH = 1790;
const POINTS_A_PIXEL = 0.75;

/** Alignment, wrapping and sizes; font, fill, borders and protection hang below. */
export const rangeFormat: WireType<'RangeFormat'> = {
  get: {
    ...styleReaders({ ...PLAIN, HorizontalAlignment: 'horizontal', VerticalAlignment: 'vertical' }),
    ColumnWidth: (subject, model) => size(subject, model, 'column'),
    RowHeight: (subject, model) => size(subject, model, 'row'),
    UseStandardHeight: () => false,
    UseStandardWidth: () => false,
    ReadingOrder: () => 'Context',
    AutoIndent: () => false,
  },
  set: {
    ...styleWriters('RangeFormat', PLAIN),
    HorizontalAlignment: (subject, horizontal: string, model) => {
      if (!HORIZONTAL.includes(horizontal)) fail('InvalidArgument', 'RangeFormat.horizontalAlignment');
      restyle(subject, model, { horizontal }, 'RangeFormat.horizontalAlignment');
    },
    VerticalAlignment: (subject, vertical: string, model) => {
      if (!VERTICAL.includes(vertical)) fail('InvalidArgument', 'RangeFormat.verticalAlignment');
      restyle(subject, model, { vertical }, 'RangeFormat.verticalAlignment');
    },
    ColumnWidth: (subject, points: number, model) => {
      if (!(points >= 0 && points <= MAX_COLUMN_WIDTH)) fail('InvalidArgument', 'RangeFormat.columnWidth');
      guardSheet(model, subject.sheetId, 'RangeFormat.columnWidth', 'allowFormatColumns');
      const width = Math.round(points / POINTS_A_PIXEL) * POINTS_A_PIXEL;
      for (const { column, columns } of subject.rects) {
        model.book.setColumnWidth(subject.sheetId, column, columns, width);
      }
    },
    RowHeight: (subject, points: number, model) => {
      if (!(points >= 0 && points <= MAX_ROW_HEIGHT)) fail('InvalidArgument', 'RangeFormat.rowHeight');
      guardSheet(model, subject.sheetId, 'RangeFormat.rowHeight', 'allowFormatRows');
      for (const { row, rows } of subject.rects) model.book.setRowHeight(subject.sheetId, row, rows, points);
    },
    ReadingOrder: () => undefined,
  },
  open: {
    Font: (subject, model) => model.object('RangeFont', subject),
    Fill: (subject, model) => model.object('RangeFill', subject),
    Borders: (subject, model) => model.object('RangeBorderCollection', subject),
    Protection: (subject, model) => model.object('FormatProtection', subject),
  },
  call: {
    AutofitRows: (subject, model) => autofit(subject, model, 'rows'),
    AutofitColumns: (subject, model) => autofit(subject, model, 'columns'),
    AdjustIndent: (subject, model, amount: number) => {
      const indent = Math.max(0, (uniform(subject, model, (style) => style.indent ?? 0) ?? 0) + amount);
      restyle(subject, model, { indent }, 'RangeFormat.adjustIndent');
    },
  },
};

function size({ sheetId, rects }: AreasSubject, { book }: Model, axis: 'row' | 'column'): number | null {
  const found = new Set<number>();
  for (const rect of rects) {
    const within = book.clip(sheetId, rect);
    const count = axis === 'row' ? within.rows : within.columns;
    for (let index = within[axis]; index < within[axis] + count; index++) {
      found.add(axis === 'row' ? book.rowHeight(sheetId, index) : book.columnWidth(sheetId, index));
    }
  }
  return found.size === 1 ? [...found][0]! : null;
}

function autofit({ sheetId, rects }: AreasSubject, model: Model, axis: 'rows' | 'columns'): void {
  const option = axis === 'rows' ? 'allowFormatRows' : 'allowFormatColumns';
  guardSheet(model, sheetId, `RangeFormat.autofit${axis === 'rows' ? 'Rows' : 'Columns'}`, option);
  for (const rect of rects) model.book.autofit(sheetId, rect, axis);
}
