import type { Colour, Font } from '../unseen';
import { PAPER } from '../unseen';
import type { Scanner } from '../xml/scanner';

const OFF = /^(?:0|false)$/;
export const PLAIN: Font = { isStruck: false, size: 11 };

/** A font, of a cell or of a run of text, after the element just opened (18.8.22, 18.4.7). */
export function changedFont(scanner: Scanner, name: string, font: Font): Font {
  if (name === 'strike') return { ...font, isStruck: !OFF.test(scanner.value('val') ?? '') };
  if (name === 'sz') return { ...font, size: Number(scanner.value('val') ?? PLAIN.size) };
  if (name === 'color') return { ...font, colour: colourOf(scanner) };
  return font;
}

/** The first colours of the old palette, twice (18.8.27), and those that a theme begins with as Office has them. */
const PALETTE = ['000000', PAPER, 'ff0000', '00ff00', '0000ff', 'ffff00', 'ff00ff', '00ffff'];
const THEME = [PAPER, '000000'];
/** Text and ground of a window. */
const WINDOW = new Map<string, Colour | undefined>([
  ['64', undefined],
  ['65', PAPER],
]);

/** The colour that the element just opened says (18.8.3), by its name where it depends on the workbook; undefined for the usual one. */
export function colourOf(scanner: Scanner): Colour | undefined {
  const [rgb, indexed, theme] = ['rgb', 'indexed', 'theme'].map((name) => scanner.value(name));
  if (rgb !== undefined) return rgb.slice(-6).toLowerCase();
  if (indexed !== undefined) {
    if (WINDOW.has(indexed)) return WINDOW.get(indexed);
    const number = Number(indexed);
    return PALETTE[number < 8 ? number : number - 8] ?? `indexed ${indexed}`;
  }
  if (theme === undefined) return undefined;
  const tint = Number(scanner.value('tint') ?? 0) || 0;
  return tint === 0 && THEME[Number(theme)] ? THEME[Number(theme)] : `theme ${theme} ${tint}`;
}
