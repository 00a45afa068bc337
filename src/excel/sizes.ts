/** Widths of columns or heights of rows in points, by index. */
export type Sizes = ReadonlyMap<number, number>;

/** A stretch of neighbours of one size. */
export interface SizeRun {
  readonly start: number;
  readonly count: number;
  readonly points: number;
}

/** Neighbours of equal size together, so that each stretch takes one call. */
export function sizeRuns(sizes: Sizes): readonly SizeRun[] {
  const runs: SizeRun[] = [];
  for (const [index, points] of [...sizes].sort(([a], [b]) => a - b)) {
    const last = runs.at(-1);
    if (last && last.start + last.count === index && last.points === points)
      runs[runs.length - 1] = { ...last, count: last.count + 1 };
    else runs.push({ start: index, count: 1, points });
  }
  return runs;
}
