import { memoText } from '../model/memo';
import { THRESHOLDS } from './thresholds';

/** Characters that the bits of one number can stand for. */
const MOST_BITS = 30;

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
 * Length of the longest common subsequence of two short strings: one step for each character of the longer, the row of
 * the usual table kept in bits (Hyyrö 2004), where one of them is short enough.
 */
function commonLength(a: string, b: string): number {
  const [bits, steps] = b.length <= MOST_BITS ? [b, a] : [a, b];
  if (bits.length > MOST_BITS) return commonLengthOfLong(a, b);
  const places = placesIn(bits);
  const all = 2 ** bits.length - 1;
  let open = all;
  for (let at = 0; at < steps.length; at++) {
    const here = places.get(steps.charCodeAt(at));
    if (here === undefined) continue;
    const met = open & here;
    open = ((open + met) | (open - met)) & all;
  }
  let common = bits.length;
  for (let rest = open; rest; rest &= rest - 1) common--;
  return common;
}

function commonLengthOfLong(a: string, b: string): number {
  let previous = new Uint8Array(b.length + 1);
  let current = new Uint8Array(b.length + 1);
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < b.length; j++)
      current[j + 1] = a[i] === b[j] ? previous[j]! + 1 : Math.max(previous[j + 1]!, current[j]!);
    [previous, current] = [current, previous];
  }
  return previous[b.length]!;
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

/** Can a person read words in this label, so that it means what it says? Scraps of a bad scan cannot be read. */
export const isLegible = (key: string): boolean =>
  (key.match(/\p{Script=Han}/gu)?.length ?? 0) >= THRESHOLDS.legible;
