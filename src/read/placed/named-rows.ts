import type { Cluster } from './clusters';
import { LEADING, OFF_ROW } from './clusters';
import type { Line } from './lines';
import type { Word } from './words';

const FIGURE = /^\d[\d.,，]*$/;

export const isFigure = ({ text }: Word): boolean => FIGURE.test(text);

/** A row of a table without ruling lines: its numbers, its name, and names of groups of rows that stand beside it. */
export interface Row {
  readonly y: number;
  readonly words: readonly Word[];
  readonly name: readonly Word[];
  readonly groups: readonly Word[];
}

/**
 * Lines of numbers with their names, and names without numbers, from top to bottom. The name of the first or the last
 * may have lost a line to another page.
 */
export function rowsOf(
  body: readonly Line[],
  labels: readonly Cluster[],
  leading: number,
): readonly Row[] | undefined {
  const lines = body.filter(({ words }) => words.some(isFigure));
  const middleOf = ({ top, bottom }: Cluster): number => (top + bottom) / 2;
  const standsAt = (cluster: Cluster, line: Line): boolean => {
    const { y, height } = line;
    const isCut = line === lines[0] || line === lines.at(-1);
    const off = isCut ? Math.max(LEADING * height, leading) / 2 : OFF_ROW * height;
    return Math.abs(middleOf(cluster) - y) < off;
  };
  const named = lines.map((line) =>
    labels
      .filter((cluster) => standsAt(cluster, line))
      .sort((a, b) => b.right - a.right)
      .at(0),
  );
  const isBeside = (cluster: Cluster, { y, height }: Line): boolean =>
    y > cluster.top - OFF_ROW * height && y < cluster.bottom + OFF_ROW * height;
  // Numbers without a name of their own may be the rest of those above.
  if (named.some((cluster) => !cluster || lines.filter((line) => isBeside(cluster, line)).length > 1))
    return undefined;
  const rest = labels.filter((cluster) => !named.includes(cluster));
  const groups = lines.map((): Word[] => []);
  const blank: Row[] = [];
  for (const cluster of rest) {
    const row = lines.findIndex((line) => isBeside(cluster, line));
    if (row >= 0) groups[row]!.push(...cluster.words);
    else blank.push({ y: middleOf(cluster), words: [], name: cluster.words, groups: [] });
  }
  const rows = lines.map(({ y, words }, row): Row => ({
    y,
    words: words.filter(isFigure),
    name: named[row]?.words ?? [],
    groups: groups[row]!,
  }));
  return [...rows, ...blank].sort((a, b) => a.y - b.y);
}
