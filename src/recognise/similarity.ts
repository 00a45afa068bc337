import { memoText } from '../model/memo';
import { THRESHOLDS } from './thresholds';

/** For each character of a short text, the bits of the places where it stands. */
const placesIn = memoText((text): ReadonlyMap<number, number> => {
  const places = new Map<number, number>();
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    places.set(code, (places.get(code) ?? 0) | (1 << at));
  }
  return places;
});

/**
 * Length of the longest common subsequence of two strings of `longestKey` at most: one step for each character of the
 * first, the row of the usual table kept in bits (Hyyrö 2004).
 */
function commonLength(a: string, b: string): number {
  const places = placesIn(b);
  const all = 2 ** b.length - 1;
  let open = all;
  for (let at = 0; at < a.length; at++) {
    const here = places.get(a.charCodeAt(at));
    if (here === undefined) continue;
    const met = open & here;
    open = ((open + met) | (open - met)) & all;
  }
  let common = b.length;
  for (let rest = open; rest; rest &= rest - 1) common--;
  return common;
}

/**
 * How alike two label keys are, 0 to 1: the share of characters they have in common, in order. A longer key cut off
 * or broken in two counts nearly as much as the whole.
 */
export function similarity(a: string, b: string): number {
  if (!a || !b) return 0;
  if (a === b) return 1;
  const [left, right] = [a, b].map((key) => key.slice(0, THRESHOLDS.longestKey)) as [string, string];
  const common = commonLength(left, right);
  const shorter = Math.min(left.length, right.length);
  const whole = (2 * common) / (left.length + right.length);
  return shorter >= THRESHOLDS.tellingPiece
    ? Math.max(whole, (THRESHOLDS.pieceWeight * common) / shorter)
    : whole;
}

/**
 * Which of several a text is most like: at least so much, and more by a lead than the next, for else both might be
 * meant. Undefined where none is that.
 */
export function likest<T>(all: Iterable<T>, likeness: (each: T) => number, least: number): T | undefined {
  const [best, next] = [...all]
    .map((each) => ({ each, score: likeness(each) }))
    .sort((a, b) => b.score - a.score);
  const isClear = best && best.score >= least && best.score - (next?.score ?? 0) >= THRESHOLDS.headerLead;
  return isClear ? best.each : undefined;
}

/** Can a person read words in this label, so that it means what it says? Scraps of a bad scan cannot be read. */
export const isLegible = (key: string): boolean =>
  (key.match(/\p{Script=Han}/gu)?.length ?? 0) >= THRESHOLDS.legible;
