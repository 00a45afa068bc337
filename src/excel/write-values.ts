import type { Area } from '../derive/address';
import { ability } from './ability';
import { rangeOf } from './areas';
import { assign, TEXT_FORMAT } from './assign';
import type { Place } from './cells-before';
import { BEFORE, cellOf, putBack } from './cells-before';
import type { SheetCell } from './go-to';
import { ExcelProblem } from './problem';
import { inExcel } from './session';

/** What a cell is to hold: a number, or text that stood there before; '' for nothing. */
export interface CellEntry extends SheetCell {
  readonly value: number | string;
  /** It is to hold this formula instead, which gives the value. */
  readonly formula?: string;
  /** A formula that stands there may be replaced. */
  readonly overFormula?: true;
}

export interface Written {
  /** Cells that hold the number given for them now, those that held it before too. */
  readonly written: readonly CellEntry[];
  /** Left as they are, because a formula stands there; `shows` is its result after the writing. */
  readonly formulas: readonly (CellEntry & { readonly shows: unknown })[];
  /** Hold something else. Where there are any and they may not be replaced, nothing was written. */
  readonly occupied: readonly CellEntry[];
}

/** The entries of one sheet, the rectangle around them, and proxies of what stands there now. */
interface SheetEntries {
  readonly sheet: Excel.Worksheet;
  readonly area: Area;
  readonly entries: readonly CellEntry[];
  readonly now: Excel.Range;
  readonly locks: OfficeExtension.ClientResult<Excel.CellProperties[][]> | undefined;
}

/**
 * Writes numbers, those that touch in one assignment; formulas stay. Where a cell holds something else, nothing is
 * written unless it may be replaced; `whole`: it may, but nothing is written where one of the cells holds a formula;
 * `look`: nothing is written, and the answer tells what stands in the way.
 * Two syncs. Throws an ExcelProblem, with nothing written, where a cell is locked.
 */
export async function writeValues(
  entries: readonly CellEntry[],
  replace: boolean | 'whole' | 'look' = false,
): Promise<Written> {
  if (!entries.length) return { written: [], formulas: [], occupied: [] };
  const host = await ability();
  return inExcel(async (context) => {
    const groups = groupBySheet(entries).map(([id, own]): SheetEntries => {
      const sheet = context.workbook.worksheets.getItem(id).load('name');
      sheet.protection.load('protected');
      const area = around(own);
      const range = rangeOf(sheet, area);
      const locks = host.areas ? range.getCellProperties({ format: { protection: true } }) : undefined;
      return { sheet, area, entries: own, now: range.load(BEFORE), locks };
    });
    await context.sync();
    const sorted = groups.map(sortEntries);
    const formulas = sorted.flatMap((each) => each.formulas);
    const occupied = sorted.flatMap((each) => each.occupied);
    const refused =
      replace === 'look' || (replace === 'whole' ? formulas.length > 0 : occupied.length > 0 && !replace);
    if (!refused) for (const { group, change } of sorted) refuseLocked(group, change);
    if (!refused) for (const { group, change } of sorted) write(group, change);
    const after = groups.map(({ sheet, area }) => rangeOf(sheet, area).load('values'));
    try {
      await context.sync();
    } catch (error) {
      if (!refused) await undo(context, sorted);
      throw error;
    }
    const kept = new Set(formulas);
    return {
      written: refused ? [] : entries.filter((entry) => !kept.has(entry)),
      formulas: sorted.flatMap(({ group: { area }, ...each }, at) =>
        each.formulas.map((entry) => ({ ...entry, shows: cellOf(after[at]!.values, area, entry) })),
      ),
      occupied,
    };
  });
}

/** Cells as they were before a writing that stopped half way; a failure here must not hide the first one. */
async function undo(context: Excel.RequestContext, sorted: readonly Sorted[]): Promise<void> {
  for (const { group, change } of sorted)
    putBack(
      group.sheet,
      group.area,
      group.now,
      change.map((entry) => ({ ...entry, reformatted: formatOf(group, entry) === TEXT_FORMAT })),
    );
  await context.sync().catch(() => undefined);
}

interface Sorted {
  readonly group: SheetEntries;
  readonly formulas: readonly CellEntry[];
  readonly occupied: readonly CellEntry[];
  /** Those whose cells must be written. */
  readonly change: readonly CellEntry[];
}

/** The entries by what stands in their cells now. */
function sortEntries(group: SheetEntries): Sorted {
  const formulas: CellEntry[] = [];
  const occupied: CellEntry[] = [];
  const change: CellEntry[] = [];
  for (const entry of group.entries) {
    const content: unknown = cellOf(group.now.formulas, group.area, entry);
    const isFormula = typeof content === 'string' && content.startsWith('=');
    if (isFormula && !entry.overFormula) formulas.push(entry);
    else if (content !== (entry.formula ?? entry.value)) {
      change.push(entry);
      if (content !== '') occupied.push(entry);
    }
  }
  return { group, formulas, occupied, change };
}

function groupBySheet(entries: readonly CellEntry[]): readonly [string, readonly CellEntry[]][] {
  const groups = new Map<string, CellEntry[]>();
  for (const entry of entries) groups.set(entry.sheetId, [...(groups.get(entry.sheetId) ?? []), entry]);
  return [...groups];
}

function around(cells: readonly CellEntry[]): Area {
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  const row = Math.min(...rows);
  const column = Math.min(...columns);
  return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
}

function refuseLocked({ sheet, area, locks }: SheetEntries, cells: readonly CellEntry[]): void {
  if (!sheet.protection.protected || !locks) return;
  const locked = cells.filter(
    ({ row, column }) =>
      locks.value[row - area.row]?.[column - area.column]?.format?.protection?.locked !== false,
  );
  if (locked.length)
    throw new ExcelProblem(
      'AccessDenied',
      `工作表「${sheet.name}」受保护，有 ${locked.length} 格已锁定，不能写入。请在“审阅”中撤销保护后再试。`,
    );
}

const formatOf = ({ now, area }: SheetEntries, cell: Place): string =>
  String(cellOf(now.numberFormat, area, cell));

const write = (group: SheetEntries, entries: readonly CellEntry[]): void =>
  assign(
    group.sheet,
    entries.map(({ row, column, value, formula }) => ({
      row,
      column,
      content: formula === undefined ? value : { formula },
      format: formatOf(group, { row, column }),
    })),
  );
