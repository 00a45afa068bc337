import { BORDER_COLOUR } from '../../sheet/style';

/** A cell; widths and margins in twips. */
export interface Cell {
  readonly width: number;
  /** Paragraphs, at least one. */
  readonly content: string;
  readonly columns?: number;
  /** First of the cells that are one downwards, or one that the cell above covers. */
  readonly merge?: 'restart' | 'continue';
  /** Margins left and right, where they are not the table's. */
  readonly sides?: number;
}

export interface TableLook {
  readonly widths: readonly number[];
  readonly centred?: boolean;
  readonly margins: { readonly top?: number; readonly bottom?: number; readonly sides: number };
}

const EDGES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
const BORDERS = `<w:tblBorders>${EDGES.map(
  (edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="${BORDER_COLOUR.slice(1)}"/>`,
).join('')}</w:tblBorders>`;

const side = (name: string, twips: number | undefined): string =>
  twips === undefined ? '' : `<w:${name} w:w="${twips}" w:type="dxa"/>`;

/** A table of fixed widths with thin lines. ECMA-376 Part 1, 17.4.60: the order of properties is the schema's. */
export function table({ widths, centred, margins }: TableLook, rows: readonly string[]): string {
  const { top, bottom, sides } = margins;
  const total = widths.reduce((sum, width) => sum + width, 0);
  return [
    `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/>`,
    centred ? '<w:jc w:val="center"/>' : '',
    `${BORDERS}<w:tblLayout w:type="fixed"/><w:tblCellMar>`,
    side('top', top) + side('left', sides) + side('bottom', bottom) + side('right', sides),
    '</w:tblCellMar></w:tblPr><w:tblGrid>',
    ...widths.map((width) => `<w:gridCol w:w="${width}"/>`),
    '</w:tblGrid>',
    ...rows,
    '</w:tbl>',
  ].join('');
}

/** A row that is never cut; `height` is its least, in twips; a header is repeated on every page. */
export const row = (cells: readonly Cell[], { header = false, height = 0 } = {}): string =>
  `<w:tr><w:trPr><w:cantSplit/>${height ? `<w:trHeight w:val="${height}" w:hRule="atLeast"/>` : ''}${header ? '<w:tblHeader/>' : ''}</w:trPr>${cells.map(cellXml).join('')}</w:tr>`;

/** ECMA-376 Part 1, 17.4.69: the order of properties is the schema's. */
const cellXml = ({ width, content, columns = 1, merge, sides }: Cell): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : ''}${merge ? `<w:vMerge w:val="${merge}"/>` : ''}${sides === undefined ? '' : `<w:tcMar>${side('left', sides)}${side('right', sides)}</w:tcMar>`}<w:vAlign w:val="center"/></w:tcPr>${content}</w:tc>`;
