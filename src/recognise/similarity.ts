import { THRESHOLDS } from './thresholds';

/** Length of the longest common subsequence of two short strings. */
function commonLength(a: string, b: string): number {
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
