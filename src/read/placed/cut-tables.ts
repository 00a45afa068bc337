import type { PageBlock, PageLine, PageTable } from './page-blocks';
import type { WholeTable } from './whole-table';
import { wholeTable } from './whole-table';

export type DocumentBlock = PageLine | { readonly kind: 'table'; readonly table: WholeTable };

/** Parts of one table share so many of their columns' edges, which stand no further apart than so many points. */
const SHARED = 0.7;
const SAME = 4;

/** Tables that go on over the turn of a page put together. */
export function joinCutTables(blocks: readonly PageBlock[]): readonly DocumentBlock[] {
  const joined: (PageLine | { kind: 'table'; parts: PageTable[] })[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (block.kind === 'line') joined.push(block);
    else if (last?.kind === 'table' && continues(last.parts.at(-1)!, block)) last.parts.push(block);
    else joined.push({ kind: 'table', parts: [block] });
  }
  return joined.map((block) =>
    block.kind === 'line' ? block : { kind: 'table', table: wholeTable(block.parts) },
  );
}

function continues(last: PageTable, { page, table, isRuled }: PageTable): boolean {
  if (page !== last.page + 1 || isRuled !== last.isRuled) return false;
  const [above, below] = [last.table.xs, table.xs];
  // Its columns begin where its names do: no line tells which of two places are one column.
  if (!isRuled)
    return above.length === below.length && above.every((edge, index) => isNear(edge, below[index]!));
  const shared = (these: readonly number[], those: readonly number[]): number =>
    these.filter((edge) => those.some((other) => isNear(edge, other))).length / these.length;
  const most = Math.max(shared(above, below), shared(below, above));
  const sides = [isNear(above[0]!, below[0]!), isNear(above.at(-1)!, below.at(-1)!)];
  // A cell that goes on from above may have lost the line at its side.
  return sides.includes(false) ? sides.includes(true) && table.openTop && most === 1 : most >= SHARED;
}

const isNear = (a: number, b: number): boolean => Math.abs(a - b) < SAME;
