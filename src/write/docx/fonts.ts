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
const LATIN_FONT = 'Times New Roman';

/** Attributes of a run in a Chinese font; the hint makes quotation marks and dashes full-width. */
export const runFont = (name: string) =>
  ({ eastAsia: name, ascii: LATIN_FONT, hAnsi: LATIN_FONT, cs: LATIN_FONT, hint: 'eastAsia' }) as const;

/**
 * Part `word/fontTable.xml`, by which Word finds the alternative of a font that is not installed.
 * ECMA-376 Part 1, 17.8.3.1 (altName) and 17.8.3.2 (charset; 86 is GB2312).
 */
export const fontTable = {
  path: 'word/fontTable.xml',
  data: [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    ...OFFICIAL.map(
      ({ name, instead }) =>
        `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:charset w:val="86"/></w:font>`,
    ),
    '</w:fonts>',
  ].join(''),
};
