import { cellAddress } from '../derive/address';
import type { Place } from './cells-before';
import { contentIn, putBack } from './cells-before';
import type { SheetCell } from './go-to';
import { ExcelProblem, isAccessDenied } from './problem';
import { closeAgain, isOwnProtection } from './protection';
import type { SheetCells } from './sheet-cells';
import { isLocked } from './sheet-cells';

/** What is to change on one sheet. */
export interface SheetChange {
  readonly group: SheetCells<SheetCell>;
  readonly cells: readonly (Place & { readonly reformatted: boolean })[];
  /** Queues the writing. */
  write(): void;
}

/**
 * Writes to several sheets in one request, or to none: where it stops half way, all is put back. A protection that the
 * add-in has set itself is lifted for it and set again, whatever happens. `read` queues what is to be read afterwards.
 * One sync. Throws an ExcelProblem that names the cells where others are locked.
 */
export async function writeCells(
  context: Excel.RequestContext,
  changes: readonly SheetChange[],
  read: () => void,
): Promise<void> {
  const locked = changes.filter(({ group, cells }) => cells.some((cell) => isLocked(group, cell)));
  const closed = locked.filter(({ group }) => isOwnProtection(group.sheet.protection));
  const [refused] = locked.filter((change) => !closed.includes(change));
  if (refused) throw refusal(refused);
  for (const { group } of closed) group.sheet.protection.unprotect();
  for (const { write } of changes) write();
  read();
  for (const { group } of closed) group.sheet.protection.protect(group.sheet.protection.options);
  try {
    await context.sync();
  } catch (error) {
    await changes.reduce<Promise<void>>(
      (before, change) => before.then(() => restore(context, change, closed.includes(change))),
      Promise.resolve(),
    );
    const [first] = [...closed, ...changes.filter(({ group }) => group.sheet.protection.protected)];
    throw first && isAccessDenied(error) ? refusal(first) : error;
  }
}

/** A sheet as it was before a writing that stopped half way; a failure here must not hide the first one. */
async function restore(
  context: Excel.RequestContext,
  { group: { sheet, area, now }, cells }: SheetChange,
  wasClosed: boolean,
): Promise<void> {
  const { protection } = sheet;
  const { options } = protection;
  try {
    protection.load('protected');
    await context.sync();
    if (wasClosed && protection.protected) protection.unprotect();
    for (const cell of cells) putBack(sheet, cell, contentIn(now, area, cell), cell.reformatted);
    await context.sync();
  } catch {
    // What cannot be put back was not written.
  }
  if (wasClosed) await closeAgain(context, protection, options);
}

const MOST_NAMED = 5;

function refusal({ group, cells }: SheetChange): ExcelProblem {
  const locked = cells.filter((cell) => isLocked(group, cell));
  const named = (locked.length ? locked : cells).map(({ row, column }) => cellAddress(row, column));
  const others = named.length > MOST_NAMED ? ` 等 ${named.length} 格` : '';
  return new ExcelProblem(
    'AccessDenied',
    `工作表「${group.sheet.name}」受保护，${named.slice(0, MOST_NAMED).join('、')}${others}已锁定，不能写入，` +
      '各格都没有改动。请在“审阅”中撤销保护后再试。',
  );
}
