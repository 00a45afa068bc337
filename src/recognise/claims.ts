import { grouped } from '../model/grouped';
import type { Line } from './lines';

/** Rows that the label of a line names. */
export interface Candidate {
  readonly rows: readonly number[];
  /** False where the label has the words of a row but the number of another, or may stand for another row. */
  readonly sure: boolean;
  readonly text: string;
}

/**
 * Lines whose labels each name one row, with that row, top down. Where two lines name the same, the one with numbers
 * is it; where both have numbers, or a label is also like a row that no line names (`isLikeAnother`), neither is: one
 * may have lost what sets it apart, and only its place among the other rows tells. Their candidates are then no longer
 * sure.
 */
export function claimRows(
  lines: readonly Line[],
  candidates: (Candidate | undefined)[],
  isLikeAnother: (line: Line) => boolean,
): readonly { readonly index: number; readonly row: number }[] {
  const sole = [...candidates.keys()].filter(
    (index) => candidates[index]?.sure && candidates[index].rows.length === 1,
  );
  const named: { index: number; row: number }[] = [];
  for (const [row, claimants] of grouped(sole, (index) => candidates[index]!.rows[0]!)) {
    const filled = claimants.filter((index) => lines[index]!.values.length > 0);
    const index = filled[0] ?? claimants[0]!;
    const doubtful = filled.length > 1 || isLikeAnother(lines[index]!);
    if (doubtful)
      for (const claimant of claimants) candidates[claimant] = { ...candidates[claimant]!, sure: false };
    else named.push({ index, row });
  }
  return named.sort((a, b) => a.index - b.index);
}
