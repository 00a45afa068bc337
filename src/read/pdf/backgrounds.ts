import type { Box, Point } from './matrix';
import { contains } from './matrix';

const WHITE = /^#f[a-f]f[a-f]f[a-f]$/i;
/** More than this many coloured areas are a drawing. */
const MOST = 5000;

/** What is painted below text and lines, by which white ones are seen or not. */
export class Backgrounds {
  private readonly areas: { readonly box: Box; readonly white: boolean }[] = [];

  add(box: Box, color: string): void {
    if (this.areas.length < MOST) this.areas.push({ box, white: WHITE.test(color) });
  }

  /** Can something of this colour be seen there? Paper is white. */
  shows(color: string, alpha: number, place: Point): boolean {
    if (color === 'transparent' || alpha < 0.05) return false;
    if (!WHITE.test(color)) return true;
    for (let position = this.areas.length - 1; position >= 0; position--)
      if (contains(this.areas[position]!.box, place)) return !this.areas[position]!.white;
    return false;
  }
}
