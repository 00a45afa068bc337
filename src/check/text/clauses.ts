import type { Quantity } from './numeral';
import { quantitiesIn } from './numeral';

/** A stretch of a sentence between two commas, with at most one number. */
export interface Clause {
  readonly text: string;
  /** With `#` for the number, and without the words that say nothing where it may be a claim. */
  readonly stem: string;
  readonly quantity?: Quantity;
}

const SEPARATOR = /[,、;:。!?()[\]]+/;
const SAYS_NOTHING =
  /["“”'‘’《》]|其中|(?<!公)共计?|总共|一共|合计(?!#)|全年|本年度?|今年|当年|年度?内|报告期内?|期间|累计|依法|依规|均|已经?|也|另外?|同时|并|了|的|目前|仍|按规定|在?法定(?:期限|时限)内|在?规定(?:期限|时限|时间)内|规范(?!性)|妥善/g;
/** Words for being in time, which say nothing unless the text tells them from being late. */
const IN_TIME = /按时|按期|如期|及时|限时/g;
const LATE = /延期|延长|逾期(?!未|不)|超期|当场|延迟/;
/** Only what denies can claim something without a number. */
const DENIES = /未|没有|无/;
const NUMBERING = /^(?:\d+[.、)]|[一二三四五六七八九十]+[、是])/;

/** Cuts a plain sentence into clauses. `均为0` counts for every item of the list before it. */
export function clausesOf(plain: string): readonly Clause[] {
  const late = LATE.test(plain);
  const clauses: Clause[] = [];
  let waiting: string[] = [];
  for (const text of plain.split(SEPARATOR)) {
    if (text === '') continue;
    const zero = /^(.*?)(?:均|都|皆)?为(?:0|零)(?:件|宗|起|次|例|个|份)?$/.exec(text);
    if (zero) {
      for (const item of [...waiting, zero[1] ?? ''].flatMap((each) => each.split(/和|及|与|以及/)))
        if (item) clauses.push(clause(`${item}0件`, late)[0]!);
      waiting = [];
      continue;
    }
    const cut = clause(text, late);
    clauses.push(...cut);
    if (cut.some(({ quantity }) => quantity)) waiting = [];
    else waiting.push(text);
  }
  return clauses;
}

/** One clause for each number; words after the last one belong to it. */
function clause(text: string, late: boolean): readonly Clause[] {
  const quantities = quantitiesIn(text);
  if (!quantities.length) return [{ text, stem: DENIES.test(text) ? stemOf(text, late) : text }];
  return quantities.map((quantity, index) => {
    const from = index ? (quantities[index - 1]?.end ?? 0) : 0;
    const to = index === quantities.length - 1 ? text.length : quantity.end;
    const part = text.slice(from, to);
    const stem = `${text.slice(from, quantity.at)}#${text.slice(quantity.end, to)}`;
    return { text: part, stem: stemOf(stem, late), quantity };
  });
}

const stemOf = (text: string, late: boolean): string => {
  const bare = text.replace(NUMBERING, '').replace(SAYS_NOTHING, '');
  return late ? bare : bare.replace(IN_TIME, '');
};
