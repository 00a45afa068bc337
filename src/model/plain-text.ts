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
/** Anything but ASCII, unified ideographs and the two marks that stand among them, or else one of the glyphs. */
const NOT_PLAIN = new RegExp(`[^\\x00-\\x7f\\u4e00-\\u9fff、。]|${GLYPH.source}`);

/** Compatibility forms, Kangxi radicals, full-width letters and traditional characters as those they stand for. */
export const plainText = (text: string): string =>
  NOT_PLAIN.test(text) ? text.normalize('NFKC').replace(GLYPH, (glyph) => GLYPHS[glyph] ?? glyph) : text;

/** Letters and digits of a text alone: no spaces, line ends, brackets, quotes or punctuation. */
export const lettersOf = (text: string): string => plainText(text).replace(/[^\p{L}\p{N}]+/gu, '');
