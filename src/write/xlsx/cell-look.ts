import type { Cell, ConditionalFormattingRule, Style } from 'exceljs';
import type { PlannedCell } from '../../sheet/sheet-plan';
import type { ToneStyle } from '../../sheet/style';
import { BORDER_COLOUR, CELL_STYLES } from '../../sheet/style';

/** `#RRGGBB` as the file format has it. */
export const argb = (colour: string): string => `FF${colour.slice(1)}`;

/** Font, alignment and border of a role. */
export function paintLook(cell: Cell, { role, level = 0 }: Pick<PlannedCell, 'role' | 'level'>): void {
  const key = `${role}/${level}`;
  let style = styles.get(key);
  if (!style) styles.set(key, (style = Object.freeze(styleOf(role, level))));
  cell.style = style;
}

/** A conditional format that colours cells where a formula holds; the first rule is asked first. */
export const colourRule = (
  formula: string,
  { fill, font }: ToneStyle,
  index: number,
): ConditionalFormattingRule => ({
  type: 'expression',
  priority: index + 1,
  formulae: [formula],
  style: {
    fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: argb(fill) } },
    font: { color: { argb: argb(font) } },
  },
});

/** Changes a part of a cell's style, which it shares with other cells. */
export function restyle(cell: Cell, change: Partial<Style>): void {
  cell.style = { ...cell.style, ...change };
}

/** exceljs looks up what a style is in its file once for each object. */
const styles = new Map<string, Partial<Style>>();

function styleOf(role: PlannedCell['role'], level: number): Partial<Style> {
  const look = CELL_STYLES[role];
  const line = { style: 'thin', color: { argb: argb(BORDER_COLOUR) } } as const;
  return {
    font: { name: look.font, size: look.size, bold: look.bold },
    numFmt: look.format,
    alignment: {
      horizontal: look.horizontal,
      vertical: look.vertical,
      wrapText: look.wrap,
      shrinkToFit: look.shrink,
      ...(level ? { indent: level } : {}),
    },
    ...(look.border ? { border: { top: line, left: line, bottom: line, right: line } } : {}),
  };
}
