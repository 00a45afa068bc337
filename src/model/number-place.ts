import type { NumberPlace } from './text-claim';

const RUNS =
  /[\d０-９](?:[\d０-９.．,，]|\s(?=[\d０-９]))*(?<![.．,，])\s*[万亿]?|[零〇一二两三四五六七八九十百千万廿]+/gu;

/** Where a number stands in a sentence as it is written: from, to; undefined where it cannot be told. */
export function numberSpan(
  sentence: string,
  { number, nth }: NumberPlace,
): readonly [from: number, to: number] | undefined {
  const equal = [...sentence.matchAll(RUNS)].filter(
    ([run]) => run.normalize('NFKC').replace(/[\s,]/g, '') === number,
  );
  const match = equal[nth];
  return match && [match.index, match.index + match[0].trimEnd().length];
}
