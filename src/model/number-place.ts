import type { NumberPlace } from './text-claim';

/** A number as it stands in a text, from one character to before another, without spaces and commas in `number`. */
interface WrittenNumber {
  readonly number: string;
  readonly from: number;
  readonly to: number;
}

const NUMBERS =
  /[\d０-９](?:[\d０-９.．]|[,，](?=[\d０-９]{3}(?![\d０-９]))|\s(?=[\d０-９]))*(?<![.．])\s*[万亿]?|[零〇一二两三四五六七八九十百千万廿]+|[①-⑳]/gu;

/** Every number of a text, those of dates, articles and lists too, in order. */
export const numbersIn = (text: string): readonly WrittenNumber[] =>
  [...text.matchAll(NUMBERS)].map(({ 0: written, index }) => ({
    number: written.normalize('NFKC').replace(/[\s,]/g, ''),
    from: index,
    to: index + written.trimEnd().length,
  }));

/** Where a number stands in a sentence as it is written: from, to; undefined where it cannot be told. */
export function numberSpan(
  sentence: string,
  { number, nth }: NumberPlace,
): readonly [from: number, to: number] | undefined {
  const found = numbersIn(sentence).filter((writtenNumber) => writtenNumber.number === number)[nth];
  return found && [found.from, found.to];
}
