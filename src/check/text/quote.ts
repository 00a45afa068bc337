import { numbersIn } from '../../model/number-place';
import type { NumberPlace } from '../../model/text-claim';

/** What a finding quotes: a sentence, or a piece of it, and where in that a number stands. */
export interface Quote {
  readonly sentence: string;
  readonly place?: NumberPlace;
}

/** What is longer, in characters, is no sentence but a list or a text without stops: a piece of it is quoted. */
const LONGEST_SENTENCE = 400;
const LONGEST_PIECE = 120;
/** Parted at commas, or where none is near, not within a number. */
const PIECES = new RegExp(
  String.raw`.{1,${LONGEST_PIECE - 1}}(?:[，,](?![\d０-９])|$)|.{1,${LONGEST_PIECE}}(?![\d０-９])|.{1,${LONGEST_PIECE}}`,
  'gsu',
);

/** How far behind what was read last words are looked for: the clauses of a sentence are quoted in their order. */
const NEAR = 2000;

/** Where words stand, each item of a denied list without its denial; where they are written otherwise, what was read last. */
function indexNear(sentence: string, text: string, read: number): number {
  const words = text.replace(/^未发生/, '');
  const index = sentence.slice(read, read + NEAR).indexOf(words);
  return index < 0 ? read : read + index;
}

/** Quotes what stands in a sentence: the words `text`, or the number at a place in the whole of it. */
export function quoting(sentence: string): (text: string, place?: NumberPlace) => Quote {
  if (sentence.length <= LONGEST_SENTENCE) return (_, place) => ({ sentence, ...(place && { place }) });
  const pieces = [...sentence.matchAll(PIECES)].map(({ 0: text, index }) => ({
    from: index,
    to: index + text.length,
    quote: `${index ? '…' : ''}${text.trim()}${index + text.length < sentence.length ? '…' : ''}`,
  }));
  const ends = pieces.map(({ to }) => to);
  const starts = new Map<string, number[]>();
  for (const { number, from } of numbersIn(sentence))
    if (!starts.get(number)?.push(from)) starts.set(number, [from]);
  let read = 0;
  return (text, place) => {
    const equal = (place && starts.get(place.number)) ?? [];
    const position = place ? (equal[place.nth] ?? 0) : indexNear(sentence, text, read);
    read = position;
    const { from, quote } = pieces[firstFrom(ends, position + 1)] ?? pieces[0]!;
    if (!place) return { sentence: quote };
    return { sentence: quote, place: { number: place.number, nth: place.nth - firstFrom(equal, from) } };
  };
}

/** Place of the first of these numbers, which grow, that is not below another; their count where all are. */
function firstFrom(numbers: readonly number[], least: number): number {
  let [below, end] = [0, numbers.length];
  while (below < end) {
    const middle = (below + end) >>> 1;
    if (numbers[middle]! < least) below = middle + 1;
    else end = middle;
  }
  return below;
}
