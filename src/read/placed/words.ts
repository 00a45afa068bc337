import type { Glyph } from './page';

/** Text without gaps in one line, with its box; the characters in the order they were drawn. */
export interface Word {
  readonly glyphs: readonly Glyph[];
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Middle of the line that it stands in, and the height of its characters. */
  readonly y: number;
  readonly height: number;
}

/** All as parts of the height of a character. */
const GAP = 0.2;
const OVERLAP = 0.5;
const OFF_LINE = 0.3;
/** The same character drawn again so close is a bold one or a shadow. */
const AGAIN = 0.22;

const middle = ({ y, height }: Glyph): number => y + height / 2;

/** What stands on a page in words, each character once. */
export function wordsOf(glyphs: readonly Glyph[]): readonly Word[] {
  const words: Glyph[][] = [];
  let last: Glyph | undefined;
  for (const glyph of drawnOnce(glyphs)) {
    if (last && follows(last, glyph)) words.at(-1)!.push(glyph);
    else words.push([glyph]);
    last = glyph;
  }
  return words.map(wordOf);
}

export const wordOf = (glyphs: readonly Glyph[]): Word => ({
  glyphs,
  text: glyphs.map(({ text }) => text).join(''),
  left: Math.min(...glyphs.map(({ x }) => x)),
  right: Math.max(...glyphs.map(({ x, width }) => x + width)),
  y: glyphs.reduce((total, glyph) => total + middle(glyph), 0) / glyphs.length,
  height: Math.max(...glyphs.map(({ height }) => height)),
});

function follows(last: Glyph, glyph: Glyph): boolean {
  const height = Math.max(last.height, glyph.height);
  const gap = glyph.x - (last.x + last.width);
  return (
    Math.abs(middle(last) - middle(glyph)) < OFF_LINE * height &&
    gap < GAP * height &&
    gap > -OVERLAP * height
  );
}

/** Two places of one number, far apart, do no harm: what stands there is compared. */
const placeNumber = (column: number, row: number): number => column * 65_536 + row;

function drawnOnce(glyphs: readonly Glyph[]): readonly Glyph[] {
  const seen = new Map<string, Map<number, Glyph[]>>();
  return glyphs.filter((glyph) => {
    const near = AGAIN * glyph.height;
    const [column, row] = [Math.floor(glyph.x / 4), Math.floor(glyph.y / 4)];
    const same = seen.get(glyph.text) ?? new Map<number, Glyph[]>();
    seen.set(glyph.text, same);
    for (let x = column - 1; x <= column + 1; x += 1)
      for (let y = row - 1; y <= row + 1; y += 1)
        for (const other of same.get(placeNumber(x, y)) ?? [])
          if (Math.abs(other.x - glyph.x) < near && Math.abs(other.y - glyph.y) < near) return false;
    const place = placeNumber(column, row);
    const here = same.get(place);
    if (here) here.push(glyph);
    else same.set(place, [glyph]);
    return true;
  });
}
