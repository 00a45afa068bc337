import type * as DocxLibrary from 'docx';
import type { AnnexTable } from '../../derive/annex';
import type { LayoutCell } from '../../derive/layout';
import { BORDER_COLOUR, CELL_STYLES } from '../../derive/style';
import { numberPoints, rowPoints, TABLE_POINTS, twipsToPoints } from '../../derive/text-size';
import { legalText } from '../legal-text';
import { runFont } from './fonts';

/** Margins at the sides of a cell, in twips: Word's own for labels, which breaks narrow headers after two characters. */
const SIDES = { label: 108, number: 20 };

/** Least height of a row, in twips. */
const ROW_HEIGHT = 340;

/** Points between the top and bottom margins of a page, and what a caption with its distances takes of them. */
export const PAGE_POINTS = 698;
export const CAPTION_POINTS = 36;

/** Height of a table in points; rows stand closer than on a sheet. */
export const tablePoints = ({ layout }: AnnexTable): number =>
  rowPoints(layout).reduce((sum, points) => sum + points - 2.5, 0);

/** An official table, centred, its header repeated on every page, no row cut; on one page where it fits on one. */
export function officialTable(docx: typeof DocxLibrary, table: AnnexTable): DocxLibrary.Table {
  const { layout, rows } = table;
  const { widths } = layout.table;
  const together = tablePoints(table) + CAPTION_POINTS <= PAGE_POINTS;
  const line = { style: docx.BorderStyle.SINGLE, size: 4, color: BORDER_COLOUR.slice(1) };
  const widthOf = ({ column, columnSpan }: LayoutCell) =>
    widths.slice(column, column + columnSpan).reduce((sum, twips) => sum + twips, 0);
  return new docx.Table({
    alignment: docx.AlignmentType.CENTER,
    layout: docx.TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, twips) => sum + twips, 0), type: docx.WidthType.DXA },
    columnWidths: widths,
    margins: { left: SIDES.label, right: SIDES.label },
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    rows: rows.map(
      (cells, row) =>
        new docx.TableRow({
          cantSplit: true,
          // Below another block's header the first one says nothing.
          ...(layout.table.blocks.length === 1 && row < layout.headerRows ? { tableHeader: true } : {}),
          height: { value: ROW_HEIGHT, rule: docx.HeightRule.ATLEAST },
          children: cells.map((cell) =>
            tableCell(docx, cell, widthOf(cell), together && row < layout.rows - 1),
          ),
        }),
    ),
  });
}

function tableCell(
  docx: typeof DocxLibrary,
  cell: LayoutCell,
  width: number,
  keepNext: boolean,
): DocxLibrary.TableCell {
  const look = CELL_STYLES[cell.role];
  const sides = cell.ref ? SIDES.number : SIDES.label;
  const size = cell.ref ? numberPoints(cell.text, twipsToPoints(width - 2 * sides)) : TABLE_POINTS;
  return new docx.TableCell({
    rowSpan: cell.rowSpan,
    columnSpan: cell.columnSpan,
    width: { size: width, type: docx.WidthType.DXA },
    verticalAlign: docx.VerticalAlignTable.CENTER,
    ...(cell.ref ? { margins: { left: sides, right: sides } } : {}),
    children: [
      new docx.Paragraph({
        ...(keepNext ? { keepNext } : {}),
        alignment: look.horizontal === 'center' ? docx.AlignmentType.CENTER : docx.AlignmentType.LEFT,
        ...(cell.level ? { indent: { left: cell.level * TABLE_POINTS * 20 } } : {}),
        children: [
          new docx.TextRun({ text: legalText(cell.text), font: runFont(look.font), size: size * 2 }),
        ],
      }),
    ],
  });
}
