import { linesOf, textOf } from './lines';
import type { Word } from './words';

/** A number as digits. */
export const NUMERAL = /^[\d.,，]+$/;
/** What is left of a line beside its text where nothing more fits in, in points, besides a digit. */
const MARGINS = 12;

/** Text of a cell, and whether its last line has no room for one more character. */
export interface CellText {
  readonly text: string;
  readonly full: boolean;
}

/**
 * Text of a cell so many points wide. Lines are one text that was broken; of lines that are all numbers, only where
 * each was full.
 */
export function cellText(words: readonly Word[], width: number): CellText {
  const lines = linesOf(words).map(({ words: inLine, left, right }) => {
    const text = textOf(inLine);
    return { text, full: (right - left) * (1 + 1 / text.length) + MARGINS > width };
  });
  const last = lines.at(-1);
  if (!last) return { text: '', full: false };
  const text = lines
    .slice(1)
    .reduce(
      (above, line, index) => joinedText({ text: above, full: lines[index]!.full }, line.text),
      lines[0]!.text,
    );
  return { text, full: last.full };
}

/** Text that goes on in another line or on the next page. Two numbers are one only where the first fills its line. */
export function joinedText({ text, full }: CellText, next: string): string {
  if (NUMERAL.test(text) && NUMERAL.test(next) && !full) return `${text}\n${next}`;
  return text + (/[A-Za-z]$/.test(text) && /^[A-Za-z]/.test(next) ? ' ' : '') + next;
}
