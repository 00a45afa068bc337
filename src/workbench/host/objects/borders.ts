import type { Rect } from '../address';
import { fail } from '../errors';
import type { Model, Subjects, WireType } from '../model';
import type { BorderLine, BorderSide, StylePatch } from '../style';
import { readColour } from './colour';
import { guardSheet } from './guard';

const SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
];
const STYLES = 'None Continuous Dash DashDot DashDotDot Dot Double SlantDashDot'.split(' ');
const WEIGHTS = 'Hairline Thin Medium Thick'.split(' ');
const NEW_LINE: BorderLine = { style: 'Continuous', weight: 'Thin', color: '#000000' };

/** The eight kinds of border of a block. */
export const rangeBorderCollection: WireType<'RangeBorderCollection'> = {
  get: { Count: () => SIDES.length, TintAndShade: () => 0 },
  items: (subject, model) => SIDES.map((side) => model.object('RangeBorder', { ...subject, side })),
  item: (subject, model, side: string) =>
    SIDES.includes(side)
      ? model.object('RangeBorder', { ...subject, side })
      : fail('InvalidArgument', 'RangeBorderCollection.getItem'),
  call: {
    GetItemAt: (subject, model, index: number) =>
      model.object('RangeBorder', { ...subject, side: SIDES[index]! }),
  },
};

/** One kind of border; a line is shared by the cells on both sides of it. */
export const rangeBorder: WireType<'RangeBorder'> = {
  id: ({ side }) => side,
  idName: 'Id',
  get: {
    SideIndex: ({ side }) => side,
    Style: (subject, model) => uniformLine(subject, model)?.style ?? null,
    Weight: (subject, model) => uniformLine(subject, model)?.weight ?? null,
    Color: (subject, model) => uniformLine(subject, model)?.color ?? null,
    TintAndShade: () => 0,
  },
  set: {
    Style: (subject, style: string, model) => {
      if (!STYLES.includes(style)) fail('InvalidArgument', 'RangeBorder.style');
      draw(subject, model, (line) => (style === 'None' ? null : { ...line, style }));
    },
    Weight: (subject, weight: string, model) => {
      if (!WEIGHTS.includes(weight)) fail('InvalidArgument', 'RangeBorder.weight');
      draw(subject, model, (line) => ({ ...line, weight }));
    },
    Color: (subject, colour: string, model) => {
      const color = readColour(colour, 'RangeBorder.color');
      draw(subject, model, (line) => ({ ...line, color }));
    },
  },
};

type Border = Subjects['RangeBorder'];
interface Stroke {
  readonly row: number;
  readonly column: number;
  readonly side: BorderSide;
}

/** The cell sides that make up this border of one block. */
function strokes(rect: Rect, side: string): Stroke[] {
  const lastRow = rect.row + rect.rows - 1;
  const lastColumn = rect.column + rect.columns - 1;
  const list: Stroke[] = [];
  for (let row = rect.row; row <= lastRow; row++) {
    for (let column = rect.column; column <= lastColumn; column++) {
      if (side === 'EdgeTop' && row === rect.row) list.push({ row, column, side: 'top' });
      if (side === 'EdgeBottom' && row === lastRow) list.push({ row, column, side: 'bottom' });
      if (side === 'EdgeLeft' && column === rect.column) list.push({ row, column, side: 'left' });
      if (side === 'EdgeRight' && column === lastColumn) list.push({ row, column, side: 'right' });
      if (side === 'InsideVertical' && column < lastColumn) list.push({ row, column, side: 'right' });
      if (side === 'InsideHorizontal' && row < lastRow) list.push({ row, column, side: 'bottom' });
      if (side === 'DiagonalDown') list.push({ row, column, side: 'diagonalDown' });
      if (side === 'DiagonalUp') list.push({ row, column, side: 'diagonalUp' });
    }
  }
  return list;
}

const EDGES = { top: 'EdgeTop', bottom: 'EdgeBottom', left: 'EdgeLeft', right: 'EdgeRight' } as const;
export type Edge = keyof typeof EDGES;
export const CELL_EDGES = Object.keys(EDGES) as readonly Edge[];

/** The line at one side of a cell; style `None` where there is none. */
export const cellLine = (
  model: Model,
  sheetId: string,
  row: number,
  column: number,
  side: Edge,
): BorderLine => lineAt(model, sheetId, { row, column, side }) ?? { ...NEW_LINE, style: 'None' };

/** Draws the line at one side of a cell, or takes it away. */
export function drawCellLine(
  model: Model,
  sheetId: string,
  row: number,
  column: number,
  side: Edge,
  line: Partial<BorderLine>,
): void {
  const rects = [{ row, column, rows: 1, columns: 1 }];
  draw({ sheetId, rects, side: EDGES[side] }, model, (known) =>
    line.style === 'None' ? null : { ...known, ...line },
  );
}

/** The same line as the neighbour sees it. */
function opposite({ row, column, side }: Stroke): Stroke | null {
  if (side === 'top') return row > 0 ? { row: row - 1, column, side: 'bottom' } : null;
  if (side === 'bottom') return { row: row + 1, column, side: 'top' };
  if (side === 'left') return column > 0 ? { row, column: column - 1, side: 'right' } : null;
  return side === 'right' ? { row, column: column + 1, side: 'left' } : null;
}

function lineAt({ book }: Model, sheetId: string, stroke: Stroke): BorderLine | null {
  const own = book.style(sheetId, stroke.row, stroke.column).borders?.[stroke.side];
  if (own) return own;
  const other = opposite(stroke);
  return (other && book.style(sheetId, other.row, other.column).borders?.[other.side]) ?? null;
}

function uniformLine({ sheetId, rects, side }: Border, model: Model): BorderLine | null {
  const none: BorderLine = { ...NEW_LINE, style: 'None' };
  let first: BorderLine | null = null;
  for (const rect of rects) {
    for (const stroke of strokes(model.book.clip(sheetId, rect), side)) {
      const line = lineAt(model, sheetId, stroke) ?? none;
      if (
        first &&
        (line.style !== first.style || line.weight !== first.weight || line.color !== first.color)
      ) {
        return null;
      }
      first = line;
    }
  }
  return first ?? none;
}

function draw(
  { sheetId, rects, side }: Border,
  model: Model,
  change: (line: BorderLine) => BorderLine | null,
): void {
  guardSheet(model, sheetId, 'RangeBorder', 'allowFormatCells');
  for (const rect of rects) {
    const drawn = strokes(model.book.clip(sheetId, rect), side);
    const line = new Map(drawn.map((stroke) => [stroke, change(lineAt(model, sheetId, stroke) ?? NEW_LINE)]));
    paint(model, sheetId, drawn, (stroke) => line.get(stroke) ?? null);
    const others = drawn.flatMap((stroke) => opposite(stroke) ?? []);
    const stale = others.filter(
      (stroke) => model.book.style(sheetId, stroke.row, stroke.column).borders?.[stroke.side],
    );
    paint(model, sheetId, stale, () => null);
  }
}

function paint(
  model: Model,
  sheetId: string,
  list: readonly Stroke[],
  line: (stroke: Stroke) => BorderLine | null,
) {
  if (list.length === 0) return;
  const patches = new Map<string, StylePatch>();
  for (const stroke of list) {
    patches.set(`${stroke.row} ${stroke.column}`, { borders: { [stroke.side]: line(stroke) } });
  }
  const rows = list.map(({ row }) => row);
  const columns = list.map(({ column }) => column);
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  model.book.setStyle(
    sheetId,
    { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 },
    (r, c) => patches.get(`${r} ${c}`) ?? null,
  );
}
