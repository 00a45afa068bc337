import type { CellValue, DataValidation, Worksheet } from 'exceljs';
import type { Cover, CoverCell } from '../../sheet/cover';
import type { CoverField } from '../../sheet/cover-words';
import { lineCount, TABLE_POINTS } from '../../derive/text-size';
import { addColours, protect } from './input-rules';
import { A4_PORTRAIT, MARGINS, printAddress, setWidth } from './page';
import { paintLook, restyle } from './cell-look';
import { setText } from './plain-text';

/** Points that the columns are wide; together as wide as the tables may be printed. */
const WIDTHS = [84, 80, 80, 80, 150];
const ROW_POINTS = 22;
const TITLE_ROW_POINTS = 36;

/** Formats under which what is typed stays what it is: text with its leading zeros, a date as a date. */
const FORMATS: Readonly<Record<CoverField['kind'], string>> = {
  text: '@',
  fixed: '@',
  year: '0',
  date: 'yyyy-mm-dd',
};

/** The cover on an empty sheet: one printed page, locked but for its open cells, without a password. */
export async function paintCover(sheet: Worksheet, cover: Cover): Promise<void> {
  WIDTHS.forEach((points, column) => setWidth(sheet, column, points));
  for (const cell of cover.cells) paintCell(sheet, cell);
  addColours(sheet, cover);
  sheet.views = [{ state: 'normal', showGridLines: false }];
  sheet.pageSetup = {
    ...A4_PORTRAIT,
    fitToHeight: 1,
    horizontalCentered: true,
    margins: MARGINS,
    printArea: printAddress(cover.area),
  };
  await protect(sheet);
}

function paintCell(sheet: Worksheet, { row, column, columns, role, value, formula, field }: CoverCell): void {
  if (columns > 1) sheet.mergeCells(row + 1, column + 1, row + 1, column + columns);
  for (let position = column; position < column + columns; position += 1)
    paintLook(sheet.getCell(row + 1, position + 1), { role });
  const cell = sheet.getCell(row + 1, column + 1);
  const width = WIDTHS.slice(column, column + columns).reduce((sum, points) => sum + points, 0);
  const lines = typeof value === 'string' && !formula ? lineCount(value, width, TABLE_POINTS) : 1;
  const least = role === 'title' ? TITLE_ROW_POINTS : ROW_POINTS * Math.ceil(lines / 1.5);
  const line = sheet.getRow(row + 1);
  line.height = Math.max(line.height ?? 0, least);
  if (field) {
    restyle(cell, {
      numFmt: FORMATS[field.kind],
      alignment: { ...cell.alignment, horizontal: 'left' },
      protection: { locked: false },
    });
    cell.dataValidation = validationOf(field);
  }
  if (formula) cell.value = { formula: formula.slice(1), result: value } as CellValue;
  else if (typeof value === 'string') setText(cell, value);
  else cell.value = value;
}

/** The prompt of an open cell; only a year is held to what a year can be. */
function validationOf({ label, kind, prompt }: CoverField): DataValidation {
  const shown = { allowBlank: true, showInputMessage: true, promptTitle: label, prompt };
  if (kind !== 'year') return { ...shown, type: 'textLength', operator: 'lessThanOrEqual', formulae: [255] };
  return {
    ...shown,
    type: 'whole',
    operator: 'between',
    formulae: [2008, 2099],
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: '此处不能填写这个内容',
    error: '请填写四位数的年份，如 2023。',
  };
}
