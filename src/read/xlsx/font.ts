import type { Font } from '../unseen';
import { isWhiteHex } from '../unseen';
import type { Scanner } from '../xml/scanner';

const OFF = /^(?:0|false)$/;
export const PLAIN: Font = { isStruck: false, size: 11, isWhite: false };

/** A font, of a cell or of a run of text, after the element just opened (18.8.22, 18.4.7). */
export function changedFont(scanner: Scanner, name: string, font: Font): Font {
  if (name === 'strike') return { ...font, isStruck: !OFF.test(scanner.value('val') ?? '') };
  if (name === 'sz') return { ...font, size: Number(scanner.value('val') ?? PLAIN.size) };
  if (name === 'color') return { ...font, isWhite: isWhite(scanner) };
  return font;
}

/** White as such, as colour 9 of the old palette, as the window's, or as the first colour of a theme (18.8.3). */
export const isWhite = (scanner: Scanner): boolean =>
  isWhiteHex((scanner.value('rgb') ?? '').slice(-6)) ||
  /^(?:1|9|65)$/.test(scanner.value('indexed') ?? '') ||
  (scanner.value('theme') === '0' && !Number(scanner.value('tint') ?? 0));
