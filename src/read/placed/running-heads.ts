import type { Line } from './lines';
import type { PlacedPage } from './page';

/** Heads and feet of pages stand in so much of its height at its ends. */
const HEAD = 0.09;
const FOOT = 0.9;
const PAGE_NUMBER =
  /^(?:第?[-—–－·•~\s]*\d{1,4}[-—–－·•~\s]*页?|\d{1,4}\s*\/\s*\d{1,4}|第\s*\d{1,4}\s*页.{0,2}共\s*\d{1,4}\s*页)$/;

/** Does a place so far down a page lie where its head or foot stands? */
export const isInMargin = (y: number, height: number): boolean => y < HEAD * height || y > FOOT * height;

const textOf = ({ words }: Line): string => words.map(({ text }) => text).join(' ');

/** The lines of each page without its number and without the head and foot that it shares with others. */
export function withoutRunningHeads(
  pages: readonly { readonly page: PlacedPage; readonly lines: readonly Line[] }[],
): readonly (readonly Line[])[] {
  const isOutside = ({ y }: Line, { height }: PlacedPage): boolean => isInMargin(y, height);
  const keyOf = (line: Line): string => `${textOf(line).replace(/\d+/g, '#')} ${Math.round(line.y / 4)}`;
  const pagesWith = new Map<string, number>();
  for (const { page, lines } of pages)
    for (const key of new Set(lines.filter((line) => isOutside(line, page)).map(keyOf)))
      pagesWith.set(key, (pagesWith.get(key) ?? 0) + 1);
  const met = new Set<string>();
  return pages.map(({ page, lines }) =>
    lines.filter((line) => {
      if (!isOutside(line, page)) return true;
      if (PAGE_NUMBER.test(textOf(line))) return false;
      const key = keyOf(line);
      // The first may be the title of the report.
      const isFirst = !met.has(key);
      met.add(key);
      return isFirst || pagesWith.get(key)! < 2;
    }),
  );
}
