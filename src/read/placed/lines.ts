import { plainCharacters } from './plain-characters';
import type { Word } from './words';

/** A line of text: its words from left to right. */
export interface Line {
  readonly words: readonly Word[];
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly height: number;
}

/** Words further from a line's middle than this, as part of their height, stand in another line. */
const OFF_LINE = 0.55;

/** Words in lines from top to bottom. */
export function linesOf(words: readonly Word[]): readonly Line[] {
  const lines: Word[][] = [];
  let total = 0;
  for (const word of [...words].sort((a, b) => a.y - b.y)) {
    const line = lines.at(-1);
    if (line && word.y - total / line.length < OFF_LINE * Math.min(word.height, line[0]!.height)) {
      line.push(word);
      total += word.y;
    } else {
      lines.push([word]);
      total = word.y;
    }
  }
  return lines.map((line) => {
    const ordered = line.sort((a, b) => a.left - b.left);
    return {
      words: ordered,
      left: ordered[0]!.left,
      right: Math.max(...ordered.map(({ right }) => right)),
      y: ordered.reduce((total, word) => total + word.y, 0) / ordered.length,
      height: Math.max(...ordered.map(({ height }) => height)),
    };
  });
}

/** Words further apart than this, as part of their height, are pieces of their own: cells of a table without lines. */
const PIECE = 1.2;

/** A line in pieces, where wide gaps divide it. */
export function piecesOf({ words }: Line): readonly (readonly Word[])[] {
  const pieces: Word[][] = [];
  let right = -Infinity;
  for (const word of words) {
    if (word.left - right > PIECE * word.height) pieces.push([]);
    pieces.at(-1)!.push(word);
    right = Math.max(right, word.right);
  }
  return pieces;
}

const LATIN_END = /[0-9A-Za-z.,%]$/;
const LATIN_START = /^[0-9A-Za-z]/;

/** Text of words in a line. Between Chinese characters a gap means nothing; numbers stay apart. */
export const textOf = (words: readonly Word[]): string =>
  words.reduce((text, word) => {
    const next = plainCharacters(word.text);
    return text + (LATIN_END.test(text) && LATIN_START.test(next) ? ' ' : '') + next;
  }, '');
