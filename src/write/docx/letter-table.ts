import type * as DocxLibrary from 'docx';
import type { NumberedItem } from '../../derive/letter/letter';
import { legalText } from '../legal-text';
import { HEADING_FONT, runFont, TEXT_FONT } from './fonts';

/** Widths in twips, together the width of the text. */
const COLUMNS = [
  { title: '序号', width: 700 },
  { title: '位置', width: 2945 },
  { title: '现填', width: 1500 },
  { title: '应为', width: 1700 },
  { title: '处理意见', width: 2000 },
] as const;

/** 小四, in half-points. */
const SIZE = 24;

/** Items of a section as a table whose header is repeated on every page and whose rows are not cut. */
export function letterTable(docx: typeof DocxLibrary, items: readonly NumberedItem[]): DocxLibrary.Table {
  const paragraph = (text: string, font: string, centred: boolean) =>
    new docx.Paragraph({
      ...(centred ? { alignment: docx.AlignmentType.CENTER } : {}),
      children: [new docx.TextRun({ text: legalText(text), font: runFont(font), size: SIZE })],
    });
  const row = (cells: readonly (readonly string[])[], header: boolean) =>
    new docx.TableRow({
      cantSplit: true,
      tableHeader: header,
      children: cells.map(
        (lines, at) =>
          new docx.TableCell({
            width: { size: COLUMNS[at]!.width, type: docx.WidthType.DXA },
            verticalAlign: docx.VerticalAlignTable.CENTER,
            children: lines.map((text) =>
              paragraph(text, header ? HEADING_FONT : TEXT_FONT, header || at === 0),
            ),
          }),
      ),
    });
  return new docx.Table({
    layout: docx.TableLayoutType.FIXED,
    width: { size: COLUMNS.reduce((sum, { width }) => sum + width, 0), type: docx.WidthType.DXA },
    columnWidths: COLUMNS.map(({ width }) => width),
    margins: { top: 40, bottom: 40, left: 85, right: 85 },
    rows: [
      row(
        COLUMNS.map(({ title }) => [title]),
        true,
      ),
      ...items.map(({ number, place, addresses, filled, expected, advice }) =>
        row(
          [
            [String(number)],
            addresses ? [place, `（${addresses}）`] : [place],
            [filled],
            [expected],
            [advice],
          ],
          false,
        ),
      ),
    ],
  });
}
