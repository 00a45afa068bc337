import type { AnnexTable } from '../../derive/annex';
import { isNarrowLabel, labelLines } from '../../derive/label-lines';
import type { Layout, LayoutCell } from '../../derive/layout';
import { CELL_STYLES } from '../../sheet/style';
import { numberPoints, rowPoints, TABLE_POINTS, twipsToPoints } from '../../derive/text-size';
import type { ParagraphLook } from './paragraph';
import { paragraph } from './paragraph';
import type { Cell } from './table';
import { row, table } from './table';

/** Margins at the sides of a cell, in twips: Word's own for labels, less where a column is narrow. */
const SIDES = { label: 108, narrow: 40, number: 20 };

/** Least height of a row, in twips. */
const ROW_HEIGHT = 340;

/** Points between the top and bottom margins of a page, and what a caption with its distances takes of them. */
export const PAGE_POINTS = 698;
export const CAPTION_POINTS = 36;

/** Height of a table in points; rows stand closer than on a sheet. */
export const tablePoints = ({ layout }: AnnexTable): number =>
  rowPoints(layout).reduce((sum, points) => sum + points - 1, 0);

/** An official table, centred, its header repeated on every page, no row cut; on one page where it fits on one. */
export function officialTable(annex: AnnexTable): string {
  const { layout } = annex;
  const { widths, blocks } = layout.table;
  const together = tablePoints(annex) + CAPTION_POINTS <= PAGE_POINTS;
  const widthOf = ({ column, columnSpan }: LayoutCell) =>
    widths.slice(column, column + columnSpan).reduce((sum, twips) => sum + twips, 0);
  return table(
    { widths, centred: true, margins: { sides: SIDES.label } },
    covering(annex).map((cells, index) =>
      row(
        cells.map(({ cell, merge }) =>
          tableCell(layout, cell, merge, widthOf(cell), together && index < layout.rows - 1),
        ),
        // Below another block's header the first one says nothing.
        { height: ROW_HEIGHT, header: blocks.length === 1 && index < layout.headerRows },
      ),
    ),
  );
}

interface PlacedCell extends Pick<Cell, 'merge'> {
  readonly cell: LayoutCell;
}

/** Cells of each row, those of rows above that reach into it included. */
function covering({ rows }: AnnexTable): readonly (readonly PlacedCell[])[] {
  const placed = rows.map((): PlacedCell[] => []);
  for (const cell of rows.flat())
    for (let below = 0; below < cell.rowSpan; below += 1)
      placed[cell.row + below]!.push(
        cell.rowSpan === 1 ? { cell } : { cell, merge: below ? 'continue' : 'restart' },
      );
  return placed.map((cells) => cells.sort((a, b) => a.cell.column - b.cell.column));
}

function tableCell(
  layout: Layout,
  cell: LayoutCell,
  merge: Cell['merge'],
  width: number,
  keepNext: boolean,
): Cell {
  const { horizontal } = CELL_STYLES[cell.role];
  const points = cell.ref ? numberPoints(cell.text, twipsToPoints(width - 2 * SIDES.number)) : TABLE_POINTS;
  const look: ParagraphLook = {
    keepNext,
    ...(horizontal === 'center' ? { align: horizontal } : {}),
    ...(cell.level ? { left: cell.level * TABLE_POINTS * 20 } : {}),
    ...(points === TABLE_POINTS ? {} : { points }),
  };
  return {
    width,
    columns: cell.columnSpan,
    content: paragraph(merge === 'continue' ? '' : labelLines(cell, layout), look),
    ...(merge ? { merge } : {}),
    ...(cell.ref ? { sides: SIDES.number } : isNarrowLabel(cell, layout) ? { sides: SIDES.narrow } : {}),
  };
}
