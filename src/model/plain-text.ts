import { RADICALS } from './radicals';
import { SIMPLIFIED } from './traditional';

/**
 * Traditional characters; glyphs of radicals that PDF fonts put in the place of characters and NFKC leaves alone; and
 * two slips of the keyboard.
 */
const GLYPHS: Readonly<Record<string, string>> = {
  ...SIMPLIFIED,
  ...RADICALS,
  它: '他',
  帐: '账',
};
const GLYPH = new RegExp(`[${Object.keys(GLYPHS).join('')}]`, 'gu');
/** By code unit, 1 for what stays as it is: ASCII, unified ideographs and the two marks that stand among them. */
const PLAIN = new Uint8Array(0x10000).fill(1, 0, 0x80).fill(1, 0x3001, 0x3003).fill(1, 0x4e00, 0xa000);
for (const glyph of Object.keys(GLYPHS)) PLAIN[glyph.charCodeAt(0)] = 0;

function isPlain(text: string): boolean {
  for (let position = 0; position < text.length; position += 1)
    if (!PLAIN[text.charCodeAt(position)]) return false;
  return true;
}

/** Compatibility forms, Kangxi radicals, full-width letters and traditional characters as those they stand for. */
export const plainText = (text: string): string =>
  isPlain(text) ? text : text.normalize('NFKC').replace(GLYPH, (glyph) => GLYPHS[glyph] ?? glyph);

/** Letters and digits of a text alone: no spaces, line ends, brackets, quotes or punctuation. */
export const lettersOf = (text: string): string => plainText(text).replace(/[^\p{L}\p{N}]+/gu, '');
