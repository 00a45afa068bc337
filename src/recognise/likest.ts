import { similarity } from './similarity';
import { THRESHOLDS } from './thresholds';

/** A character, and which of its like in the text it is. */
const nthCharacters = (key: string): readonly string[] => {
  const times = new Map<string, number>();
  return [...key].map((character) => {
    const nth = times.get(character) ?? 0;
    times.set(character, nth + 1);
    return nth ? `${character}${nth}` : character;
  });
};

/**
 * Finds the one among known keys that a key is most like, and more than `limit`; undefined where none is. Keys are
 * compared only where the characters they share, in whatever order, would be enough.
 */
export function likestOf(known: readonly string[]): (key: string, limit: number) => string | undefined {
  const holders = new Map<string, number[]>();
  known.forEach((key, index) => {
    for (const character of nthCharacters(key)) {
      const others = holders.get(character);
      if (others) others.push(index);
      else holders.set(character, [index]);
    }
  });
  const shared = new Uint16Array(known.length);
  return (key, limit) => {
    const short = key.slice(0, THRESHOLDS.longestKey);
    shared.fill(0);
    for (const character of nthCharacters(short))
      for (const index of holders.get(character) ?? []) shared[index]!++;
    let best = limit;
    let found: string | undefined;
    known.forEach((other, index) => {
      if (mostAlike(short.length, Math.min(other.length, THRESHOLDS.longestKey), shared[index]!) <= best)
        return;
      const score = similarity(short, other);
      if (score > best) [best, found] = [score, other];
    });
    return found;
  };
}

/** What `similarity` gives at most for keys of these lengths that share so many characters. */
const mostAlike = (length: number, other: number, common: number): number => {
  const shorter = Math.min(length, other);
  return Math.max(
    (2 * common) / (length + other),
    shorter >= THRESHOLDS.tellingPiece ? (THRESHOLDS.pieceWeight * common) / shorter : 0,
  );
};
