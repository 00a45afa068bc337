import type { Part } from '../ooxml/package';
import { WORD } from './names';

/** Fonts of official documents (GB/T 9704—2012), each with what most computers have in its place. */
const OFFICIAL = [
  { name: '方正小标宋简体', instead: '黑体' },
  { name: '仿宋_GB2312', instead: '仿宋' },
] as const;

export const TITLE_FONT = OFFICIAL[0].name;
export const TEXT_FONT = OFFICIAL[1].name;
export const HEADING_FONT = '黑体';
export const PAGE_NUMBER_FONT = '宋体';
export const TABLE_FONT = '宋体';
export const LATIN_FONT = 'Times New Roman';

/**
 * Running text of official documents (GB/T 9704—2012, 5.2.2 and 5.2.3): 三号, in points; in twips its indent of two
 * characters, and lines of exactly 28.8 points, by which 22 fill a page.
 */
export const BODY = { points: 16, indent: 640, line: 576 } as const;

/**
 * Part `word/fontTable.xml`, by which Word finds the alternative of a font that is not installed.
 * ECMA-376 Part 1, 17.8.3.1 (altName) and 17.8.3.2 (charset; 86 is GB2312).
 */
export const fontTable: Part = {
  path: 'word/fontTable.xml',
  type: 'wordprocessingml.fontTable+xml',
  content: `<w:fonts ${WORD}>${OFFICIAL.map(
    ({ name, instead }) =>
      `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:charset w:val="86"/></w:font>`,
  ).join('')}</w:fonts>`,
};
