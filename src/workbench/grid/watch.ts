import type { ICellData, ICommandInfo, IRange } from '@univerjs/core';
import type { Rect } from '../host/address';
import type { BookEvent, ChangeType } from '../host/book';
import { toRect } from './ranges';
import type { Grid } from './univer';

interface Mutation {
  readonly subUnitId: string;
  readonly cellValue?: Readonly<Record<number, Readonly<Record<number, ICellData | null>>>>;
  readonly range?: IRange;
  readonly selections?: readonly { range: IRange }[];
  readonly type?: number;
  readonly sheet?: { id: string };
  readonly name?: string;
}

const SHIFTS: Readonly<Record<string, ChangeType>> = {
  'sheet.mutation.insert-row': 'RowInserted',
  'sheet.mutation.remove-rows': 'RowDeleted',
  'sheet.mutation.insert-col': 'ColumnInserted',
  'sheet.mutation.remove-col': 'ColumnDeleted',
};
/** While the mouse is still down, selections are moves; they are reported when they end. */
const SELECTION_MOVING = 0;

/** Translates what happens in Univer into events of the book. */
export function watchGrid(grid: Grid, byHost: () => boolean, tell: (event: BookEvent) => void): void {
  let active = grid.workbook.getActiveSheet().getSheetId();
  const names = new Map(grid.workbook.getSheets().map((sheet) => [sheet.getSheetId(), sheet.getSheetName()]));

  const activated = (sheetId: string): void => {
    if (sheetId === active) return;
    tell({ type: 'deactivated', sheetId: active });
    active = sheetId;
    tell({ type: 'activated', sheetId });
  };

  const renamed = (sheetId: string, after: string): void => {
    const before = names.get(sheetId) ?? '';
    names.set(sheetId, after);
    if (before !== after) tell({ type: 'renamed', sheetId, before, after });
  };

  const mutated = ({ id, params }: Readonly<ICommandInfo>, computed: boolean): void => {
    const {
      subUnitId: sheetId,
      range,
      cellValue,
      selections,
      type,
      sheet,
      name,
    } = (params ?? {}) as Mutation;
    const shift = SHIFTS[id];
    if (shift && range)
      return tell({ type: 'changed', sheetId, rect: toRect(range), byHost: byHost(), change: shift });
    switch (id) {
      case 'sheet.mutation.set-range-values': {
        if (computed) return tell({ type: 'calculated', sheetId });
        const rect = editedRect(cellValue ?? {});
        return rect
          ? tell({ type: 'changed', sheetId, rect, byHost: byHost(), change: 'RangeEdited' })
          : undefined;
      }
      case 'sheet.operation.set-selections': {
        const last = selections?.at(-1)?.range;
        if (!last || type === SELECTION_MOVING) return undefined;
        return tell({ type: 'selected', sheetId, rect: toRect(last) });
      }
      case 'sheet.mutation.insert-sheet':
        names.set(sheet!.id, grid.workbook.getSheetBySheetId(sheet!.id)?.getSheetName() ?? '');
        return tell({ type: 'added', sheetId: sheet!.id });
      case 'sheet.mutation.remove-sheet':
        return tell({ type: 'deleted', sheetId });
      case 'sheet.operation.set-worksheet-active':
        return activated(sheetId);
      case 'sheet.mutation.set-worksheet-name':
        return renamed(sheetId, name ?? '');
      default:
        return undefined;
    }
  };

  grid.commands.onCommandExecuted((command, options) => {
    const { applyFormulaCalculationResult: computed = false } = (options ?? {}) as {
      applyFormulaCalculationResult?: boolean;
    };
    mutated(command, computed);
  });
  const { Event } = grid.api;
  grid.api.addEvent(Event.SheetEditStarted, () => tell({ type: 'editing', active: true }));
  grid.api.addEvent(Event.SheetEditEnded, () => tell({ type: 'editing', active: false }));
}

/** The cells whose content (not only style) a mutation changes. */
function editedRect(cells: NonNullable<Mutation['cellValue']>): Rect | null {
  const rows: number[] = [];
  const columns: number[] = [];
  for (const [row, line] of Object.entries(cells)) {
    for (const [column, cell] of Object.entries(line)) {
      if (cell && !('v' in cell || 'f' in cell || 'p' in cell || 'si' in cell)) continue;
      rows.push(Number(row));
      columns.push(Number(column));
    }
  }
  if (rows.length === 0) return null;
  const [row, column] = [least(rows), least(columns)];
  return {
    row,
    column,
    rows: -least(rows.map((n) => -n)) - row + 1,
    columns: -least(columns.map((n) => -n)) - column + 1,
  };
}

const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b));
