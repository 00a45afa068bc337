import type { ICommandInfo, IRange } from '@univerjs/core';
import { CanceledError } from '@univerjs/core';
import { cellsOf } from '../host/rect';
import { toRect } from './ranges';
import type { Grid } from './univer';

const EDITS =
  /^sheet\.command\.(set-range-values|clear-selection|delete-range|insert-|remove-|auto-fill|add-worksheet-merge|move-range|set-style|set-border)/;

/** Keeps a person from changing locked cells: Univer's own protection does not bind the owner of a workbook. */
export function guardLockedCells(
  grid: Grid,
  byHost: () => boolean,
  locked: (sheetId: string, row: number, column: number) => boolean,
  refused: () => void,
): void {
  grid.api.addEvent(grid.api.Event.BeforeSheetEditStart, (params) => {
    if (!locked(params.worksheet.getSheetId(), params.row, params.column)) return;
    params.cancel = true;
    refused();
  });
  grid.commands.beforeCommandExecuted(({ id, params }: Readonly<ICommandInfo>) => {
    if (byHost() || !EDITS.test(id)) return;
    const { subUnitId, range, ranges } = (params ?? {}) as {
      subUnitId?: string;
      range?: IRange;
      ranges?: IRange[];
    };
    const sheetId = subUnitId ?? grid.workbook.getActiveSheet().getSheetId();
    const selected = grid.workbook.getActiveRange()?.getRange();
    for (const edited of range ? [range] : (ranges ?? (selected ? [selected] : []))) {
      for (const { row, column } of cellsOf(toRect(edited))) {
        if (!locked(sheetId, row, column)) continue;
        refused();
        forgetRunning(grid);
        throw new CanceledError();
      }
    }
  });
}

/**
 * Univer leaves a cancelled command among those running, and would take every later change for its doing:
 * private, but there is no other way to cancel.
 */
function forgetRunning({ commands }: Grid): void {
  (commands as unknown as { _commandExecutionStack: unknown[] })._commandExecutionStack.pop();
}
