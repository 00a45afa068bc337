import type { Ruling } from '../placed/page';
import type { Matrix, Point } from './matrix';
import { apply, boxAround } from './matrix';

/** A filled bar up to so many points wide is a line. */
export const THICKEST = 3;
/** Shorter pieces than this are corners, and lines further than this from an axis are none of a table. */
const SHORTEST = 2;
const SLANT = 1;

/** Codes of PDF.js in the data of `constructPath`, with how many coordinates follow each. */
const COORDINATES = [2, 2, 6, 4, 0];
const MOVE = 0;
const CLOSE = 4;

/** The outlines of a path on the page; of a curve its end alone. */
export function outlinesOf(data: ArrayLike<number>, matrix: Matrix): readonly (readonly Point[])[] {
  const outlines: Point[][] = [];
  let outline: Point[] = [];
  for (let position = 0; position < data.length;) {
    const code = data[position]!;
    const count = COORDINATES[code];
    if (count === undefined || position + count >= data.length) break;
    if (code === CLOSE) {
      if (outline.length) outline.push(outline[0]!);
    } else {
      const point = apply(matrix, [data[position + count - 1]!, data[position + count]!]);
      if (code === MOVE) outlines.push((outline = [point]));
      else outline.push(point);
    }
    position += count + 1;
  }
  return outlines.filter(({ length }) => length > 1);
}

/** A piece of a line, where it runs along an axis. */
export type AxisLine = readonly ['horizontal' | 'vertical', Ruling];

/** The stroke along an outline. */
export const strokesOf = (outline: readonly Point[]): readonly AxisLine[] =>
  outline.slice(1).flatMap((end, index): readonly AxisLine[] => {
    const { left, top, right, bottom } = boxAround([outline[index]!, end]);
    if (right - left > SHORTEST && bottom - top < SLANT)
      return [['horizontal', { at: (top + bottom) / 2, from: left, to: right }]];
    if (bottom - top > SHORTEST && right - left < SLANT)
      return [['vertical', { at: (left + right) / 2, from: top, to: bottom }]];
    return [];
  });

/** The line that a filled outline is, where it is thin enough. */
export function barOf(outline: readonly Point[]): AxisLine | undefined {
  const { left, top, right, bottom } = boxAround(outline);
  if (bottom - top <= THICKEST && right - left > THICKEST)
    return ['horizontal', { at: (top + bottom) / 2, from: left, to: right }];
  if (right - left <= THICKEST && bottom - top > THICKEST)
    return ['vertical', { at: (left + right) / 2, from: top, to: bottom }];
  return undefined;
}
