import type { Area } from '../derive/address';
import { rangeOf } from './areas';
import type { RangeContent } from './live-grid';

/** What is loaded of a range to make a grid of it. */
export const CONTENT = 'values,valueTypes,numberFormat,formulas';

/** Cells asked for in one request, so that an answer stays well under the limit of 5 MB. */
const CELLS_AT_ONCE = 60_000;

interface Block {
  readonly sheet: Excel.Worksheet;
  readonly area: Area;
}

/** Reads large areas in as few requests as the limit of an answer allows; content comes in the order asked for. */
export async function readAreas(
  context: Excel.RequestContext,
  wanted: readonly Block[],
): Promise<readonly RangeContent[]> {
  const blocks = wanted.map(({ sheet, area }) => split(area).map((part) => ({ sheet, area: part })));
  const ranges = new Map<Block, Excel.Range>();
  await readShares(context, shares(blocks.flat()), ranges);
  return wanted.map(({ area }, index) => {
    const parts = blocks[index]!.map((block) => ranges.get(block)!);
    return {
      area,
      values: parts.flatMap(({ values }) => values),
      valueTypes: parts.flatMap(({ valueTypes }) => valueTypes),
      numberFormat: parts.flatMap(({ numberFormat }) => numberFormat),
      formulas: parts.flatMap(({ formulas }) => formulas),
    };
  });
}

/** One request after another: all at once would be more than Excel answers. */
async function readShares(
  context: Excel.RequestContext,
  [first, ...rest]: readonly (readonly Block[])[],
  ranges: Map<Block, Excel.Range>,
): Promise<void> {
  if (!first) return;
  for (const block of first) ranges.set(block, rangeOf(block.sheet, block.area).load(CONTENT));
  await context.sync();
  await readShares(context, rest, ranges);
}

function split(area: Area): readonly Area[] {
  const rows = Math.max(1, Math.floor(CELLS_AT_ONCE / area.columns));
  return Array.from({ length: Math.ceil(area.rows / rows) }, (_, part) => ({
    ...area,
    row: area.row + part * rows,
    rows: Math.min(rows, area.rows - part * rows),
  }));
}

function shares(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const out: Block[][] = [];
  let cells = 0;
  for (const block of blocks) {
    const size = block.area.rows * block.area.columns;
    const last = out.at(-1);
    if (last && cells + size <= CELLS_AT_ONCE) {
      last.push(block);
      cells += size;
    } else {
      out.push([block]);
      cells = size;
    }
  }
  return out;
}
