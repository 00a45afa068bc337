import type { CellPlace } from '../flow/flow';
import type { CellText } from './cell-text';
import { cellText } from './cell-text';
import type { Lattice } from './lattice';
import { latticeOf } from './lattice';
import type { Network } from './networks';
import type { Glyph } from './page';
import type { Word } from './words';
import { wordOf } from './words';

/** A cell of a table on a page, in the table's own rows and columns. */
export interface PlacedCell extends CellPlace, CellText {}

/** A table between lines, as one page shows it. `xs` and `ys` are the edges of its columns and rows. */
export interface RuledTable {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly PlacedCell[];
  readonly openTop: boolean;
  readonly openBottom: boolean;
}

/** A network of lines and the cells that it divides the page into. */
export interface Frame {
  readonly network: Network;
  readonly lattice: Lattice;
}

/** Undefined where a network makes no more than one cell. */
export function frameOf(network: Network): Frame | undefined {
  const lattice = latticeOf(network);
  return lattice && lattice.cells.length > 1 ? { network, lattice } : undefined;
}

const SLACK = 1;

/** Does a word stand in a frame? */
export function holds({ lattice: { xs, ys } }: Frame, { left, right, y }: Word): boolean {
  const middle = (left + right) / 2;
  return (
    middle > xs[0]! - SLACK && middle < xs.at(-1)! + SLACK && y > ys[0]! - SLACK && y < ys.at(-1)! + SLACK
  );
}

const NUMERAL = /^[\d.,，%+-]+$/;
/** A number that a line of the table runs through: whose it is, nothing tells. */
const CROSSED = '（压在表格线上）';
/** Text so close to a side of its cell is set against it, in points. */
const PADDING = 8;
/** A gap at a line of the table, as part of a character's height, parts the text of two cells. */
const GAP = 0.12;
/** Rows lower than this that hold nothing are the gap of a double line. */
const LOWEST_ROW = 8;

/** The table with its words in its cells. */
export function ruledTable({ network, lattice }: Frame, words: readonly Word[]): RuledTable {
  const { xs, ys, cells } = lattice;
  const contents = cells.map((): Word[] => []);
  const crossed = new Set<number>();
  for (const word of words) {
    const row = indexIn(ys, word.y);
    for (const part of partedAtWalls(word, lattice, row)) {
      const cellUnder = ({ x, width }: Glyph): number => lattice.cellAt(row, indexIn(xs, x + width / 2));
      const [first, last] = [cellUnder(part.glyphs[0]!), cellUnder(part.glyphs.at(-1)!)];
      if (first !== last && NUMERAL.test(part.text))
        for (const cell of [first, last]) {
          contents[cell]!.push(part);
          crossed.add(cell);
        }
      else contents[first === last ? first : cellOfOverflow(part, lattice, row, first, last)]!.push(part);
    }
  }
  const texts = contents.map((inCell, index) => {
    const { column, columnSpan } = cells[index]!;
    const content = cellText(inCell, xs[column + columnSpan]! - xs[column]!);
    return crossed.has(index) ? { ...content, text: content.text + CROSSED } : content;
  });
  const kept = keptRows(ys, lattice, texts);
  const before = (row: number): number => kept.slice(0, row).filter(Boolean).length;
  return {
    xs,
    ys: ys.filter((_, row) => row === ys.length - 1 || kept[row]),
    cells: cells.flatMap((cell, index) => {
      const row = before(cell.row);
      const rowSpan = before(cell.row + cell.rowSpan) - row;
      return rowSpan ? [{ ...cell, row, rowSpan, ...texts[index]! }] : [];
    }),
    openTop: network.openTop,
    openBottom: network.openBottom,
  };
}

const keptRows = (
  ys: readonly number[],
  { cells }: Lattice,
  texts: readonly CellText[],
): readonly boolean[] =>
  ys
    .slice(1)
    .map(
      (bottom, row) =>
        bottom - ys[row]! >= LOWEST_ROW ||
        cells.some((cell, index) => cell.row === row && cell.rowSpan === 1 && texts[index]!.text !== ''),
    );

/** Index of the interval between edges in which a place lies; places outside are in the nearest. */
function indexIn(edges: readonly number[], place: number): number {
  let index = 0;
  while (index < edges.length - 2 && edges[index + 1]! <= place) index += 1;
  return index;
}

/** A word in parts where it goes from one cell to the next with a gap at the line between them. */
function partedAtWalls(word: Word, { xs, cellAt }: Lattice, row: number): readonly Word[] {
  const parts = [[word.glyphs[0]!]];
  for (const glyph of word.glyphs.slice(1)) {
    const before = parts.at(-1)!.at(-1)!;
    const end = before.x + before.width;
    const cellOf = (x: number): number => cellAt(row, indexIn(xs, x));
    if (
      glyph.x - end > GAP * glyph.height &&
      cellOf(before.x + before.width / 2) !== cellOf(glyph.x + glyph.width / 2)
    )
      parts.push([glyph]);
    else parts.at(-1)!.push(glyph);
  }
  return parts.map(wordOf);
}

/** Text that is longer than its cell is set against one of its sides, or in its middle. */
function cellOfOverflow(
  { left, right }: Word,
  { xs, cells, cellAt }: Lattice,
  row: number,
  first: number,
  last: number,
): number {
  if (left - xs[cells[first]!.column]! < PADDING) return first;
  const { column, columnSpan } = cells[last]!;
  if (xs[column + columnSpan]! - right < PADDING) return last;
  return cellAt(row, indexIn(xs, (left + right) / 2));
}
