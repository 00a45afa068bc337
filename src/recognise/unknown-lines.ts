import { labelKeys } from './label-key';
import type { Line } from './lines';
import type { MatchedRows } from './rows';
import { isLegible } from './similarity';

/** Places of lines in their document, so that those of another grid are never next to each other. */
export const positionOf = ({ part, row }: Pick<Line, 'part' | 'row'>): number => part * 2 ** 21 + row;

/** A line that numbers the columns: 1, 2, 3 … */
export const isNumbering = (line: Line): boolean =>
  line.values.length > 2 && line.values.every(({ value }, index) => value === index + 1);

/**
 * Unknown lines worth a word: among the rows of the table or right after them, or above with the label of a row, or
 * with several numbers and a label of words or none at all. Where no row is known, any line with several numbers.
 */
export function reportedLines({ matched, unknown, named }: MatchedRows): readonly Line[] {
  const positions = matched.map(({ line }) => positionOf(line));
  const first = Math.min(...positions);
  const reported: Line[] = [];
  let last = Math.max(...positions);
  for (const line of unknown) {
    const position = positionOf(line);
    if (position < first) {
      const label = labelKeys(line.labels.at(-1)?.text ?? '').full;
      const isRow = isLegible(label) || (!isNumbering(line) && (!line.labels.length || first === Infinity));
      if (named.has(line) || (isRow && line.values.length > 1)) reported.push(line);
    } else if (position <= last + 1) {
      reported.push(line);
      last = Math.max(last, position);
    }
  }
  return reported;
}
