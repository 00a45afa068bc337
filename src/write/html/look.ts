import type { LayoutCell } from '../../derive/layout';
import { BORDER_COLOUR, CELL_STYLES, INDENT_POINTS, SHEET_MARGINS } from '../../sheet/style';
import { numberPoints } from '../../derive/text-size';

const FONTS = {
  title: '方正小标宋简体,黑体,SimHei,sans-serif',
  caption: '黑体,SimHei,sans-serif',
  table: '宋体,SimSun,serif',
};
const { size } = CELL_STYLES.number;
const font = (points: number, families: string): string => `font-family:${families};font-size:${points}pt`;
const BORDER = `border:1px solid ${BORDER_COLOUR}`;
/** Points between the text of a cell and its sides; narrow columns need the room. */
const SIDES = { label: 4, narrow: 1 };

/** Looks of what stands around a table, and of the table, as declarations. */
export const LOOKS = {
  title: `${font(18, FONTS.title)};font-weight:normal;text-align:center;margin:0 0 12pt;word-break:keep-all;overflow-wrap:anywhere`,
  caption: `${font(12, FONTS.caption)};text-align:left;padding:6pt 0`,
  table: `border-collapse:collapse;table-layout:fixed;margin:0 auto 12pt;${font(size, FONTS.table)};color:#000`,
  note: `${font(size, FONTS.table)};margin:0 0 12pt`,
} as const;

const { top, bottom, left, right } = SHEET_MARGINS;
/** Style sheet of a page, the same looks by element; prints on A4 without cutting rows. */
export const STYLE_SHEET = [
  `@page{size:A4;margin:${top}cm ${right}cm ${bottom}cm ${left}cm}`,
  'body{margin:0 auto;max-width:487pt;background:#fff}',
  `h1{${LOOKS.title}}`,
  `table{${LOOKS.table};width:100%;line-height:1.3}`,
  `caption{${LOOKS.caption}}`,
  `th,td{${BORDER};padding:3pt ${SIDES.label}pt;font-weight:normal;text-align:center}`,
  'tbody th[scope=row]{text-align:left}',
  `td,tbody th[rowspan]{padding:3pt ${SIDES.narrow}pt}`,
  `p{${LOOKS.note}}`,
  'svg{max-width:100%;height:auto}',
  'tr,p,table:has(caption){break-inside:avoid}',
  // By which the longest table fits on a page.
  '@media print{th,td{padding-top:2pt;padding-bottom:2pt}}',
  '@media screen{body{padding:24pt}}',
].join('\n');

/** Look of one cell `points` wide, and of the paragraph in it, for places that know no style sheet. */
export function cellLook(
  cell: LayoutCell,
  points: number,
  narrow: boolean,
): { readonly cell: string; readonly text: string } {
  const { horizontal } = CELL_STYLES[cell.role];
  const sides = SIDES[cell.ref || narrow ? 'narrow' : 'label'];
  const fitting = cell.ref ? numberPoints(cell.text, points - 2 * sides) : size;
  return {
    cell: `${BORDER};width:${points}pt;padding:3pt ${sides}pt;vertical-align:middle${cell.level ? `;${indentLook(cell)}` : ''}`,
    text: `margin:0;line-height:1.3;text-align:${horizontal};${font(fitting, FONTS.table)}`,
  };
}

/** Indentation of a label's numbering; empty where it has none. */
export const indentLook = ({ level }: LayoutCell): string =>
  level ? `padding-left:${SIDES.label + level * INDENT_POINTS}pt` : '';
