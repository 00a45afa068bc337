import type { Block } from '../model/form';
import { memo } from '../model/memo';
import { labelKeys } from './label-key';
import type { TableLexicon } from './lexicon';
import { isLegible, similarity } from './similarity';
import { THRESHOLDS } from './thresholds';

const { likeWord, faintWord, shortestWord } = THRESHOLDS;
/** Heads a column of words. */
const UNIT = /^(?:计量)?单位$/;
const REMARKS = /^(?:备注|说明)$/;

/**
 * Is one of the words of a header, given by their keys, a column of its own? `all`: every column and group has its name
 * among them.
 */
export function hasForeignWord(
  keys: readonly string[],
  { heading, stub }: Block,
  all: boolean,
  lexicon: TableLexicon,
): boolean {
  const strange = (key: string, limit: number): boolean => isStrange(key, limit, lexicon);
  if (keys.some((key) => REMARKS.test(key) || (isLegible(key) && strange(key, faintWord)))) return true;
  if (!all) return false;
  // Every column has its name: what is left is what became of the words over the labels, or a column of its own.
  const overLabels = [heading, stub?.label, ...((stub?.columns ?? 1) > 1 ? ['单位'] : [])];
  const lost = overLabels.filter((text) => text && !keys.includes(labelKeys(text).full));
  const left = keys.filter((key) => key.length >= shortestWord && !UNIT.test(key) && strange(key, likeWord));
  return left.length > lost.length;
}

const labelsIn = memo(({ labels }: TableLexicon): readonly string[] =>
  labels.flatMap(({ texts }) => texts.map((text) => labelKeys(text).full)),
);

/** None of the table's labels, nor a piece of one, nor as like one as `limit`. */
const isStrange = (key: string, limit: number, lexicon: TableLexicon): boolean =>
  labelsIn(lexicon).every(
    (label) => !label.includes(key) && !key.includes(label) && similarity(key, label) < limit,
  );
