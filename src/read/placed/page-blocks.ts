import { CellCount } from '../flow/flow';
import type { Line } from './lines';
import { linesOf } from './lines';
import { networksOf } from './networks';
import type { PlacedPage } from './page';
import type { Frame, RuledTable } from './ruled-table';
import { frameOf, holds, ruledTable } from './ruled-table';
import { withoutRunningHeads } from './running-heads';
import type { OpenTable } from './unruled-tables';
import { openTable, unruledTables } from './unruled-tables';
import type { Word } from './words';
import { wordsOf } from './words';

/** A line of text on a page; pages count from 1. */
export interface PageLine {
  readonly kind: 'line';
  readonly page: number;
  readonly line: Line;
}

/** A table on a page, and which one of it, from 1. */
export interface PageTable {
  readonly kind: 'table';
  readonly page: number;
  readonly number: number;
  /** Do lines divide it? Else only the places of its text do, and others beside it may not have been told apart. */
  readonly isRuled: boolean;
  readonly table: RuledTable;
}

/** What a page consists of, from top to bottom. */
export type PageBlock = PageLine | PageTable;

/**
 * What pages consist of, page by page; their numbers, heads and feet left out. Throws `ReadError` where lines divide
 * them into more cells than reports hold.
 */
export function blocksOf(pages: readonly PlacedPage[]): readonly PageBlock[] {
  const count = new CellCount();
  const parted = pages.map((page) => ({ page, ...partedInFrames(page, count) }));
  const lines = withoutRunningHeads(parted.map(({ page, loose }) => ({ page, lines: linesOf(loose) })));
  let open: OpenTable | undefined;
  return parted.flatMap(({ framed }, index): readonly PageBlock[] => {
    const page = index + 1;
    const tops = framed.map(([{ lattice }]) => lattice.ys[0]!);
    const unruled = [...tops, Infinity].flatMap((_, count) => {
      const between = lines[index]!.filter(({ y }) => tops.filter((top) => top < y).length === count);
      const found = unruledTables(between, count === 0 ? open : undefined);
      open = openTable(between, found);
      return found;
    });
    const inTables = new Set(unruled.flatMap((table) => table.lines));
    const text = lines[index]!.filter((line) => !inTables.has(line)).map((line) => ({
      top: line.y,
      block: { kind: 'line', page, line } as const,
    }));
    const tables = framed.map(([frame, words], nth) => ({
      top: frame.lattice.ys[0]!,
      block: {
        kind: 'table',
        page,
        number: nth + 1,
        isRuled: true,
        table: ruledTable(frame, words),
      } as const,
    }));
    const inColumns = unruled.map(({ table, lines: [first] }, nth) => ({
      top: first!.y,
      block: { kind: 'table', page, number: tables.length + nth + 1, isRuled: false, table } as const,
    }));
    return [...text, ...tables, ...inColumns].sort((a, b) => a.top - b.top).map(({ block }) => block);
  });
}

/** The words in each frame, innermost first, and those outside of all. Frames without words are none. */
function partedInFrames(
  page: PlacedPage,
  count: CellCount,
): {
  readonly framed: readonly (readonly [Frame, readonly Word[]])[];
  readonly loose: readonly Word[];
} {
  const frames = networksOf(page).flatMap((network) => frameOf(network) ?? []);
  for (const { lattice } of frames) count.next(lattice.cells.length);
  const bySize = [...frames].sort((a, b) => areaOf(a) - areaOf(b));
  const inside = new Map(frames.map((frame): [Frame, Word[]] => [frame, []]));
  const loose: Word[] = [];
  for (const word of wordsOf(page.glyphs)) {
    const frame = bySize.find((each) => holds(each, word));
    (frame ? inside.get(frame)! : loose).push(word);
  }
  return { framed: [...inside].filter(([, words]) => words.length > 0), loose };
}

const areaOf = ({ lattice: { xs, ys } }: Frame): number => (xs.at(-1)! - xs[0]!) * (ys.at(-1)! - ys[0]!);
