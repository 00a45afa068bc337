import type { IBorderData, IBorderStyleData, ICellData, IStyleData, Nullable } from '@univerjs/core';
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { BorderLine, BorderSide, Borders, CellStyle, StylePatch } from '../host/style';

/** What Univer's style cannot hold is kept in the cell's custom data under this key. */
const CUSTOM = 'excel';
const KEPT = [
  'indent',
  'orientation',
  'shrink',
  'locked',
  'formulaHidden',
  'horizontal',
  'vertical',
] as const;
type Kept = Partial<Record<(typeof KEPT)[number], unknown>>;

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Fill: HorizontalAlign.LEFT,
  Justify: HorizontalAlign.JUSTIFIED,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Distributed: HorizontalAlign.DISTRIBUTED,
};
const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
  Justify: VerticalAlign.MIDDLE,
  Distributed: VerticalAlign.MIDDLE,
};
const SIDES: Readonly<Record<BorderSide, keyof IBorderData>> = {
  top: 't',
  bottom: 'b',
  left: 'l',
  right: 'r',
  diagonalDown: 'tl_br',
  diagonalUp: 'bl_tr',
};
const LINES: readonly (readonly [string, string, BorderStyleTypes])[] = [
  ['Continuous', 'Thin', BorderStyleTypes.THIN],
  ['Continuous', 'Hairline', BorderStyleTypes.HAIR],
  ['Continuous', 'Medium', BorderStyleTypes.MEDIUM],
  ['Continuous', 'Thick', BorderStyleTypes.THICK],
  ['Dash', 'Thin', BorderStyleTypes.DASHED],
  ['Dash', 'Medium', BorderStyleTypes.MEDIUM_DASHED],
  ['Dot', 'Thin', BorderStyleTypes.DOTTED],
  ['DashDot', 'Thin', BorderStyleTypes.DASH_DOT],
  ['DashDot', 'Medium', BorderStyleTypes.MEDIUM_DASH_DOT],
  ['DashDotDot', 'Thin', BorderStyleTypes.DASH_DOT_DOT],
  ['DashDotDot', 'Medium', BorderStyleTypes.MEDIUM_DASH_DOT_DOT],
  ['SlantDashDot', 'Medium', BorderStyleTypes.SLANT_DASH_DOT],
  ['Double', 'Thick', BorderStyleTypes.DOUBLE],
];

const bit = (on: boolean): BooleanNumber => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);

/** The change of a Univer cell that makes the change of style; `cell` is the cell before. */
export function cellPatch(patch: StylePatch, cell: Nullable<ICellData>): ICellData {
  const s: IStyleData = {};
  const has = (key: keyof StylePatch): boolean => patch[key] !== undefined;
  if (has('fontName')) s.ff = patch.fontName ?? null;
  if (has('fontSize')) s.fs = patch.fontSize ?? undefined;
  if (has('fontColor')) s.cl = patch.fontColor ? { rgb: patch.fontColor } : null;
  if (has('bold')) s.bl = bit(patch.bold === true);
  if (has('italic')) s.it = bit(patch.italic === true);
  if (has('underline')) s.ul = { s: bit((patch.underline ?? 'None') !== 'None') };
  if (has('strikethrough')) s.st = { s: bit(patch.strikethrough === true) };
  if (has('fill')) s.bg = patch.fill ? { rgb: patch.fill } : null;
  if (has('horizontal')) s.ht = HORIZONTAL[patch.horizontal ?? 'General'];
  if (has('vertical')) s.vt = VERTICAL[patch.vertical ?? 'Bottom'];
  if (has('wrap')) s.tb = patch.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW;
  if (has('indent')) s.pd = patch.indent ? { l: 2 + patch.indent * 9 } : null;
  if (has('orientation')) s.tr = patch.orientation ? rotation(patch.orientation) : null;
  if (has('numberFormat')) s.n = patch.numberFormat ? { pattern: patch.numberFormat } : null;
  if (has('borders')) s.bd = patch.borders ? borderPatch(patch.borders) : null;
  const kept = keptAfter(patch, cell);
  return kept === undefined ? { s } : { s, custom: kept };
}

/** The style of a cell of the grid. */
export function cellStyle(cell: Nullable<ICellData>, style: Nullable<IStyleData>): CellStyle {
  const kept = (cell?.custom?.[CUSTOM] ?? {}) as Kept;
  if (!style) return kept as CellStyle;
  const found: Record<string, unknown> = {
    fontName: style.ff ?? undefined,
    fontSize: style.fs,
    fontColor: hex(style.cl?.rgb),
    bold: style.bl === undefined ? undefined : style.bl === BooleanNumber.TRUE,
    italic: style.it === undefined ? undefined : style.it === BooleanNumber.TRUE,
    underline: style.ul?.s ? 'Single' : undefined,
    strikethrough: style.st?.s ? true : undefined,
    fill: hex(style.bg?.rgb),
    horizontal: nameOf(HORIZONTAL, style.ht),
    vertical: nameOf(VERTICAL, style.vt),
    wrap: style.tb === undefined ? undefined : style.tb === WrapStrategy.WRAP,
    numberFormat: style.n?.pattern,
    borders: style.bd ? borders(style.bd) : undefined,
    ...kept,
  };
  for (const key of Object.keys(found)) if (found[key] === undefined) delete found[key];
  return found as CellStyle;
}

function keptAfter(patch: StylePatch, cell: Nullable<ICellData>): Record<string, unknown> | null | undefined {
  const touched = KEPT.filter((key) => patch[key] !== undefined);
  if (touched.length === 0) return undefined;
  const before = (cell?.custom ?? {}) as Record<string, unknown>;
  const kept: Kept = { ...(before[CUSTOM] as Kept | undefined) };
  for (const key of touched) {
    if (patch[key] === null) delete kept[key];
    else kept[key] = patch[key];
  }
  return { ...before, [CUSTOM]: kept };
}

function borderPatch(patch: Readonly<Partial<Record<BorderSide, BorderLine | null>>>): IBorderData {
  const result: IBorderData = {};
  for (const [side, line] of Object.entries(patch) as [BorderSide, BorderLine | null][]) {
    result[SIDES[side]] = line && { s: lineType(line), cl: { rgb: line.color } };
  }
  return result;
}

function borders(data: IBorderData): Borders {
  const result: Partial<Record<BorderSide, BorderLine>> = {};
  for (const [side, key] of Object.entries(SIDES) as [BorderSide, keyof IBorderData][]) {
    const line = data[key] as Nullable<IBorderStyleData>;
    if (!line || line.s === BorderStyleTypes.NONE) continue;
    const [style, weight] = LINES.find(([, , type]) => type === line.s) ?? LINES[0]!;
    result[side] = { style, weight, color: hex(line.cl?.rgb) ?? '#000000' };
  }
  return result;
}

function lineType({ style, weight }: BorderLine): BorderStyleTypes {
  const sameStyle = LINES.filter(([name]) => name === style);
  return (sameStyle.find(([, known]) => known === weight) ?? sameStyle[0] ?? LINES[0]!)[2];
}

const rotation = (orientation: number) =>
  orientation === 180 ? { a: 0, v: BooleanNumber.TRUE } : { a: -orientation };

function nameOf<T>(names: Readonly<Record<string, T>>, value: Nullable<T>): string | undefined {
  return value === undefined || value === null
    ? undefined
    : Object.keys(names).find((name) => names[name] === value);
}

function hex(colour: Nullable<string>): string | undefined {
  if (!colour) return undefined;
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(colour)?.slice(1);
  return parts
    ? `#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`.toUpperCase()
    : colour.toUpperCase();
}
