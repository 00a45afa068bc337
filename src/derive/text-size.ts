import type { Layout, LayoutCell } from './layout';

/** Sizes of the official template, in points: text in table cells, title of a table, title of the report. */
export const TABLE_POINTS = 10;
export const CAPTION_POINTS = 12;
export const REPORT_POINTS = 18;

/** Size of a title whose lines have one size, where they cannot have their own. */
export const TITLE_POINTS = 14;

export const twipsToPoints = (twips: number): number => twips / 20;

/** Width of text in ems: a CJK glyph is one, an ASCII one about half. */
export function textEms(text: string): number {
  let ems = 0;
  for (const glyph of text) ems += glyph.charCodeAt(0) < 0x2000 ? 0.55 : 1;
  return ems;
}

/** Height of a line by the size of its text. */
export const LINE = 1.35;
export const PADDING = 6;

/** Points above and below the text of a table's row, by which the longest table fits on a page. */
const ROW_PADDING = 4;

/** Lines a text takes in a cell of a width. CJK text breaks anywhere, so whole glyphs a line decide. */
export function lineCount(text: string, points: number, size: number): number {
  const perLine = Math.max(1, Math.floor((points - PADDING) / size));
  return text.split('\n').reduce((sum, part) => sum + Math.max(1, Math.ceil(textEms(part) / perLine)), 0);
}

/** Width of a digit in the widest fonts that may stand in for the named ones. */
const DIGIT_EMS = 0.62;

/** Largest size, down to 5 points, at which a number stays in one line of a width; text wraps at the usual one. */
export function numberPoints(text: string, points: number): number {
  if (!/^[\d.-]+$/.test(text)) return TABLE_POINTS;
  return Math.max(5, Math.min(TABLE_POINTS, Math.floor((2 * points) / (text.length * DIGIT_EMS)) / 2));
}

/**
 * Height of each row of a layout, in points, so that every label shows whole (merged cells do not fit themselves);
 * `indentOf` gives the points by which a label's numbering is indented.
 */
export function rowPoints(
  layout: Layout,
  indentOf: (level: number) => number = (level) => level * TABLE_POINTS,
): readonly number[] {
  const widths = layout.table.widths.map(twipsToPoints);
  const needed = (cell: LayoutCell): number => {
    const width = widths.slice(cell.column, cell.column + cell.columnSpan).reduce((a, b) => a + b, 0);
    const indent = cell.level === undefined ? 0 : indentOf(cell.level);
    return lineCount(cell.text, width - indent, TABLE_POINTS) * TABLE_POINTS * LINE + ROW_PADDING;
  };
  const heights = Array.from({ length: layout.rows }, () => 18);
  for (const cell of layout.cells)
    if (cell.rowSpan === 1) heights[cell.row] = Math.max(heights[cell.row]!, needed(cell));
  for (const cell of layout.cells) {
    if (cell.rowSpan === 1) continue;
    const rows = heights.slice(cell.row, cell.row + cell.rowSpan);
    const missing = needed(cell) - rows.reduce((a, b) => a + b, 0);
    if (missing > 0)
      for (let row = 0; row < cell.rowSpan; row += 1) heights[cell.row + row]! += missing / cell.rowSpan;
  }
  return heights.map((height) => Math.round(height * 4) / 4);
}
