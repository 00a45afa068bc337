import type { LiveDocument } from '../../excel';
import { addRows, goTo, readWorkbook, removeRows } from '../../excel';
import { READY_ROWS } from '../../ledger/register-layout';
import type { RegisterPlace } from '../../ledger/register-place';
import { registerPlace } from '../../ledger/register-place';
import type { Ledger, Register } from '../../model/ledger';
import { TaskError } from '../task';
import { liveTask } from './live-task';
import type { AddedRows, WorkbookChange } from './workbook-change';

/** A register of the open workbook and where it takes further rows. */
export interface LiveRegister extends RegisterPlace {
  readonly register: Register;
  readonly sheetId: string;
  readonly sheetName: string;
}

/** The registers of a ledger that the workbook has. */
export const registersIn = (
  { grids }: Pick<LiveDocument, 'grids'>,
  { applications, cases }: Pick<Ledger, Register['id']>,
): readonly LiveRegister[] =>
  [applications, cases].flatMap((register) => {
    const found = grids.flatMap((grid): readonly LiveRegister[] => {
      const place = registerPlace(grid, register);
      return place ? [{ ...place, register, sheetId: grid.sheetId, sheetName: grid.name }] : [];
    });
    return found.slice(0, 1);
  });

export interface AddReadyRowsInput {
  readonly register: Pick<LiveRegister, 'register' | 'sheetId'>;
  /** 500 where absent. */
  readonly rows?: number;
}

/** 添加空行: makes further rows of a register ready, and selects the first one that is free. */
export const addReadyRows = liveTask<AddReadyRowsInput, { readonly change: WorkbookChange }>(
  async ({ register: { register, sheetId }, rows = READY_ROWS }) => {
    const place = await placeOn(sheetId, register);
    if (!place) throw new TaskError(`没有找到「${register.sheet}」，没有添加。请重新校验后再试。`);
    const { nextRow, free, columns } = place;
    await addRows({ sheetId, row: nextRow + free - 1 }, rows);
    await goTo({ sheetId, row: nextRow, column: columns.get(register.fields[0]!.id)! });
    return { change: { rows: { sheetId, register, count: rows } } };
  },
);

/** Takes rows away that were added, from the end of the register; false where they are no longer free. */
export async function removeReadyRows({ sheetId, register, count }: AddedRows): Promise<boolean> {
  const place = await placeOn(sheetId, register);
  if (!place || place.free < count) return false;
  return removeRows({ sheetId, row: place.nextRow + place.free - count }, count);
}

async function placeOn(sheetId: string, register: Register): Promise<RegisterPlace | undefined> {
  const { grids } = await readWorkbook();
  const grid = grids.find((liveGrid) => liveGrid.sheetId === sheetId);
  return grid && registerPlace(grid, register);
}
