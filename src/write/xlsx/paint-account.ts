import type { Worksheet } from 'exceljs';
import { ACCOUNT_SHEET_TITLE } from '../../sheet/own-sheets';
import { CELL_STYLES } from '../../sheet/style';
import { textEms } from '../../derive/text-size';
import { A4_LANDSCAPE, setWidth, textPoints } from './page';
import { setText } from './plain-text';

/** A part of the account of a total: a heading, a sentence (none where empty), a list with its header. */
export interface AccountSection {
  readonly title: string;
  readonly note: string;
  readonly header: readonly string[];
  /** Cells in the order of the header; the last one may be long. */
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** Characters that the columns are wide; the last header of a section reaches to the right end. */
const WIDTHS = [44, 26, 20, 9.5, 8, 8, 8, 60] as const;
const LINE_POINTS = 14;
/** Excel shows no higher row. */
const HIGHEST = 409;

const { font: name, size } = CELL_STYLES.stub;

/** What was added, what was not and why, and what is wrong with the sum: sections one under another. */
export function paintAccount(sheet: Worksheet, heading: string, sections: readonly AccountSection[]): void {
  WIDTHS.forEach((width, column) => setWidth(sheet, column, textPoints(width)));
  let row = 1;
  const put = (column: number, value: string | number | null, bold: boolean): void => {
    const cell = sheet.getCell(row, column + 1);
    if (typeof value === 'string') setText(cell, value);
    else cell.value = value;
    cell.font = { name, size, bold };
    cell.alignment = { horizontal: 'left', vertical: 'top', wrapText: true };
  };
  const reach = (column: number): number => {
    if (column + 1 < WIDTHS.length) sheet.mergeCells(row, column + 1, row, WIDTHS.length);
    return WIDTHS.slice(column).reduce((sum, width) => sum + width, 0);
  };
  const line = (cells: readonly (string | number | null)[], bold: boolean): void => {
    cells.forEach((value, column) => put(column, value, bold));
    const last = cells.length - 1;
    const lines = cells.map((value, column) =>
      linesOf(String(value ?? ''), column === last ? reach(last) : WIDTHS[column]!),
    );
    sheet.getRow(row).height = Math.min(HIGHEST, Math.max(...lines) * LINE_POINTS + 4);
    row += 1;
  };
  line([ACCOUNT_SHEET_TITLE], true);
  line([heading], true);
  for (const { title, note, header, rows } of sections) {
    row += 1;
    line([title], true);
    if (note) line([note], false);
    if (header.length && rows.length) line(header, true);
    for (const cells of rows) line(cells, false);
  }
  sheet.views = [{ state: 'frozen', ySplit: 2 }];
  sheet.pageSetup = A4_LANDSCAPE;
}

/** Lines that wrapped text takes; a character is as wide as a digit, a CJK glyph takes two. */
const linesOf = (text: string, characters: number): number =>
  text
    .split('\n')
    .reduce(
      (sum, part) => sum + Math.max(1, Math.ceil((textEms(part) * 2) / Math.max(1, characters - 2))),
      0,
    );
