import type { Line } from './lines';
import { piecesOf, textOf } from './lines';
import type { PageLine } from './page-blocks';

/** A paragraph, or a line that is in pieces: those are kept apart by tabs. */
export interface Paragraph {
  readonly text: string;
  readonly page: number;
}

/** In heights of a character: how near to the right side a full line ends, and how far apart lines of a paragraph are. */
const RAGGED = 1.6;
const LEADING = 2.6;
const INDENT = 1.2;
/** Titles are so much larger than the smallest text about them, and their lines stand below each other's middle. */
const LARGER = 1.15;
const OFF_MIDDLE = 0.6;

/** Lines that follow each other, in paragraphs. */
export function paragraphsOf(lines: readonly PageLine[]): readonly Paragraph[] {
  let [left, right, smallest] = [Infinity, -Infinity, Infinity];
  for (const { line } of lines) {
    left = Math.min(left, line.left);
    right = Math.max(right, line.right);
    smallest = Math.min(smallest, line.height);
  }
  const paragraphs: { text: string[]; page: number }[] = [];
  lines.forEach(({ page, line }, index) => {
    const before = lines[index - 1];
    const pieces = piecesOf(line);
    const text = pieces.map(textOf).join('\t');
    const goesOn =
      before &&
      pieces.length === 1 &&
      piecesOf(before.line).length === 1 &&
      ((before.line.right > right - RAGGED * before.line.height && line.left < left + INDENT * line.height) ||
        (line.height > LARGER * smallest && isBelowMiddle(before.line, line))) &&
      Math.abs(line.height - before.line.height) < 0.2 * line.height &&
      (page !== before.page || line.y - before.line.y < LEADING * line.height);
    if (goesOn) continueWith(paragraphs.at(-1)!.text, text);
    else paragraphs.push({ text: [text], page });
  });
  return paragraphs.map(({ text, page }) => ({ text: text.join(''), page }));
}

const isBelowMiddle = (above: Line, { left, right, height }: Line): boolean =>
  Math.abs(above.left + above.right - left - right) < 2 * OFF_MIDDLE * height;

/** Adds a line to those before it; words of letters stay apart. */
function continueWith(lines: string[], next: string): void {
  if (/[A-Za-z,.]$/.test(lines.at(-1)!) && /^[A-Za-z]/.test(next)) lines.push(' ');
  lines.push(next);
}
