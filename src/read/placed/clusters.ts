import { partition } from './partition';
import type { Word } from './words';

/** As parts of a character's height: lines of one cell are no further apart, and a name's middle stands at its row's. */
export const LEADING = 1.6;
export const OFF_ROW = 0.6;

export interface Extent {
  readonly left: number;
  readonly right: number;
}

/** Text of one cell that no line parts from others. */
export interface Cluster extends Extent {
  readonly words: readonly Word[];
  readonly top: number;
  readonly bottom: number;
}

export const overlaps = (a: Extent, b: Extent): boolean => a.left < b.right && b.left < a.right;

const distance = (a: Extent, b: Extent): number => Math.abs(a.left + a.right - b.left - b.right);

export const nearest = <T extends Extent>(clusters: readonly T[], place: Extent): T =>
  clusters.reduce((best, cluster) => (distance(cluster, place) < distance(best, place) ? cluster : best));

/** Words that stand closely below or beside each other put together; `leading` is how far apart lines may be at least. */
export function clustersOf(words: readonly Word[], leading = 0): readonly Cluster[] {
  const sets = partition(words.length);
  words.forEach((a, index) => {
    words.slice(0, index).forEach((b, other) => {
      const height = Math.min(a.height, b.height);
      const apart = Math.max(a.left, b.left) - Math.min(a.right, b.right);
      const below = Math.abs(a.y - b.y);
      if (
        (below < Math.max(LEADING * height, leading) && apart < 0) ||
        (below < OFF_ROW * height && apart < height / 2)
      )
        sets.join(index, other);
    });
  });
  return sets.groups().map((members) => {
    const inside = members.map((index) => words[index]!);
    return {
      words: inside,
      left: Math.min(...inside.map(({ left }) => left)),
      right: Math.max(...inside.map(({ right }) => right)),
      top: Math.min(...inside.map(({ y }) => y)),
      bottom: Math.max(...inside.map(({ y }) => y)),
    };
  });
}
