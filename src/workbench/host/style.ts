/** How a cell looks, with Excel's own words; what is missing has Excel's default. */
export interface CellStyle {
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: string;
  readonly strikethrough?: boolean;
  readonly fill?: string;
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly orientation?: number;
  readonly shrink?: boolean;
  readonly numberFormat?: string;
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
  readonly borders?: Borders;
}

export type BorderSide = 'top' | 'bottom' | 'left' | 'right' | 'diagonalDown' | 'diagonalUp';
export type Borders = Readonly<Partial<Record<BorderSide, BorderLine>>>;

export interface BorderLine {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

/** What to change of a style: missing leaves as it is, null goes back to the default. */
export type StylePatch = {
  readonly [K in Exclude<keyof CellStyle, 'borders'>]?: CellStyle[K] | null;
} & { readonly borders?: Readonly<Partial<Record<BorderSide, BorderLine | null>>> | null };

/** The style of every cell that nobody has touched. */
export const DEFAULT_STYLE = {
  fontName: '等线',
  fontSize: 11,
  fontColor: '#000000',
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  fill: '#FFFFFF',
  horizontal: 'General',
  vertical: 'Bottom',
  wrap: false,
  indent: 0,
  orientation: 0,
  shrink: false,
  numberFormat: 'General',
  locked: true,
  formulaHidden: false,
} as const satisfies Required<Omit<CellStyle, 'borders'>>;

/** A style after a change. */
export function patched(style: CellStyle, patch: StylePatch): CellStyle {
  const result: Record<string, unknown> = { ...style };
  for (const [key, value] of Object.entries(patch)) {
    if (key === 'borders') continue;
    if (value === null) delete result[key];
    else if (value !== undefined) result[key] = value;
  }
  if (patch.borders === null) delete result.borders;
  else if (patch.borders) result.borders = patchedBorders(style.borders, patch.borders);
  return result as CellStyle;
}

function patchedBorders(borders: Borders = {}, patch: NonNullable<StylePatch['borders']>): Borders {
  const result: Partial<Record<BorderSide, BorderLine>> = { ...borders };
  for (const [side, line] of Object.entries(patch) as [BorderSide, BorderLine | null][]) {
    if (line) result[side] = line;
    else delete result[side];
  }
  return result;
}
