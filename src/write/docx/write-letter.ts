import { OWN_CATEGORIES } from '../../sheet/own-sheets';
import type { Letter } from '../../words/letter/letter';
import { PAGE, writeDocument } from './document';
import { BODY, HEADING_FONT, PAGE_NUMBER_FONT, TEXT_FONT } from './fonts';
import { letterTable } from './letter-table';
import type { ParagraphLook } from './paragraph';
import { paragraph, paragraphOf, run, text } from './paragraph';
import { titleParagraph } from './title';

/** Margins of official documents, in twips: 37, 26, 35 and 28 mm. */
const MARGINS = { top: 2098, right: 1474, bottom: 1984, left: 1587, header: 851, footer: 1400 };

/** Width of the text on a page. */
const ROOM = PAGE.width - MARGINS.left - MARGINS.right;

/** Sizes in points: 二号, 四号. */
const POINTS = { title: 22, pageNumber: 14 };

/** A letter as the bytes of a .docx file, A4, with a table for each section. */
export const writeLetter = (letter: Letter): Uint8Array =>
  writeDocument({
    title: letter.title,
    category: OWN_CATEGORIES.letter,
    ...(letter.sender ? { creator: letter.sender } : {}),
    margins: MARGINS,
    body: content(letter).join(''),
    footer: pageNumber(),
  });

function content(letter: Letter): readonly string[] {
  const right: ParagraphLook = { align: 'right', right: BODY.indent };
  const indented: ParagraphLook = { firstLine: BODY.indent };
  return [
    titleParagraph(letter, POINTS.title, ROOM, { line: 640, after: BODY.line }),
    line(letter.salutation),
    ...letter.opening.map((each) => line(each, indented)),
    ...letter.sections.flatMap(({ heading, items }) => [
      line(heading, { ...indented, font: HEADING_FONT, keepNext: true, before: 160, after: 80 }),
      letterTable(items),
    ]),
    ...letter.closing.map((each, index) =>
      line(each, {
        ...indented,
        keepNext: true,
        ...(index === 0 && letter.sections.length ? { before: 240 } : {}),
      }),
    ),
    ...(letter.sender ? [line(letter.sender, { ...right, keepNext: true, before: BODY.line })] : []),
    line(letter.date, right),
  ];
}

/** Paragraphs of text in 仿宋 三号, unless told otherwise. */
const line = (value: string, look: ParagraphLook = {}): string =>
  paragraph(value, { font: TEXT_FONT, points: BODY.points, line: BODY.line, ...look });

/** `— 1 —` at the foot of each page. */
function pageNumber(): string {
  const look = { font: PAGE_NUMBER_FONT, points: POINTS.pageNumber };
  const number = `<w:fldSimple w:instr="PAGE">${run(text('1'), look)}</w:fldSimple>`;
  return paragraphOf(run(text('— '), look) + number + run(text(' —'), look), { align: 'center' });
}
