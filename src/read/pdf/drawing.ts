import type { Glyph, Ruling } from '../placed/page';
import { Backgrounds } from './backgrounds';
import type { Box, Matrix, Point } from './matrix';
import { areaOf, boxAround, contains, intersection, mappedBox } from './matrix';
import type { AxisLine } from './paths';
import { barOf, outlinesOf, strokesOf, THICKEST } from './paths';
import type { GraphicsState } from './state';

/** How the codes of PDF.js paint a path. */
export interface Paint {
  readonly fill: boolean;
  readonly stroke: boolean;
}

/** A character is this far above and below its line, as parts of its size. */
const ASCENT = 0.88;
const DESCENT = -0.12;
/** Text that runs further from an axis than this is a stamp or watermark across the page; a tangent. */
const ASKEW = 0.2;

/** What a page shows, gathered as it is drawn. */
export class Drawing {
  readonly glyphs: Glyph[] = [];
  readonly rulings = { horizontal: [] as Ruling[], vertical: [] as Ruling[] };
  /** How many characters run to the right, down, to the left and up. */
  readonly turns: [number, number, number, number] = [0, 0, 0, 0];
  /** Characters for which the file does not say which they are. */
  unknown = 0;
  /** What pictures cover, in square points. */
  pictured = 0;
  private readonly backgrounds = new Backgrounds();

  /** Paints a path. The clip, where one is pending, becomes that of the state. */
  path(state: GraphicsState, data: ArrayLike<number>, { fill, stroke }: Paint, clips: boolean): void {
    const outlines = outlinesOf(data, state.matrix);
    if (clips) state.clip = intersection(state.clip, boxAround(outlines.flat()));
    for (const outline of outlines) {
      const bar = fill ? barOf(outline) : undefined;
      if (bar) this.line(state.fillColor, state.fillAlpha, bar, state.clip);
      else {
        if (fill) this.backgrounds.add(intersection(boxAround(outline), state.clip), state.fillColor);
        if (stroke)
          for (const line of strokesOf(outline))
            this.line(state.strokeColor, state.strokeAlpha, line, state.clip);
      }
    }
  }

  /** A picture fills the unit square; a thin one is a line. */
  picture(state: GraphicsState): void {
    const { left, top, right, bottom } = mappedBox(state.matrix, 0, 0, 1, 1);
    if (Math.min(right - left, bottom - top) > THICKEST) {
      this.pictured += areaOf(intersection(state.clip, { left, top, right, bottom }));
      return;
    }
    const corners: readonly Point[] = [
      [left, top],
      [right, bottom],
    ];
    const bar = barOf(corners);
    if (bar) this.line(state.fillColor, 1, bar, state.clip);
  }

  private line(color: string, alpha: number, [axis, ruling]: AxisLine, clip: Box): void {
    const across =
      axis === 'horizontal' ? ([clip.top, clip.bottom] as const) : ([clip.left, clip.right] as const);
    const along =
      axis === 'horizontal' ? ([clip.left, clip.right] as const) : ([clip.top, clip.bottom] as const);
    const from = Math.max(ruling.from, along[0]);
    const to = Math.min(ruling.to, along[1]);
    if (from >= to || ruling.at < across[0] - THICKEST || ruling.at > across[1] + THICKEST) return;
    const middle = (from + to) / 2;
    const place: Point = axis === 'horizontal' ? [middle, ruling.at] : [ruling.at, middle];
    if (this.backgrounds.shows(color, alpha, place)) this.rulings[axis].push({ at: ruling.at, from, to });
  }

  /**
   * Characters that one operator shows. What cannot be seen is no text; of a text that is cut off by its cell's edge
   * all counts, since it is one number or name.
   *
   * @param places where each character's line begins, and how long it is in units of text space
   */
  text(state: GraphicsState, places: readonly { text: string; matrix: Matrix; length: number }[]): void {
    const size = state.fontSize;
    const [color, alpha] =
      state.mode === 1 ? [state.strokeColor, state.strokeAlpha] : [state.fillColor, state.fillAlpha];
    const boxes = places.map(({ matrix, length }) =>
      state.font.vertical
        ? mappedBox(matrix, -size / 2, 0, size / 2, -length)
        : mappedBox(matrix, 0, state.rise + DESCENT * size, length, state.rise + ASCENT * size),
    );
    const middles = boxes.map(({ left, top, right, bottom }): Point => [
      (left + right) / 2,
      (top + bottom) / 2,
    ]);
    if (!middles.some((middle) => contains(state.clip, middle))) return;
    places.forEach(({ text, matrix }, index) => {
      const [a, b] = matrix;
      const box = boxes[index]!;
      if (!text.trim() || !this.backgrounds.shows(color, alpha, middles[index]!)) return;
      if (Math.min(Math.abs(a), Math.abs(b)) > ASKEW * Math.max(Math.abs(a), Math.abs(b))) return;
      this.turns[Math.abs(a) >= Math.abs(b) ? (a >= 0 ? 0 : 2) : b >= 0 ? 1 : 3] += 1;
      if (UNKNOWN.test(text)) this.unknown += 1;
      this.glyphs.push({
        text,
        x: box.left,
        y: box.top,
        width: box.right - box.left,
        height: box.bottom - box.top,
      });
    });
  }
}

/** Signs of private use and control, which stand where a font does not say what its characters are. */
// oxlint-disable-next-line no-control-regex
const UNKNOWN = /[\u0000-\u001f\u007f-\u009f\ue000-\uf8ff\ufffd]/;
