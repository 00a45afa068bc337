import type { PlannedColour, PlanRole } from './sheet-plan';
import { TABLE_POINTS, TITLE_POINTS } from '../derive/text-size';

/** How a kind of planned cell looks; both painters follow it. Sizes in points. */
export interface CellStyle {
  readonly font: string;
  readonly size: number;
  readonly bold: boolean;
  readonly horizontal: 'left' | 'center';
  readonly vertical: 'middle';
  readonly wrap: boolean;
  /** Text is made smaller rather than shown as ###; excludes `wrap`. */
  readonly shrink: boolean;
  /** A thin line on all four sides. */
  readonly border: boolean;
  /** Number format code. */
  readonly format: string;
}

const table: CellStyle = {
  font: '宋体',
  size: TABLE_POINTS,
  bold: false,
  horizontal: 'center',
  vertical: 'middle',
  wrap: true,
  shrink: false,
  border: true,
  format: 'General',
};
const besideTable: CellStyle = { ...table, horizontal: 'left', wrap: false, border: false };

/** Look of each role: 宋体 10 in the table, 黑体 14 in the title, labels left, headers and numbers centred. */
export const CELL_STYLES: Readonly<Record<PlanRole, CellStyle>> = {
  title: { ...table, font: '黑体', size: TITLE_POINTS, border: false },
  heading: table,
  header: table,
  stub: { ...table, horizontal: 'left' },
  unit: table,
  number: { ...table, wrap: false, shrink: true },
  footnote: { ...table, horizontal: 'left', border: false },
  check: besideTable,
  columnChecks: besideTable,
  entryCheck: besideTable,
  checkName: { ...besideTable, shrink: true },
  status: { ...besideTable, bold: true },
};

/** Line of every border, as `#RRGGBB`. */
export const BORDER_COLOUR = '#000000';

/** Fill and font of a conditional format, as `#RRGGBB`. */
export interface ToneStyle {
  readonly fill: string;
  readonly font: string;
}

/**
 * Colours of the verdicts. Hues (blue, vermilion, grey, yellow, purple) stay apart for people who do not see red and
 * green, and text stands out from its fill by at least 4.5:1; words or blankness say the same without colour.
 */
export const TONES: Readonly<Record<PlannedColour['tone'], ToneStyle>> = {
  pass: { fill: '#DDEBF7', font: '#1F4E79' },
  fail: { fill: '#FBDDD0', font: '#8F2600' },
  undecided: { fill: '#EDEDED', font: '#4D4D4D' },
  blank: { fill: '#FFF6C8', font: '#574500' },
  invalid: { fill: '#F3D6EA', font: '#74195A' },
};

/** Points that one level of a label's numbering is indented by. */
export const INDENT_POINTS = TABLE_POINTS;

/**
 * Page margins of a printed sheet in centimetres. The tables of the official template stand centred and reach over its
 * side margins of 3.17; a sheet cannot do that, so its margins leave what the template leaves blank, and a millimetre
 * more on each side for columns that are rounded to whole pixels.
 */
export const SHEET_MARGINS = { top: 2.54, bottom: 2.54, left: 1.8, right: 1.8 };
