import { textEms, twipsToPoints } from '../../derive/text-size';
import type { Titled } from '../../derive/title';
import { titleLines } from '../../derive/title';
import { TITLE_FONT } from './fonts';
import type { ParagraphLook } from './paragraph';
import { paragraph } from './paragraph';

/** What word processors put between Chinese and the year, in ems. */
const AUTO_SPACE = 0.5;

/**
 * Title in 方正小标宋, centred in a room of so many twips; down to three quarters of its size where a line would not fit
 * otherwise.
 */
export function titleParagraph(titled: Titled, points: number, room: number, look: ParagraphLook): string {
  const width = twipsToPoints(room);
  const lines = titleLines(titled, width / points - AUTO_SPACE);
  const fitting = Math.floor((2 * width) / (Math.max(...lines.map(textEms)) + AUTO_SPACE)) / 2;
  return paragraph(lines.join('\n'), {
    font: TITLE_FONT,
    points: Math.min(points, Math.max(fitting, Math.round(points * 1.5) / 2)),
    align: 'center',
    ...look,
  });
}
