import type { Worksheet } from 'exceljs';
import type { CountTable, ReviewList } from '../../sheet/review-list';
import { lineCount } from '../../derive/text-size';
import {
  asPlainText,
  CENTRED,
  HEADER,
  LEFT,
  LIST_MARGINS,
  linesHeight,
  PAGE_NUMBERS,
  TEXT,
  TITLE,
} from './list-look';
import { A4_PORTRAIT, setWidth, textPoints } from './page';

/** In characters; a Chinese one takes two. */
const WIDTHS = { name: 32, count: 9.5 } as const;

/** What a person in charge reads: all counts on one page. */
export function paintOverview(sheet: Worksheet, { title, summary, counts }: ReviewList): void {
  const columns = Math.max(2, ...counts.map(({ header }) => header.length));
  const widths = Array.from({ length: columns }, (_, index) =>
    textPoints(index ? WIDTHS.count : WIDTHS.name),
  );
  widths.forEach((points, index) => setWidth(sheet, index, points));
  const whole = widths.reduce((sum, points) => sum + points, 0);
  let row = 0;
  const sentence = (text: string, font: typeof TEXT & { readonly bold?: true }): void => {
    row += 1;
    sheet.mergeCells(row, 1, row, columns);
    const cell = sheet.getCell(row, 1);
    cell.value = asPlainText(text) || null;
    cell.font = font;
    cell.alignment = { vertical: 'middle', wrapText: true };
    sheet.getRow(row).height = (linesHeight(lineCount(text, whole, font.size)) * font.size) / TEXT.size;
  };
  const line = (cells: readonly (string | number)[], isHeader: boolean): void => {
    row += 1;
    cells.forEach((value, index) => {
      const cell = sheet.getCell(row, index + 1);
      cell.value = typeof value === 'string' ? asPlainText(value) || null : value;
      cell.style = isHeader ? HEADER : index ? CENTRED : LEFT;
    });
    sheet.getRow(row).height = linesHeight(
      Math.max(...cells.map((value, index) => lineCount(String(value), widths[index]!, TEXT.size))),
    );
  };
  const table = ({ title: about, header, rows }: CountTable): void => {
    row += 1;
    sentence(about, { ...TEXT, bold: true });
    line(header, true);
    for (const cells of rows) line(cells, false);
  };
  sentence(title, TITLE);
  sentence(summary, TEXT);
  counts.forEach(table);
  sheet.pageSetup = { ...A4_PORTRAIT, fitToHeight: 1, horizontalCentered: true, margins: LIST_MARGINS };
  sheet.headerFooter = PAGE_NUMBERS;
}
