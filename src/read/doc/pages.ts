import type { Stretch } from '../bytes';
import { viewOf } from '../bytes';

/** What text from one byte of the stream up to another has in common: its modifications, undefined where it has none. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly modifiers: Uint8Array | undefined;
}

const PAGE = 512;
const PAGE_NUMBER = 0x3fffff;

/** Takes the modifications of the run numbered out of a page that has `count`. */
export type ModifiersOf = (page: Uint8Array, count: number, run: number) => Uint8Array | undefined;

/** Modifications of characters (MS-DOC 2.9.33): a byte tells where they stand. */
export const characterModifiers: ModifiersOf = (page, count, run) => {
  const position = 2 * page[4 * (count + 1) + run]!;
  return position ? page.subarray(position + 1, position + 1 + page[position]!) : undefined;
};

/** Number of the style and modifications of paragraphs (MS-DOC 2.9.174): behind their length, in words. */
export const paragraphModifiers: ModifiersOf = (page, count, run) => {
  const position = 2 * page[4 * (count + 1) + 13 * run]!;
  if (!position) return undefined;
  const half = page[position]!;
  const from = half ? position + 1 : position + 2;
  const size = half ? 2 * half - 1 : 2 * page[position + 1]!;
  return page.subarray(from, from + size);
};

/**
 * Modifications of the text that stands at a byte of the stream: pages of 512 bytes hold them, and `stretch` of the
 * table stream lists the pages (MS-DOC 2.8.5, 2.8.6). Throws `RangeError` where that is broken.
 */
export function modifiersByOffset(
  document: Uint8Array,
  table: DataView,
  stretch: Stretch,
  modifiersOf: ModifiersOf,
): (offset: number) => Uint8Array | undefined {
  const runs = pageNumbers(table, stretch).flatMap((number) => {
    const page = document.subarray(number * PAGE, (number + 1) * PAGE);
    if (page.length < PAGE) throw new RangeError('page outside the stream');
    return runsOf(page, modifiersOf);
  });
  runs.sort((a, b) => a.from - b.from);
  let last = 0;
  return (offset) => {
    const covers = (index: number): boolean => {
      const run = runs[index];
      return run !== undefined && run.from <= offset && offset < run.to;
    };
    if (!covers(last)) last = covers(last + 1) ? last + 1 : lastUpTo(runs, offset);
    return covers(last) ? runs[last]!.modifiers : undefined;
  };
}

function pageNumbers(table: DataView, { from, to }: Stretch): readonly number[] {
  const count = Math.floor((to - from - 4) / 8);
  const numbers = new Set<number>();
  for (let index = 0; index < count; index++)
    numbers.add(table.getUint32(from + 4 * (count + 1) + 4 * index, true) & PAGE_NUMBER);
  return [...numbers];
}

function runsOf(page: Uint8Array, modifiersOf: ModifiersOf): readonly Run[] {
  const view = viewOf(page);
  const count = page[PAGE - 1]!;
  if (4 * (count + 1) > PAGE) throw new RangeError('page with too many runs');
  return Array.from({ length: count }, (_, run) => ({
    from: view.getUint32(4 * run, true),
    to: view.getUint32(4 * (run + 1), true),
    modifiers: modifiersOf(page, count, run),
  }));
}

/** Index of the last run that begins at the offset or before it; 0 where none does. */
function lastUpTo(runs: readonly Run[], offset: number): number {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (runs[middle]!.from <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
