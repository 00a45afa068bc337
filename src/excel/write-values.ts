import type { Area } from '../derive/address';
import { ability } from './ability';
import { rangeOf, rectangles } from './areas';
import { asText } from './content';
import type { SheetCell } from './go-to';
import { ExcelProblem } from './problem';
import { inExcel } from './session';

/** What a cell is to hold: a number, or text that stood there before; '' for nothing. */
export interface CellEntry extends SheetCell {
  readonly value: number | string;
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
      return { sheet, area, entries: own, now: range.load('formulas'), locks };
    });
    await context.sync();
    const sorted = groups.map(sortEntries);
    const formulas = sorted.flatMap((each) => each.formulas);
    const occupied = sorted.flatMap((each) => each.occupied);
    const refused =
      replace === 'look' || (replace === 'whole' ? formulas.length > 0 : occupied.length > 0 && !replace);
    if (!refused) for (const { group, change } of sorted) refuseLocked(group, change);
    if (!refused) for (const { group, change } of sorted) assign(group.sheet, change);
    for (const { now } of groups) now.load('values');
    await context.sync();
    const kept = new Set(formulas);
    return {
      written: refused ? [] : entries.filter((entry) => !kept.has(entry)),
      formulas: sorted.flatMap((each) =>
        each.formulas.map((entry) => ({ ...entry, shows: valueAt(each.group, entry) })),
      ),
      occupied,
    };
  });
}

const valueAt = ({ now, area }: SheetEntries, { row, column }: SheetCell): unknown =>
  now.values[row - area.row]?.[column - area.column];

/** The entries by what stands in their cells now; `change`: those whose cells must be written. */
function sortEntries(group: SheetEntries) {
  const formulas: CellEntry[] = [];
  const occupied: CellEntry[] = [];
  const change: CellEntry[] = [];
  for (const entry of group.entries) {
    const content = group.now.formulas[entry.row - group.area.row]?.[entry.column - group.area.column];
    if (typeof content === 'string' && content.startsWith('=')) formulas.push(entry);
    else if (content !== entry.value) {
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

function assign(sheet: Excel.Worksheet, entries: readonly CellEntry[]): void {
  const values = new Map(
    entries.map(({ row, column, value }) => [
      `${row},${column}`,
      typeof value === 'string' ? asText(value) : value,
    ]),
  );
  const cells = entries.map(({ row, column }): Area => ({ row, column, rows: 1, columns: 1 }));
  for (const area of rectangles(cells))
    rangeOf(sheet, area).values = Array.from({ length: area.rows }, (_, r) =>
      Array.from({ length: area.columns }, (__, c) => values.get(`${area.row + r},${area.column + c}`)),
    );
}
