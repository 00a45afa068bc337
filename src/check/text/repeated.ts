import type { TextFinding } from '../../model/finding';
import { finding } from './chapters';
import { sentencesOf } from './normal';

const SHINGLE = 10;
/** Shorter sentences are heads and phrases that every report has. */
const SHORTEST_SENTENCE = 16;
/** Fewer sentences than this say nothing about how a text was made. */
const FEWEST_SENTENCES = 5;

/** Share, 0 to 1, of this year's text that stands in last year's, years and numbers apart; null where there is little. */
function repeatedShare(now: readonly string[], then: readonly string[]): number | null {
  const known = new Set(bodyOf(then).flatMap(shinglesOf));
  const sentences = bodyOf(now);
  if (sentences.length < FEWEST_SENTENCES) return null;
  const all = sentences.flatMap(shinglesOf);
  const repeated = all.filter((shingle) => known.has(shingle)).length;
  return repeated / all.length;
}

/** A finding where as much of the text as `limit`, 0 to 1, or more is last year's. */
export function checkRepeated(
  now: readonly string[],
  then: readonly string[],
  limit: number,
): readonly TextFinding[] {
  const share = repeatedShare(now, then);
  return share !== null && share >= limit
    ? [finding('text.repeated', { left: Math.floor(share * 100), right: Math.round(limit * 100) })]
    : [];
}

const bodyOf = (paragraphs: readonly string[]): readonly string[] =>
  paragraphs
    .flatMap(sentencesOf)
    .map(({ plain }) => plain.replace(/\d+/g, '0'))
    .filter((plain) => plain.length >= SHORTEST_SENTENCE);

const shinglesOf = (sentence: string): readonly string[] =>
  Array.from({ length: Math.max(0, sentence.length - SHINGLE + 1) }, (_, index) =>
    sentence.slice(index, index + SHINGLE),
  );
