import { plainText } from '../model/plain-text';
import type { Report } from '../model/report';
import type { Layout } from '../derive/layout';
import { CAPTION_POINTS, LINE, lineCount, PADDING, REPORT_POINTS, twipsToPoints } from '../derive/text-size';
import { withYear } from '../derive/title';

/** The title above a table on a sheet, the unit and year in its first lines, and the height of its row in points. */
export interface SheetTitle {
  readonly text: string;
  readonly points: number;
}

/** From so many characters on, unit and year do not fit into a line; the year then has one of its own. */
const LONG_UNIT = 24;

/**
 * `某局2023年` and the table's own title in two lines; without unit and year the title alone, with room for them where
 * it `follows` the cells into which they will be typed.
 */
export function sheetTitle(
  { table: { title, widths } }: Layout,
  { unit, year }: Pick<Report, 'unit' | 'year'>,
  follows: boolean,
): SheetTitle {
  const head = withYear(unit ?? '', year, (unit ?? '').length > LONG_UNIT);
  const width = twipsToPoints(widths.reduce((sum, twips) => sum + twips, 0));
  const lines = head ? lineCount(head, width, REPORT_POINTS) : follows ? 2 : 0;
  return {
    text: [head, title].filter(Boolean).join('\n'),
    points: (lines * REPORT_POINTS + CAPTION_POINTS) * LINE + PADDING,
  };
}

/** The same title following the cells into which unit and year are typed. */
export const titleFormula = (title: string, { unit, year }: { unit: string; year: string }): string =>
  `=${unit}&IF(${year}="","",IF(LEN(${unit})>${LONG_UNIT},CHAR(10),"")&${year}&"年")` +
  `&IF(AND(${unit}="",${year}=""),"",CHAR(10))&"${title}"`;

/**
 * Unit and year of a title above a table as `sheetTitle` writes it, whatever characters the unit has; full-width digits
 * are read. Undefined where the text is no such title or says neither.
 */
export function readSheetTitle(text: string, tableTitle: string): Pick<Report, 'unit' | 'year'> | undefined {
  const [last, ...above] = text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .reverse();
  const head = above.reverse().join('');
  if (last !== tableTitle || !head) return undefined;
  const [, unit = '', digits] = /^(.*?)(?:([0-9０-９]{4})\s*年度?)?$/u.exec(head) ?? [];
  return { unit: unit.trim() || null, year: digits ? Number(plainText(digits)) : null };
}
