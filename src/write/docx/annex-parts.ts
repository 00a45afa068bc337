import type * as DocxLibrary from 'docx';
import type { Annex, AnnexTable } from '../../derive/annex';
import { TABLE_POINTS } from '../../derive/text-size';
import { legalText } from '../legal-text';
import { officialTable } from './annex-table';
import { fontTable, HEADING_FONT, runFont, TABLE_FONT, TITLE_FONT } from './fonts';

export type Docx = typeof DocxLibrary;
export type Part = DocxLibrary.Paragraph | DocxLibrary.Table;

/** A4 upright and the margins of the official template, 2.54 and 3.17 cm, in twips. */
const PAGE = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1440, right: 1797, bottom: 1440, left: 1797, header: 720, footer: 720 },
};

export interface LineLook extends Omit<DocxLibrary.IParagraphOptions, 'children' | 'text'> {
  readonly font: string;
  /** In points. */
  readonly points: number;
  readonly highlight?: 'yellow';
}

/** A document of one section on this page, as the bytes of a .docx file. */
export async function packed(docx: Docx, title: string, children: readonly Part[]): Promise<Uint8Array> {
  const document = new docx.Document({
    creator: '勾稽 Gouji',
    title: legalText(title),
    styles: { default: { document: { run: { language: { value: 'zh-CN', eastAsia: 'zh-CN' } } } } },
    sections: [{ properties: { page: PAGE }, children }],
  });
  return new Uint8Array(await docx.Packer.pack(document, 'uint8array', undefined, [fontTable]));
}

/** A paragraph in one font. */
export const paragraph = (
  docx: Docx,
  text: string,
  { font, points, highlight, ...look }: LineLook,
): DocxLibrary.Paragraph =>
  new docx.Paragraph({
    ...look,
    children: [
      new docx.TextRun({
        text: legalText(text),
        font: runFont(font),
        size: points * 2,
        ...(highlight ? { highlight } : {}),
      }),
    ],
  });

/** Title in 方正小标宋, centred. */
export const titleLine = (docx: Docx, text: string, points: number): DocxLibrary.Paragraph =>
  paragraph(docx, text, {
    font: TITLE_FONT,
    points,
    alignment: docx.AlignmentType.CENTER,
    spacing: { after: 200 },
    keepNext: true,
  });

/** Heading of a chapter or table, kept with what follows. */
export const headingLine = (
  docx: Docx,
  text: string,
  points: number,
  look: Partial<LineLook> = {},
): DocxLibrary.Paragraph =>
  paragraph(docx, text, {
    font: HEADING_FONT,
    points,
    keepNext: true,
    spacing: { before: 200, after: 100 },
    ...look,
  });

/** A table and its footnote. A paragraph after it keeps tables apart, which Word would join. */
export const tableParts = (docx: Docx, table: AnnexTable): readonly Part[] => [
  officialTable(docx, table),
  note(docx, table, table.layout.table.footnote ?? ''),
];

/** Line of the people who answer for the figures; nothing where it is not wanted. */
export const signatureParts = (docx: Docx, { signature, tables }: Annex): readonly Part[] =>
  signature ? [note(docx, tables.at(-1)!, signature)] : [];

/** A line that begins where the table does, left of the page's margin. */
function note(docx: Docx, { layout }: AnnexTable, text: string): DocxLibrary.Paragraph {
  const { size, margin } = PAGE;
  const room = size.width - margin.left - margin.right;
  const over = (layout.table.widths.reduce((sum, twips) => sum + twips, 0) - room) / 2;
  const indent = { left: -Math.round(over), right: -Math.round(over) };
  return paragraph(docx, text, { font: TABLE_FONT, points: TABLE_POINTS, spacing: { before: 60 }, indent });
}
