import { numbersIn } from '../../model/number-place';
import type { NumberPlace } from '../../model/text-claim';
import type { Quantity } from './numeral';
import { quantitiesIn } from './numeral';

/** A stretch of a sentence between two commas, with at most one number. */
export interface Clause {
  readonly text: string;
  /** With `#` for the number, without quotes and the number of an item of a list. */
  readonly stem: string;
  readonly quantity?: Quantity;
  /** Where in the sentence its number stands. */
  readonly place?: NumberPlace;
}

const SEPARATOR = /(?:[,;:。!?()[\]]|\.(?!\d))+/;
const QUOTES = /["“”'‘’《》〈〉<>「」]/g;
const NUMBERING = /^(?:\d+[.、)]|[一二三四五六七八九十]+[、是])/;
/** `收到申请3项全部予以公开`: what follows a number and is about all of it; `其余3项全部予以公开` counts them itself. */
const ALL_OF_IT =
  /(?<=[\d一二三四五六七八九十百][件宗条次份项例起个])(?=(?:均|全部|都|皆|已全部|已经全部)[^为0零])/;
const COUNTED_ITSELF = /^(?:其余|剩余|余下|剩下|以上|上述)?的?\d/;
const DENIES = /未|没有|无(?!法)/;
/** What a list that begins with a denial denies too: `未发生投诉、行政复议、行政诉讼`. */
const DENIED_TOO = /^(?!.*(?:\d|未|没有|无)).*(?:复议|诉讼)/;
const ZEROS = /^(.*?)(?:均|都|皆)?为(?:0|零)(?:件|宗|起|次|例|个|份)?$/;

/** Cuts a plain sentence into clauses. `均为0` counts for every item of the list before it. */
export function clausesOf(plain: string): readonly Clause[] {
  const clauses: Clause[] = [];
  const placesIn = placesInOrder();
  let waiting: string[] = [];
  for (const text of textsOf(plain)) {
    const places = placesIn(text);
    const zero = ZEROS.exec(text);
    if (zero) {
      for (const item of [...waiting, zero[1] ?? ''].flatMap((each) => each.split(/和|及|与|以及/)))
        if (item) clauses.push(...clause(`${item}0件`, () => [...places.values()].at(-1)));
      waiting = [];
      continue;
    }
    const cut = clause(text, (position) => places.get(position));
    clauses.push(...cut);
    if (cut.some(({ quantity }) => quantity)) waiting = [];
    else if (!DENIES.test(text)) waiting.push(text);
  }
  return clauses;
}

/** The texts between separators; where a list denies, each of its items does. */
const textsOf = (plain: string): readonly string[] =>
  plain.split(SEPARATOR).flatMap((list) => {
    const [first = '', ...others] = list.split('、');
    const denied = DENIES.test(first)
      ? others.map((item) => (DENIED_TOO.test(item) ? `未发生${item}` : item))
      : others;
    return [first, ...denied].flatMap((text) => (COUNTED_ITSELF.test(text) ? [text] : text.split(ALL_OF_IT)));
  });

/** Tells equal numbers of a sentence apart, stretch by stretch: the places of those of the next one, by where they begin. */
function placesInOrder(): (text: string) => ReadonlyMap<number, NumberPlace> {
  const counts = new Map<string, number>();
  return (text) =>
    new Map(
      numbersIn(text).map(({ number, from }) => {
        const nth = counts.get(number) ?? 0;
        counts.set(number, nth + 1);
        return [from, { number, nth }];
      }),
    );
}

/** One clause for each number; words after the last one belong to it. */
function clause(text: string, placeAt: (position: number) => NumberPlace | undefined): readonly Clause[] {
  const quantities = quantitiesIn(text);
  if (!quantities.length) return [{ text, stem: stemOf(text) }];
  return quantities.map((quantity, index) => {
    const from = index ? (quantities[index - 1]?.end ?? 0) : 0;
    const to = index === quantities.length - 1 ? text.length : quantity.end;
    const part = text.slice(from, to);
    const stem = `${text.slice(from, quantity.at)}#${text.slice(quantity.end, to)}`;
    const place = placeAt(quantity.at);
    return { text: part, stem: stemOf(stem), quantity, ...(place && { place }) };
  });
}

const stemOf = (text: string): string => text.replace(NUMBERING, '').replace(QUOTES, '');
