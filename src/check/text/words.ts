import type { Meaning } from './lexicon';
import { LEXICON } from './lexicon';

/** A word of a clause; one without meaning is a stretch of text that holds no known word. */
export interface Word {
  readonly text: string;
  readonly at: number;
  readonly meaning: Meaning | 'number' | 'own' | 'unknown';
}

/** By their first character, the longest first; of equal ones the first counts. */
const WORDS = new Map<string, { readonly text: string; readonly meaning: Meaning }[]>();
for (const [meaning, spellings] of Object.entries(LEXICON))
  for (const text of (spellings ?? '').trim().split(/\s+/)) {
    const known = WORDS.get(text[0]!) ?? [];
    known.push({ text, meaning: meaning as Meaning });
    WORDS.set(text[0]!, known);
  }
for (const words of WORDS.values()) words.sort((a, b) => b.text.length - a.text.length);

/** 我局, 本街道, 全镇: the office by its kind alone. */
const OWN =
  /[我本](?:机关|单位|部门|中心|街道办事处|街道办|街道|街|学校|医院|大队|支队|管委会|开发区|新区|园区|[局委办镇乡校院厅处所站区县市省州旗盟队])(?!(?:机关|科|处|系统))|全(?:街道|街|[镇乡局委校院区县市省州旗盟])/uy;

/** `委官方网站`: whose site it is, by a kind that the office may be of. */
const SITE = /[局委厅部院区县市省州镇乡](?=(?:政府)?(?:官方|门户)?网站|官网)/uy;

/** Cuts a clause, in which `#` stands for its number, into words. Linear in its length. */
export function wordsOf(clause: string): readonly Word[] {
  const words: Word[] = [];
  let unknown = '';
  const push = (word: Word): void => {
    if (unknown) words.push({ text: unknown, at: word.at - unknown.length, meaning: 'unknown' });
    unknown = '';
    words.push(word);
  };
  for (let position = 0; position < clause.length;) {
    const rest = clause[position]!;
    const own = startsAt(OWN, clause, position);
    const known = WORDS.get(rest)?.find(({ text }) => clause.startsWith(text, position));
    if (own && own.length >= (known?.text.length ?? 0)) push({ text: own, at: position, meaning: 'own' });
    else if (rest === '#') push({ text: rest, at: position, meaning: 'number' });
    else if (known) push({ ...known, at: position });
    else if (startsAt(SITE, clause, position)) push({ text: rest, at: position, meaning: 'nothing' });
    else unknown += rest;
    position += unknown ? 1 : words.at(-1)!.text.length;
  }
  if (unknown) words.push({ text: unknown, at: clause.length - unknown.length, meaning: 'unknown' });
  return words;
}

/** What a sticky pattern matches there. */
function startsAt(pattern: RegExp, text: string, position: number): string | undefined {
  pattern.lastIndex = position;
  return pattern.exec(text)?.[0];
}
