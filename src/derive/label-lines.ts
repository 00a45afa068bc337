import type { Layout, LayoutCell } from './layout';
import { TABLE_POINTS, twipsToPoints } from './text-size';

/** Up to this many twips a column holds no word of the forms in one line. */
const NARROW_TWIPS = 1000;

/** Points that a narrow cell keeps free at its sides. */
const SIDES = 6;

/** More to a line would part words: most are of two characters, some of three. */
const LONGEST = 3;

/** A label or header that one narrow column has to hold. */
export const isNarrowLabel = ({ role, level, column, columnSpan }: LayoutCell, { table }: Layout): boolean =>
  (role === 'header' || (role === 'stub' && level === undefined)) &&
  columnSpan === 1 &&
  table.widths[column]! <= NARROW_TWIPS;

/**
 * Text of a label as it is printed. In a narrow column its number has a line of its own and its words stand in lines
 * as even as can be, of which no word processor leaves a character alone: `（三）` `不予` `公开`.
 */
export function labelLines(cell: LayoutCell, layout: Layout): string {
  if (!isNarrowLabel(cell, layout)) return cell.text;
  const [, number = '', words = ''] = /^(（.）|.、)?(.*)$/su.exec(cell.text)!;
  const width = twipsToPoints(layout.table.widths[cell.column]!) - SIDES;
  const longest = Math.min(LONGEST, Math.floor(width / TABLE_POINTS));
  return [...(number ? [number] : []), ...evenly([...words], longest)].join('\n');
}

/** Characters in as few lines as their length allows, the first ones a character longer where it does not divide. */
function evenly(characters: readonly string[], longest: number): readonly string[] {
  const lines = Math.ceil(characters.length / longest);
  const [short, rest] = [Math.floor(characters.length / lines), characters.length % lines];
  let start = 0;
  return Array.from({ length: lines }, (_, line) =>
    characters.slice(start, (start += short + (line < rest ? 1 : 0))).join(''),
  );
}
