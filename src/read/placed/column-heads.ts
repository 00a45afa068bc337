import { cellText } from './cell-text';
import type { Cluster, Extent } from './clusters';
import { nearest, overlaps } from './clusters';

/** Names of columns, from left to right, and what stands over them: each over the columns from one on. */
export interface ColumnHeads {
  readonly columns: readonly Cluster[];
  readonly above: readonly { readonly name: Cluster; readonly column: number; readonly columnSpan: number }[];
}

/** So many columns of one width leave no doubt in which of them a number stands, wherever in its cell it does. */
const FEWEST_EVEN = 5;
/** How much their distances may differ, as a part. */
const UNEVEN = 0.15;
/** Columns that come again below another group have at least so many names. */
const SHORTEST_RUN = 3;

const textOf = ({ words }: Cluster): string => cellText(words, Infinity).text;

/**
 * The heads of columns right of `labelsEnd`. Undefined where two have one name, unless the same names come again and
 * again, each time below a group of its own.
 */
export function columnHeads(names: readonly Cluster[], labelsEnd: number): ColumnHeads | undefined {
  const leaves = names
    .filter((cluster) => !names.some((other) => other.top > cluster.bottom && overlaps(cluster, other)))
    .sort((a, b) => a.left - b.left);
  const columns = leaves.filter(({ left }) => left > labelsEnd);
  if (columns.length === 0) return undefined;
  const rest = names.filter((name) => !columns.includes(name)).sort((a, b) => a.top - b.top);
  const texts = columns.map(textOf);
  if (new Set(texts).size === texts.length)
    return {
      columns,
      above: rest.map((name) => ({
        name,
        column: leaves.includes(name) ? -1 : columns.indexOf(nearest(columns, name)),
        columnSpan: 1,
      })),
    };
  return inRuns(columns, texts, rest);
}

function inRuns(
  columns: readonly Cluster[],
  texts: readonly string[],
  rest: readonly Cluster[],
): ColumnHeads | undefined {
  const length = texts.indexOf(texts[0]!, 1);
  const isRun = (text: string, column: number): boolean => text === texts[column % length];
  if (length < SHORTEST_RUN || texts.length % length || !texts.every(isRun)) return undefined;
  if (new Set(texts.slice(0, length)).size < length) return undefined;
  const runs = Array.from({ length: texts.length / length }, (_, run) => {
    const own = columns.slice(run * length, (run + 1) * length);
    return { left: own[0]!.left, right: own.at(-1)!.right };
  });
  const isOver = ({ left, right }: Extent, name: Extent): boolean => left <= name.left && name.right <= right;
  const groups = runs.map((run) => rest.filter((name) => isOver(run, name)).at(-1));
  const known = groups.filter((group) => group !== undefined);
  if (known.length < runs.length || new Set(known.map(textOf)).size < runs.length) return undefined;
  return {
    columns,
    above: rest.map((name) => {
      const run = known.indexOf(name);
      if (run >= 0) return { name, column: run * length, columnSpan: length };
      const below = known.flatMap((group, index) => (group.top > name.bottom ? [index] : []));
      const isWhole = below.length > 1 && below.at(-1)! - below[0]! === below.length - 1;
      const span = { left: runs[below[0]!]?.left ?? 0, right: runs[below.at(-1)!]?.right ?? 0 };
      return isWhole && isOver(span, name)
        ? { name, column: below[0]! * length, columnSpan: below.length * length }
        : { name, column: -1, columnSpan: 1 };
    }),
  };
}

const middleOf = ({ left, right }: Extent): number => (left + right) / 2;

/**
 * Which column each band of numbers stands in, from left to right; undefined where that is not certain. As many bands
 * as names are theirs in order, where each stands between the names beside its own. A column without numbers leaves
 * the others certain where each band stands below its own name; or where all columns are of one width, and the first
 * and the last have numbers: names and numbers at opposite sides of their cells may all seem to stand in the next
 * column, but not beyond the last.
 */
export function columnsOf(
  bands: readonly Extent[],
  columns: readonly Cluster[],
): readonly number[] | undefined {
  if (bands.length === columns.length) {
    const middles = [-Infinity, ...columns.map(middleOf), Infinity];
    const isBetween = (band: Extent, index: number): boolean =>
      middles[index]! < middleOf(band) && middleOf(band) < middles[index + 2]!;
    return bands.every(isBetween) ? bands.map((_, index) => index) : undefined;
  }
  const indexes = bands.map((band) => columns.indexOf(nearest(columns, band)));
  if (new Set(indexes).size < bands.length) return undefined;
  const isBelow = bands.every((band, index) => overlaps(band, columns[indexes[index]!]!));
  const isWhole = indexes[0] === 0 && indexes.at(-1) === columns.length - 1;
  return isBelow || (isWhole && areEven(columns)) ? indexes : undefined;
}

function areEven(columns: readonly Cluster[]): boolean {
  const middles = columns.map(middleOf);
  const steps = middles.slice(1).map((middle, index) => middle - middles[index]!);
  return (
    columns.length >= FEWEST_EVEN && Math.max(...steps) - Math.min(...steps) < UNEVEN * Math.max(...steps)
  );
}
