import type * as DocxLibrary from 'docx';
import type { Letter } from '../../derive/letter/letter';
import { legalText } from '../legal-text';
import { fontTable, HEADING_FONT, PAGE_NUMBER_FONT, runFont, TEXT_FONT, TITLE_FONT } from './fonts';
import { letterTable } from './letter-table';

export type Docx = typeof DocxLibrary;

/** A4 and the margins of official documents, in twips: 37, 26, 35 and 28 mm. */
const PAGE = {
  size: { width: 11906, height: 16838 },
  margin: { top: 2098, right: 1474, bottom: 1984, left: 1587, header: 851, footer: 1400 },
};

/** Sizes in half-points: 二号 22, 三号 16, 四号 14. */
const SIZE = { title: 44, text: 32, pageNumber: 28 };

/** Exactly 28.8 points, by which 22 lines fill a page; and two characters of text. In twips. */
const LINE = 576;
const TWO_CHARACTERS = 640;

/** A letter as the bytes of a .docx file, A4, with a table for each section. */
export async function writeLetter(letter: Letter): Promise<Uint8Array> {
  const docx = await import(/* webpackChunkName: "docx" */ 'docx');
  const document = new docx.Document({
    creator: legalText(letter.sender) || '勾稽 Gouji',
    title: legalText(letter.title),
    styles: { default: { document: { run: { language: { value: 'zh-CN', eastAsia: 'zh-CN' } } } } },
    sections: [
      {
        properties: { page: PAGE },
        footers: { default: pageNumber(docx) },
        children: content(docx, letter),
      },
    ],
  });
  return new Uint8Array(await docx.Packer.pack(document, 'uint8array', undefined, [fontTable]));
}

function content(docx: Docx, letter: Letter): readonly (DocxLibrary.Paragraph | DocxLibrary.Table)[] {
  const line = lineOf(docx);
  const right = { alignment: docx.AlignmentType.RIGHT, indent: { right: TWO_CHARACTERS } };
  const indented = { indent: { firstLine: TWO_CHARACTERS } };
  return [
    line(letter.title, {
      font: TITLE_FONT,
      size: SIZE.title,
      alignment: docx.AlignmentType.CENTER,
      spacing: { line: 640, lineRule: docx.LineRuleType.EXACT, after: LINE },
    }),
    line(letter.salutation),
    ...letter.opening.map((text) => line(text, indented)),
    ...letter.sections.flatMap(({ heading, items }) => [
      line(heading, {
        ...indented,
        font: HEADING_FONT,
        keepNext: true,
        spacing: exactly(docx, { before: 160, after: 80 }),
      }),
      letterTable(docx, items),
    ]),
    ...letter.closing.map((text, at) =>
      line(text, {
        ...indented,
        keepNext: true,
        ...(at === 0 && letter.sections.length ? { spacing: exactly(docx, { before: 240 }) } : {}),
      }),
    ),
    ...(letter.sender
      ? [line(letter.sender, { ...right, keepNext: true, spacing: exactly(docx, { before: LINE }) })]
      : []),
    line(letter.date, right),
  ];
}

const exactly = (docx: Docx, around: { before?: number; after?: number } = {}) => ({
  line: LINE,
  lineRule: docx.LineRuleType.EXACT,
  ...around,
});

interface LineLook extends Omit<DocxLibrary.IParagraphOptions, 'children' | 'text'> {
  readonly font?: string;
  readonly size?: number;
}

/** Paragraphs of text in 仿宋 三号, unless told otherwise. */
const lineOf =
  (docx: Docx) =>
  (text: string, { font = TEXT_FONT, size = SIZE.text, ...look }: LineLook = {}): DocxLibrary.Paragraph =>
    new docx.Paragraph({
      spacing: exactly(docx),
      ...look,
      children: [new docx.TextRun({ text: legalText(text), font: runFont(font), size })],
    });

/** `— 1 —` at the foot of each page. */
const pageNumber = (docx: Docx): DocxLibrary.Footer =>
  new docx.Footer({
    children: [
      new docx.Paragraph({
        alignment: docx.AlignmentType.CENTER,
        children: [
          new docx.TextRun({
            children: ['— ', docx.PageNumber.CURRENT, ' —'],
            font: runFont(PAGE_NUMBER_FONT),
            size: SIZE.pageNumber,
          }),
        ],
      }),
    ],
  });
