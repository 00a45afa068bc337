import type { Report } from '../model/report';
import { unitAndYear } from './annex';
import type { Layout } from './layout';
import { LINE, lineCount, PADDING, TITLE_POINTS, twipsToPoints } from './text-size';

/** Height of a title's row, in points, where the title takes one line. */
const ROW_POINTS = 30;

/** The title above a table on a sheet, and the height of its row in points. */
export interface SheetTitle {
  readonly text: string;
  readonly points: number;
}

/**
 * `东莞市住房公积金管理中心2023年 三、收到和处理…`: the unit and year before the table's own title where known. What is
 * too long for one line breaks between them.
 */
export function sheetTitle(
  { table: { title, widths } }: Layout,
  origin: Pick<Report, 'unit' | 'year'>,
): SheetTitle {
  const head = unitAndYear(origin);
  const width = twipsToPoints(widths.reduce((sum, twips) => sum + twips, 0));
  const joined = (by: string): string => [head, title].filter(Boolean).join(by);
  if (lineCount(joined(' '), width, TITLE_POINTS) === 1) return { text: joined(' '), points: ROW_POINTS };
  const text = joined('\n');
  return { text, points: lineCount(text, width, TITLE_POINTS) * TITLE_POINTS * LINE + PADDING };
}

/** The same title following the cells into which unit and year are typed. */
export const titleFormula = (title: string, { unit, year }: { unit: string; year: string }): string =>
  `=${unit}&IF(${year}="","",${year}&"年")&" ${title}"`;
