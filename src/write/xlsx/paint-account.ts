import type { Worksheet } from 'exceljs';
import { CELL_STYLES } from '../../sheet/style';
import type { LongRows } from './long-rows';
import { keepPlace } from './long-rows';
import { LIST_MARGINS, PAGE_NUMBERS } from './list-look';
import { A4_IN_PAGES, A4_LANDSCAPE, setWidth, textPoints } from './page';
import { setText } from './plain-text';
import type { AccountSection } from './split-account';
import { ACCOUNT_WIDTHS, accountPoints, BLANK_POINTS, PAGE_POINTS, sectionPoints } from './split-account';

const { font: name, size } = CELL_STYLES.stub;

/** What of a section is at least to stand below its heading, in points; a shorter one is not parted. */
const BEGINNING = 150;

/**
 * A sheet of the account of a total: its title, what the total is, and sections one under another. Lists as wide as the
 * sheet are given, not painted: they have a line for each report.
 */
export function paintAccount(
  sheet: Worksheet,
  [title, heading]: readonly [string, string],
  sections: readonly AccountSection[],
  { isOnePage }: { readonly isOnePage: boolean },
): readonly LongRows[] {
  const longRows: LongRows[] = [];
  ACCOUNT_WIDTHS.forEach((width, column) => setWidth(sheet, column, textPoints(width)));
  let row = 1;
  let left = PAGE_POINTS;
  const take = (points: number): void => void (left = (left < points ? PAGE_POINTS : left) - points);
  const line = (cells: readonly (string | number | null)[], bold: boolean): void => {
    cells.forEach((value, column) => {
      const cell = sheet.getCell(row, column + 1);
      if (typeof value === 'string') setText(cell, value);
      else cell.value = value;
      Object.assign(cell, look(bold));
    });
    if (cells.length < ACCOUNT_WIDTHS.length) sheet.mergeCells(row, cells.length, row, ACCOUNT_WIDTHS.length);
    const height = accountPoints(cells);
    sheet.getRow(row).height = height;
    take(height);
    row += 1;
  };
  line([title], true);
  line([heading], true);
  for (const section of sections) {
    const { title: about, note, header, rows } = section;
    // A heading never stands alone at the foot of a page.
    if (!isOnePage && left < Math.min(BEGINNING, sectionPoints(section))) {
      sheet.getRow(row).addPageBreak();
      left = PAGE_POINTS;
    } else take(BLANK_POINTS);
    row += 1;
    line([about], true);
    if (note) line([note], false);
    if (header.length && rows.length) line(header, true);
    if (header.length < ACCOUNT_WIDTHS.length) for (const cells of rows) line(cells, false);
    else if (rows.length) {
      const rowAt = (index: number) => ({ cells: rows[index]!, height: accountPoints(rows[index]!) });
      longRows.push(keepPlace({ sheet, first: row, count: rows.length, rowAt }, look(false)));
      for (const cells of rows) take(accountPoints(cells));
      row += rows.length;
    }
  }
  sheet.views = [{ state: 'frozen', ySplit: 2 }];
  sheet.pageSetup = {
    ...(isOnePage ? { ...A4_LANDSCAPE, fitToHeight: 1 } : A4_IN_PAGES),
    margins: LIST_MARGINS,
  };
  sheet.headerFooter = PAGE_NUMBERS;
  return longRows;
}

const look = (bold: boolean) =>
  ({
    font: { name, size, bold },
    alignment: { horizontal: 'left', vertical: 'top', wrapText: true },
  }) as const;
