import type {
  BorderLineStyle,
  BorderSide as FileLine,
  CellStyle as FileStyle,
  Color,
  FillStyle,
  FontStyle,
} from 'hucre';
import { resolveThemeColor } from 'hucre/xlsx';
import type { BorderLine, BorderSide, Borders, CellStyle } from '../host/style';
import { INDEXED_COLOURS } from './indexed-colours';

const LINES: Readonly<Record<BorderLineStyle, readonly [style: string, weight: string]>> = {
  thin: ['Continuous', 'Thin'],
  hair: ['Continuous', 'Hairline'],
  medium: ['Continuous', 'Medium'],
  thick: ['Continuous', 'Thick'],
  dashed: ['Dash', 'Thin'],
  mediumDashed: ['Dash', 'Medium'],
  dotted: ['Dot', 'Thin'],
  dashDot: ['DashDot', 'Thin'],
  mediumDashDot: ['DashDot', 'Medium'],
  dashDotDot: ['DashDotDot', 'Thin'],
  mediumDashDotDot: ['DashDotDot', 'Medium'],
  slantDashDot: ['SlantDashDot', 'Medium'],
  double: ['Double', 'Thick'],
};
const UNDERLINES = {
  Single: 'single',
  Double: 'double',
  SingleAccountant: 'singleAccounting',
  DoubleAccountant: 'doubleAccounting',
} as const;
const HORIZONTAL = {
  General: 'general',
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Fill: 'fill',
  Justify: 'justify',
  CenterAcrossSelection: 'centerContinuous',
  Distributed: 'distributed',
} as const;
const VERTICAL = {
  Top: 'top',
  Center: 'center',
  Bottom: 'bottom',
  Justify: 'justify',
  Distributed: 'distributed',
} as const;
const SIDES = ['top', 'bottom', 'left', 'right'] as const;

/** Files count light before dark; the palette has them the other way round (ECMA-376, 18.3.1.15). */
const THEME_ORDER = [1, 0, 3, 2];

/** Turns colours of a file into `#RRGGBB`; undefined where the file leaves the colour to Excel. */
export function colourReader(theme: readonly string[]): (colour: Color | undefined) => string | undefined {
  return (colour) => {
    if (!colour) return undefined;
    const { rgb: plain, theme: index, tint, indexed } = colour;
    const found =
      plain ??
      (index !== undefined
        ? resolveThemeColor([...theme], THEME_ORDER[index] ?? index, tint)
        : INDEXED_COLOURS[(indexed ?? 0) - 8]);
    return found && `#${found.replace('#', '').slice(-6).toUpperCase()}`;
  };
}

/** The look of a cell as a file has it. */
export function readStyle(style: FileStyle, colour: ReturnType<typeof colourReader>): CellStyle {
  const { font, fill, border, alignment, numFmt, protection } = style;
  const fontColor = colour(font?.color);
  const found: Record<string, unknown> = {
    fontName: font?.name,
    fontSize: font?.size,
    fontColor: fontColor === '#000000' ? undefined : fontColor,
    bold: font?.bold || undefined,
    italic: font?.italic || undefined,
    underline: underlineOf(font),
    strikethrough: font?.strikethrough || undefined,
    fill: fill && fillColour(fill, colour),
    horizontal: nameOf(HORIZONTAL, alignment?.horizontal),
    vertical: nameOf(VERTICAL, alignment?.vertical),
    wrap: alignment?.wrapText || undefined,
    shrink: alignment?.shrinkToFit || undefined,
    indent: alignment?.indent || undefined,
    orientation: alignment?.textRotation ? orientationOf(alignment.textRotation) : undefined,
    numberFormat: numFmt === 'General' ? undefined : numFmt,
    locked: protection?.locked === false ? false : undefined,
    formulaHidden: protection?.hidden || undefined,
    borders: border && readBorders(border, colour),
  };
  for (const key of Object.keys(found)) if (found[key] === undefined) delete found[key];
  return found as CellStyle;
}

/** The colour of a solid fill; of a pattern, that of its lines. */
export function fillColour(fill: FillStyle, colour: ReturnType<typeof colourReader>): string | undefined {
  if (fill.type === 'gradient') return colour(fill.stops[0]?.color);
  return fill.pattern === 'none' ? undefined : colour(fill.fgColor ?? fill.bgColor);
}

export function underlineOf(font: FontStyle | undefined): string | undefined {
  return font?.underline === true ? 'Single' : nameOf(UNDERLINES, font?.underline || undefined);
}

function readBorders(
  border: NonNullable<FileStyle['border']>,
  colour: ReturnType<typeof colourReader>,
): Borders | undefined {
  const found: Partial<Record<BorderSide, BorderLine>> = {};
  const add = (side: BorderSide, line: FileLine | undefined): void => {
    if (!line) return;
    const [style, weight] = LINES[line.style] ?? LINES.thin;
    found[side] = { style, weight, color: colour(line.color) ?? '#000000' };
  };
  for (const side of SIDES) add(side, border[side]);
  if (border.diagonalDown) add('diagonalDown', border.diagonal);
  if (border.diagonalUp) add('diagonalUp', border.diagonal);
  return Object.keys(found).length > 0 ? found : undefined;
}

/** The look of a cell for a file. */
export function writeStyle(
  style: CellStyle,
  font: { readonly name: string; readonly size: number },
): FileStyle {
  const { borders, horizontal, vertical, wrap, shrink, indent, orientation } = style;
  const underline = style.underline as keyof typeof UNDERLINES | undefined;
  const alignment = {
    ...(horizontal && { horizontal: HORIZONTAL[horizontal as keyof typeof HORIZONTAL] }),
    ...(vertical && { vertical: VERTICAL[vertical as keyof typeof VERTICAL] }),
    ...(wrap && { wrapText: true }),
    ...(shrink && { shrinkToFit: true }),
    ...(indent && { indent }),
    ...(orientation && { textRotation: rotationOf(orientation) }),
  };
  return {
    font: {
      name: style.fontName ?? font.name,
      size: style.fontSize ?? font.size,
      ...(style.fontColor && { color: rgb(style.fontColor) }),
      ...(style.bold && { bold: true }),
      ...(style.italic && { italic: true }),
      ...(underline && UNDERLINES[underline] && { underline: UNDERLINES[underline] }),
      ...(style.strikethrough && { strikethrough: true }),
    },
    ...(style.fill && {
      fill: { type: 'pattern' as const, pattern: 'solid' as const, fgColor: rgb(style.fill) },
    }),
    ...(borders && { border: writeBorders(borders) }),
    ...(Object.keys(alignment).length > 0 && { alignment }),
    ...(style.numberFormat && style.numberFormat !== 'General' && { numFmt: style.numberFormat }),
    ...((style.locked === false || style.formulaHidden) && {
      protection: { locked: style.locked !== false, ...(style.formulaHidden && { hidden: true }) },
    }),
  };
}

function writeBorders(borders: Borders): FileStyle['border'] {
  const line = (side: BorderSide): FileLine | undefined => {
    const found = borders[side];
    if (!found) return undefined;
    const styles = Object.entries(LINES) as [BorderLineStyle, readonly [string, string]][];
    const same = styles.filter(([, [style]]) => style === found.style);
    const [style] = same.find(([, [, weight]]) => weight === found.weight) ?? same[0] ?? styles[0]!;
    return { style, color: rgb(found.color) };
  };
  const diagonal = line('diagonalDown') ?? line('diagonalUp');
  return {
    ...Object.fromEntries(SIDES.flatMap((side) => (borders[side] ? [[side, line(side)]] : []))),
    ...(diagonal && {
      diagonal,
      diagonalDown: borders.diagonalDown !== undefined,
      diagonalUp: borders.diagonalUp !== undefined,
    }),
  };
}

export const rgb = (colour: string): Color => ({ rgb: colour.replace('#', '').toUpperCase() });

/** Files turn by 0 to 90 upwards, 91 to 180 downwards, 255 is stacked; Office.js by -90 to 90, 180 is stacked. */
const orientationOf = (rotation: number): number =>
  rotation === 255 ? 180 : rotation > 90 ? 90 - rotation : rotation;
const rotationOf = (orientation: number): number =>
  orientation === 180 ? 255 : orientation < 0 ? 90 - orientation : orientation;

function nameOf(names: Readonly<Record<string, string>>, value: unknown): string | undefined {
  return Object.keys(names).find((name) => names[name] === value);
}
