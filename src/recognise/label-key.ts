import { memoText } from '../model/memo';
import { lettersOf, plainText } from '../model/plain-text';

const NUMBERING =
  /^\s*(?:[(（〔[【]\s*[一二三四五六七八九十\d]+\s*[)）〕\]】]|[一二三四五六七八九十]+\s*[、.,:]|\d+\s*[、.,:)])\s*/;
const DIGITS = '〇一二三四五六七八九';
const BRACKETS = /[(（〔[【][^()（）〔〕[\]【】]*[)）〕\]】]/g;

/**
 * What is left of a label when look does not count: no spaces, line ends, brackets, quotes or punctuation.
 * `full` keeps numbering and instructions, `bare` drops the numbering in front, `plain` also what stands in brackets.
 */
export interface LabelKeys {
  readonly full: string;
  readonly bare: string;
  readonly plain: string;
  /** The numbering itself, 三 and 3 alike; empty without one. */
  readonly number: string;
}

/** Characters by which a label is known; none that is printed has a fifth of it. */
const LONGEST_LABEL = 500;

/** Keys of a label as met. */
export const labelKeys = memoText((text): LabelKeys => {
  const plain = plainText(text.slice(0, LONGEST_LABEL));
  const bare = plain.replace(NUMBERING, '');
  const numbering = plain.slice(0, plain.length - bare.length);
  return {
    full: lettersOf(plain),
    bare: lettersOf(bare),
    plain: lettersOf(bare.replace(BRACKETS, '')),
    number: lettersOf(numbering).replace(/^[一二三四五六七八九]$/, (digit) => `${DIGITS.indexOf(digit)}`),
  };
});

/** A label without the unit that stands behind it, parted by a space. */
export const withoutUnit = (text: string): string => {
  const end = text.trimEnd().search(/\s\S+$/);
  return end > 0 && isUnit(text.slice(end)) ? text.slice(0, end) : text;
};

/** Is a text the unit of a number rather than a label? Of one character, or none that counts, it is no label. */
export const isUnit = (text: string): boolean => /^(?:.?|万元|亿元|件次|人次)$/u.test(labelKeys(text).full);
