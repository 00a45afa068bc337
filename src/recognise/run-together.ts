import type { Form } from '../model/form';
import type { ReadDocument } from '../model/grid';
import { memo, memoText } from '../model/memo';
import { plainText } from '../model/plain-text';
import { isUnit } from './label-key';
import type { Voter } from './votes';
import { voterOf } from './votes';

/** A number, maybe with a word or a note around it: `约345件`. */
const NUMBER = /^[约共近]?[+-]?\d[\d,]*(?:\.\d+)?(?:\p{Script=Han}{0,3}|\(.*)$/u;
const DATE = /\d[年月日]/;
const isNumber = (word: string): boolean => NUMBER.test(word) && !DATE.test(word);
/** Where the numbers of a row may begin, and where the label right before them. */
const NUMBERS = /(?<=[^\d.,+-])(?=[\d+-])|(?=\s)/g;
const LABELS = /(?<=[\p{Script=Han}\s])(?=\d{1,2}[.、])|(?<=\S)(?=[(（])/gu;

const NONE: readonly string[] = [];
/** Characters of a row; the labels of a longer text would be sought before each of its numbers. */
const LONGEST_ROW = 1000;

/** The numbers that stand run together with the label of their row, `规章000`: which digits are one cannot be told. */
function numbersBehindLabel(text: string, voter: Voter): readonly string[] {
  if (text.length > LONGEST_ROW) return NONE;
  const plain = plainText(text).trim();
  if (!/\d/.test(plain)) return NONE;
  const labels = [0, ...[...plain.matchAll(LABELS)].map(({ index }) => index)];
  const isLabelled = (at: number): boolean =>
    labelEnds(plain, at).some((end) =>
      labels.some((start) => start < end && voter.namesRow(plain.slice(start, end))),
    );
  for (const { index } of plain.matchAll(NUMBERS)) {
    const words = wordsOf(plain.slice(index));
    if (isNumber(words[0]!) && isLabelled(index)) return words;
  }
  return NONE;
}

/** Where a label before numbers may end: its unit may stand between. */
const labelEnds = (plain: string, index: number): readonly number[] =>
  [index, index - 1, index - 2].filter((end) => isUnit(plain.slice(end, index)));

const wordsOf = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Does a label hold numbers of its row, or is it one with words around it, `12人次余`? */
export const holdsNumbers = (text: string, voter: Voter): boolean => holding(voter)(text);

const holding = memo((voter: Voter) =>
  memoText((text): boolean => {
    const [first = '', second = ''] = wordsOf(plainText(text));
    const isBare = isNumber(first) && (/\d{2}/.test(first) || isNumber(second)) && voter.namesNothing(text);
    return isBare || numbersBehindLabel(text, voter).length > 0;
  }),
);

/** The lines of a text beside its tables in which the cells of a row stand run together. */
export function runTogether({ paragraphs }: ReadDocument, forms: readonly Form[]): readonly string[] {
  const voter = voterOf(forms);
  return paragraphs.filter((text) => {
    const words = numbersBehindLabel(text, voter);
    return words.length > 0 && words.every(isNumber);
  });
}
