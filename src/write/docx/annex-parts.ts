import type { Annex, AnnexTable } from '../../derive/annex';
import type { Titled } from '../../derive/title';
import { officialTable } from './annex-table';
import { PAGE } from './document';
import { HEADING_FONT } from './fonts';
import type { ParagraphLook } from './paragraph';
import { paragraph } from './paragraph';
import { titleParagraph } from './title';

/** Margins of the official template, 2.54 and 3.17 cm, in twips. */
export const MARGINS = { top: 1440, right: 1797, bottom: 1440, left: 1797, header: 720, footer: 720 };

/** Width of the text on a page, in twips. */
const ROOM = PAGE.width - MARGINS.left - MARGINS.right;

/** Title of the document, kept with what follows. */
export const titleLine = (titled: Titled, points: number): string =>
  titleParagraph(titled, points, ROOM, { after: 200, keepNext: true });

/** Heading of a chapter or table, kept with what follows. */
export const headingLine = (heading: string, points: number, look: ParagraphLook = {}): string =>
  paragraph(heading, {
    font: HEADING_FONT,
    points,
    keepNext: true,
    before: 200,
    after: 100,
    outline: 0,
    ...look,
  });

/** A table and its footnote. A paragraph after it keeps tables apart, which Word would join. */
export const tableParts = (table: AnnexTable): string =>
  officialTable(table) + note(table, table.layout.table.footnote ?? '');

/** Line of the people who answer for the figures; nothing where it is not wanted. */
export const signatureParts = ({ signature, tables }: Annex): string =>
  signature && note(tables.at(-1)!, signature);

/** A line that begins where the table does, left of the page's margin. */
function note({ layout }: AnnexTable, content: string): string {
  const over = (layout.table.widths.reduce((sum, twips) => sum + twips, 0) - ROOM) / 2;
  const aside = -Math.round(over);
  return paragraph(content, { before: 60, left: aside, right: aside });
}
