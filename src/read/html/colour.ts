import type { Colour } from '../unseen';
import { PAPER } from '../unseen';

/** Colours that pages name (CSS Color 4, 6.1), as far as text or its ground is often of them. */
const NAMED: Readonly<Record<string, Colour>> = {
  black: '000000',
  white: PAPER,
  window: PAPER,
  canvas: PAPER,
  whitesmoke: 'f5f5f5',
  ghostwhite: 'f8f8ff',
  floralwhite: 'fffaf0',
  snow: 'fffafa',
  ivory: 'fffff0',
  red: 'ff0000',
  blue: '0000ff',
  green: '008000',
  yellow: 'ffff00',
  gray: '808080',
  grey: '808080',
};
/** What lets through whatever is behind. */
export const CLEAR: Colour = 'transparent';
const CLEAREST = 0.05;
const FUNCTION = /^(rgb|hsl)a?\(([^()]*)\)$/;

/**
 * A colour as written in a style or an attribute, in lower case: six hexadecimal digits where it is known, else as it
 * stands there, `CLEAR` where nothing of it is seen; undefined where nothing is said.
 */
export function colourIn(written: string | undefined): Colour | undefined {
  const text = written?.trim() ?? '';
  if (/^(?:|none|auto|inherit|initial|unset|currentcolor)$/.test(text)) return undefined;
  const hex = /^#?([\da-f]{3,8})$/.exec(text)?.[1];
  if (hex !== undefined) return ofHex(hex) ?? text;
  const [, kind, parts] = FUNCTION.exec(text) ?? [];
  if (kind === undefined) return NAMED[text] ?? text;
  const [one, two, three, alpha] = parts!.split(/[\s,/]+/).filter((part) => part !== '');
  if (alpha !== undefined && shareOf(alpha, 1) < CLEAREST) return CLEAR;
  return kind === 'rgb'
    ? hexOf([one, two, three].map((part) => shareOf(part ?? '', 255)))
    : ofLightness(shareOf(three ?? '', 100), text);
}

/** Of three or four digits each stands for two; the last of four or eight say how much is seen. */
function ofHex(digits: string): Colour | undefined {
  const long = digits.length < 5 ? [...digits].map((digit) => digit + digit).join('') : digits;
  if (long.length !== 6 && long.length !== 8) return undefined;
  const alpha = parseInt(long.slice(6) || 'ff', 16) / 255;
  return alpha < CLEAREST ? CLEAR : long.slice(0, 6);
}

/** A number, or a percentage of the most that it may be, as a share of one. */
function shareOf(part: string, most: number): number {
  const number = parseFloat(part);
  return part.endsWith('%') ? number / 100 : number / most;
}

const hexOf = (shares: readonly number[]): Colour =>
  shares
    .map((share) =>
      Math.round(Math.min(1, Math.max(0, share)) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('');

/** Whatever its hue, the lightest colour is white and the darkest black. */
const ofLightness = (share: number, text: string): Colour =>
  share > 0.95 ? PAPER : share < 0.02 ? '000000' : text;
