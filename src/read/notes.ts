import type { Grid } from '../model/grid';

/** So many lines on either side of a table may be its caption or a note to it. */
const NEAREST = 3;

/** Tables of running text with the lines near them; `before` says for each how many paragraphs come before it. */
export const withNotes = (
  grids: readonly Grid[],
  before: readonly number[],
  paragraphs: readonly string[],
): readonly Grid[] =>
  grids.map((grid, index) => {
    const position = before[index]!;
    const from = Math.max(before[index - 1] ?? 0, position - NEAREST);
    const to = Math.min(before[index + 1] ?? Infinity, position + NEAREST);
    const notes = paragraphs.slice(from, to);
    return notes.length ? { ...grid, notes } : grid;
  });
