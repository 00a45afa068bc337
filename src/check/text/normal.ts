/** A sentence as written, and its text made plain: half width, no spaces, one spelling of what matters. */
export interface Sentence {
  readonly written: string;
  readonly plain: string;
}

const BOUNDARY = /(?<=[。！？!?])(?![”’」』"])|(?<=[;；])|\n+/u;

/** Splits a paragraph at full stops, semicolons and line ends. */
export const sentencesOf = (paragraph: string): readonly Sentence[] =>
  paragraph
    .split(BOUNDARY)
    .map((written) => ({ written: written.trim(), plain: plainOf(written) }))
    .filter(({ plain }) => plain !== '');

/** Spellings that would be cut apart at a comma, and words that stand for one thing. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=(?:^|\D)\d{1,3}),(?=\d{3}(?!\d))|(?<=\d{3}),(?=\d{3}(?!\d))/g, ''],
  [/公民[、,]法人(?:[、,]|或者?|和|及|以及)其他组织/g, '公众'],
  [/(法人|企业)[、,](?:以及|和|或者?)?(?=其他组织)/g, '$1或'],
  [/行政复议[、,](?:提起|被提起)?(?=行政诉讼)/g, '行政复议和'],
  [/复议[、,](?=诉讼)/g, '复议和'],
  [/信访[、,]?举报[、,]?投诉类?/g, '信诉类'],
  [/法律[、,]行政法规/g, '法律行政法规'],
  [/“?三安全[、,]?一稳定”?/g, '三安全一稳定'],
  [/不(?:予)?公开政府信息/g, '不予公开'],
];

/** Half width, without spaces, with one spelling for each thing that the grammar knows. */
export function plainOf(text: string): string {
  const narrow = text
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/[〔【]/gu, '[')
    .replace(/[〕】]/gu, ']');
  return SPELLINGS.reduce((plain, [spelling, one]) => plain.replace(spelling, one), narrow);
}
