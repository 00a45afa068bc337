import type { NumberedItem } from '../../words/letter/letter';
import { ANSWER_LABEL, ITEM_TITLES } from '../../words/letter/words';
import { HEADING_FONT, TEXT_FONT } from './fonts';
import { paragraph } from './paragraph';
import { row, table } from './table';

/** Widths in twips, together the width of the text. */
const COLUMNS = [
  { title: ITEM_TITLES.number, width: 680 },
  { title: ITEM_TITLES.place, width: 2000 },
  { title: ITEM_TITLES.filled, width: 1400 },
  { title: ITEM_TITLES.expected, width: 1465 },
  { title: ITEM_TITLES.advice, width: 3300 },
] as const;

/** 小四, in points. */
const SIZE = 12;

const WIDTHS = COLUMNS.map(({ width }) => width);
const WIDTH = WIDTHS.reduce((sum, width) => sum + width, 0);

/** Least height of the row in which an office explains, in twips: two lines. */
const ANSWER_HEIGHT = 720;

/**
 * Items of a section as a table whose header is repeated on every page and whose rows are not cut. Below what is to be
 * verified there is a row for the office's explanation.
 */
export function letterTable(items: readonly NumberedItem[]): string {
  const line = (cells: readonly (readonly string[])[], { header = false, keepNext = false } = {}) =>
    row(
      cells.map((lines, index) => ({
        width: COLUMNS[index]!.width,
        content: lines
          .map((content) =>
            paragraph(content, {
              font: header ? HEADING_FONT : TEXT_FONT,
              points: SIZE,
              keepNext,
              ...(header || index === 0 ? { align: 'center' } : {}),
            }),
          )
          .join(''),
      })),
      { header },
    );
  const answer = row(
    [
      {
        width: WIDTH,
        columns: COLUMNS.length,
        content: paragraph(ANSWER_LABEL, { font: TEXT_FONT, points: SIZE }),
      },
    ],
    { height: ANSWER_HEIGHT },
  );
  return table({ widths: WIDTHS, margins: { top: 40, bottom: 40, sides: 85 } }, [
    line(
      COLUMNS.map(({ title }) => [title]),
      { header: true },
    ),
    ...items.flatMap(({ number, tier, place, addresses, filled, expected, advice }) => {
      const where = addresses ? [place, `（${addresses}）`] : [place];
      const isAnswered = tier === 'verify';
      const cells = [[String(number)], where, [filled], [expected], [advice]];
      return [line(cells, { keepNext: isAnswered }), ...(isAnswered ? [answer] : [])];
    }),
  ]);
}
