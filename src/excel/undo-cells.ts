import { ability } from './ability';
import { contentIn, isSameContent, putBack } from './cells-before';
import { inExcel } from './session';
import { lookAtCells } from './sheet-cells';
import type { CellChange } from './write-values';
import { writeCells } from './write-cells';

/**
 * Puts back what stood in cells before a writing, in those that hold what it wrote still. Answers the others, which
 * are left as they are. Two syncs.
 */
export async function undoCells<Change extends CellChange>(
  changes: readonly Change[],
): Promise<readonly Change[]> {
  if (!changes.length) return [];
  const host = await ability();
  return inExcel(async (context) => {
    const groups = lookAtCells(context, changes, host);
    await context.sync();
    const left: Change[] = [];
    const jobs = groups.map((group) => {
      const { sheet, area, now } = group;
      const cells = group.cells.map((change) => ({
        ...change,
        reformatted: change.before.format !== change.written.format,
      }));
      const same = cells.filter((cell) => isSameContent(contentIn(now, area, cell), cell.written));
      left.push(...group.cells.filter((_, index) => !same.includes(cells[index]!)));
      const write = (): void => {
        for (const cell of same) putBack(sheet, cell, cell.before, cell.reformatted);
      };
      return { group, cells: same, write };
    });
    await writeCells(context, jobs, () => undefined);
    return left;
  });
}
