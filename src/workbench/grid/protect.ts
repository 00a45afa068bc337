import type { ICellData, ICommandInfo } from '@univerjs/core';
import { CanceledError } from '@univerjs/core';
import { AUTO_FILL_HOOK_TYPE } from '@univerjs/preset-sheets-core';
import type { Rect } from '../host/address';
import type { ProtectionRecord } from '../host/records';
import type { EditParams } from './permission';
import { REFUSALS, refusal } from './permission';
import { toRect } from './ranges';
import type { Grid } from './univer';

/** What the guard asks of the book. */
export interface Protections {
  protection(sheetId: string): ProtectionRecord | null;
  locked(sheetId: string, row: number, column: number): boolean;
  size(sheetId: string): Rect;
  /** Whether what happens now is the host's doing. */
  byHost(): boolean;
  /** Called with the sentence that says what is refused. */
  refused(sentence: string): void;
}

const SET_CELLS = 'sheet.mutation.set-range-values';
const FILL = 'sheet.command.auto-fill';

/**
 * Keeps a person from what the protection of a sheet forbids, however they try: Univer's own protection does not bind
 * the owner of a workbook. What is filled in or pasted on a protected sheet are values; the looks stay.
 */
export function guardProtection(grid: Grid, book: Protections): void {
  grid.api.addEvent(grid.api.Event.BeforeSheetEditStart, (params) => {
    const sheetId = params.worksheet.getSheetId();
    if (!book.protection(sheetId) || !book.locked(sheetId, params.row, params.column)) return;
    params.cancel = true;
    book.refused(REFUSALS.content);
  });
  grid.commands.beforeCommandExecuted(({ id, params }: Readonly<ICommandInfo>) => {
    if (book.byHost()) return;
    if (id === SET_CELLS) {
      const { subUnitId, cellValue, trigger } = params as Mutation;
      return keepLooks(cellValue ?? {}, trigger === FILL && book.protection(subUnitId) !== null);
    }
    const edit = (params ?? {}) as EditParams;
    const sheetId = edit.subUnitId ?? grid.workbook.getActiveSheet().getSheetId();
    const protection = book.protection(sheetId);
    if (!protection) return;
    const sentence = refusal(
      id,
      edit,
      protection,
      (row, column) => book.locked(sheetId, row, column),
      selected(grid),
      book.size(sheetId),
    );
    if (sentence) {
      book.refused(sentence);
      forgetRunning(grid);
      throw new CanceledError();
    }
  });
  fillValuesOnly(grid, book);
  guardPaste(grid, book);
}

function selected({ workbook }: Grid): Rect[] {
  const ranges = workbook.getActiveSheet().getSelection()?.getActiveRangeList() ?? [];
  return ranges.map((range) => toRect(range.getRange()));
}

type Cells = Record<number, Record<number, ICellData | null>>;

interface Mutation {
  readonly subUnitId: string;
  readonly cellValue?: Cells;
  /** The command that makes the change. */
  readonly trigger?: string;
}

/**
 * Excel's looks of a cell that Univer's style cannot hold, `locked` among them, are in `custom`: they change with the
 * style and not, as Univer does, with the content.
 */
function keepLooks(cells: Cells, valuesOnly: boolean): void {
  for (const cell of Object.values(cells).flatMap((line) => Object.values(line))) {
    if (!cell) continue;
    if (valuesOnly) delete cell.s;
    if (cell.s === undefined) delete cell.custom;
  }
}

/** Leaves out what fills along with the cells on a protected sheet: validation and conditional formats. */
function fillValuesOnly({ fill }: Grid, book: Protections): void {
  const active = fill.getActiveHooks.bind(fill);
  fill.getActiveHooks = () => {
    const sheetId = fill.autoFillLocation?.subUnitId;
    const valuesOnly = sheetId !== undefined && book.protection(sheetId) !== null;
    return active().filter(({ type }) => !valuesOnly || type !== AUTO_FILL_HOOK_TYPE.APPEND);
  };
}

/** Univer's clipboard; that the kind of paste may be chosen is private. */
interface Paste {
  _pasteUSM(data: unknown, target: { subUnitId: string }, kind: string, source?: unknown): boolean;
}
const VALUES_ONLY = 'special-paste-value';

function guardPaste({ clipboard }: Grid, book: Protections): void {
  clipboard.addClipboardHook({
    id: 'protection',
    onBeforePaste: ({ subUnitId, range: { rows, cols } }) => {
      if (!book.protection(subUnitId)) return true;
      if (!rows.some((row) => cols.some((column) => book.locked(subUnitId, row, column)))) return true;
      book.refused(REFUSALS.content);
      return false;
    },
  });
  const paste = clipboard as unknown as Paste;
  const pasteCells = paste._pasteUSM.bind(paste);
  paste._pasteUSM = (data, target, kind, source) =>
    pasteCells(data, target, book.protection(target.subUnitId) ? VALUES_ONLY : kind, source);
}

/**
 * Univer leaves a cancelled command among those running, and would take every later change for its doing:
 * private, but there is no other way to cancel.
 */
function forgetRunning({ commands }: Grid): void {
  (commands as unknown as { _commandExecutionStack: unknown[] })._commandExecutionStack.pop();
}
