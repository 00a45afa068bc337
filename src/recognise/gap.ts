/**
 * Pairs two sequences in order so that the scores of the pairs add up to the most; either may leave members out.
 * `score` of 0 or less means the two cannot be paired. Returns pairs of positions.
 */
export function alignInOrder(
  left: number,
  right: number,
  score: (i: number, j: number) => number,
): readonly (readonly [number, number])[] {
  const width = right + 1;
  const best = new Float64Array((left + 1) * width);
  const scores = new Float64Array(left * right);
  for (let i = left - 1; i >= 0; i--)
    for (let j = right - 1; j >= 0; j--) {
      const gain = (scores[i * right + j] = score(i, j));
      const skip = Math.max(best[(i + 1) * width + j]!, best[i * width + j + 1]!);
      best[i * width + j] = gain > 0 ? Math.max(skip, gain + best[(i + 1) * width + j + 1]!) : skip;
    }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < left && j < right;) {
    const total = best[i * width + j]!;
    const gain = scores[i * right + j]!;
    if (gain > 0 && total === gain + best[(i + 1) * width + j + 1]!) pairs.push([i++, j++]);
    else if (total === best[(i + 1) * width + j]!) i++;
    else j++;
  }
  return pairs;
}

/** Positions of a longest rising subsequence. */
export function longestRise(values: readonly number[]): readonly number[] {
  if (values.every((value, index) => index === 0 || value > values[index - 1]!))
    return values.map((_, index) => index);
  const length = values.map(() => 1);
  const before = values.map(() => -1);
  let last = 0;
  values.forEach((value, i) => {
    for (let j = 0; j < i; j++)
      if (values[j]! < value && length[j]! + 1 > length[i]!) [length[i], before[i]] = [length[j]! + 1, j];
    if (length[i]! > length[last]!) last = i;
  });
  const rise: number[] = [];
  for (let at = last; at >= 0; at = before[at]!) rise.unshift(at);
  return rise;
}
