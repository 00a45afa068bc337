import type { NumberedItem } from '../../words/letter/letter';
import { HEADING_FONT, TEXT_FONT } from './fonts';
import { paragraph } from './paragraph';
import { row, table } from './table';

/** Widths in twips, together the width of the text. */
const COLUMNS = [
  { title: '序号', width: 640 },
  { title: '位置', width: 2105 },
  { title: '现填', width: 1400 },
  { title: '要求', width: 1300 },
  { title: '处理意见', width: 3400 },
] as const;

/** 小四, in points. */
const SIZE = 12;

/** Items of a section as a table whose header is repeated on every page and whose rows are not cut. */
export function letterTable(items: readonly NumberedItem[]): string {
  const line = (cells: readonly (readonly string[])[], header: boolean) =>
    row(
      cells.map((lines, at) => ({
        width: COLUMNS[at]!.width,
        content: lines
          .map((content) =>
            paragraph(content, {
              font: header ? HEADING_FONT : TEXT_FONT,
              points: SIZE,
              ...(header || at === 0 ? { align: 'center' } : {}),
            }),
          )
          .join(''),
      })),
      { header },
    );
  return table({ widths: COLUMNS.map(({ width }) => width), margins: { top: 40, bottom: 40, sides: 85 } }, [
    line(
      COLUMNS.map(({ title }) => [title]),
      true,
    ),
    ...items.map(({ number, place, addresses, filled, expected, advice }) =>
      line(
        [[String(number)], addresses ? [place, `（${addresses}）`] : [place], [filled], [expected], [advice]],
        false,
      ),
    ),
  ]);
}
