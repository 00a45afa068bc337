import type { Ability } from './ability';
import { ability } from './ability';
import { rangeOf } from './areas';
import { assign, TEXT_FORMAT } from './assign';
import type { CellContent } from './cells-before';
import { BEFORE, cellOf, contentIn } from './cells-before';
import type { SheetCell } from './go-to';
import { inExcel } from './session';
import type { SheetCells } from './sheet-cells';
import { lookAtCells } from './sheet-cells';
import type { SheetChange } from './write-cells';
import { writeCells } from './write-cells';

/** What a cell is to hold: a number, or text that stood there before; '' for nothing. */
export interface CellEntry extends SheetCell {
  readonly value: number | string;
  /** It is to hold this formula instead, which gives the value. */
  readonly formula?: string;
  /** A formula that stands there may be replaced. */
  readonly overFormula?: true;
}

/** A cell that a writing has changed. */
export interface CellChange extends SheetCell {
  readonly before: CellContent;
  /** As it stood there after the writing. */
  readonly written: CellContent;
}

export interface Written {
  /** Cells that hold the number given for them now, those that held it before too. */
  readonly written: readonly CellEntry[];
  /** Those among them that held something else. */
  readonly changes: readonly (CellChange & { readonly entry: CellEntry })[];
  /** Left as they are, because a formula stands there; `shows` is its result after the writing. */
  readonly formulas: readonly (CellEntry & { readonly shows: unknown })[];
  /** Hold something else. Where there are any and they may not be replaced, nothing was written. */
  readonly occupied: readonly CellEntry[];
}

/** true: what stands in a cell may be replaced · see `writeValues`. */
type Replace = boolean | 'whole' | 'look';

/**
 * Writes numbers, those that touch in one assignment; formulas stay. Where a cell holds something else, nothing is
 * written unless it may be replaced; `whole`: it may, but nothing is written where one of the cells holds a formula;
 * `look`: nothing is written, and the answer tells what stands in the way.
 * Two syncs. Throws an ExcelProblem, with nothing written, where a cell is locked by a protection not of the add-in.
 */
export async function writeValues(entries: readonly CellEntry[], replace: Replace = false): Promise<Written> {
  if (!entries.length) return { written: [], changes: [], formulas: [], occupied: [] };
  const host = await ability();
  return inExcel(async (context) => {
    const write = lookBeforeWriting(context, entries, host);
    await context.sync();
    return write(replace);
  });
}

/**
 * Queues to look at the cells that are to be written; the caller syncs. What it answers writes to them then, as
 * `writeValues` does, in one sync with all that is queued until then.
 */
export function lookBeforeWriting(
  context: Excel.RequestContext,
  entries: readonly CellEntry[],
  host: Ability,
): (replace: Replace) => Promise<Written> {
  const groups = lookAtCells(context, entries, host);
  return async (replace) => {
    const sorted = groups.map(sortEntries);
    const formulas = sorted.flatMap((each) => each.formulas);
    const occupied = sorted.flatMap((each) => each.occupied);
    const refused =
      replace === 'look' || (replace === 'whole' ? formulas.length > 0 : occupied.length > 0 && !replace);
    const after = groups.map(({ sheet, area }) => rangeOf(sheet, area));
    await writeCells(context, refused ? [] : sorted.map(changeOf), () => {
      for (const range of after) range.load(BEFORE);
    });
    const kept = new Set(formulas);
    return {
      written: refused ? [] : entries.filter((entry) => !kept.has(entry)),
      changes: refused ? [] : sorted.flatMap((each, index) => changesIn(each, after[index]!)),
      formulas: sorted.flatMap(({ group: { area }, ...each }, index) =>
        each.formulas.map((entry) => ({ ...entry, shows: cellOf(after[index]!.values, area, entry) })),
      ),
      occupied,
    };
  };
}

interface Sorted {
  readonly group: SheetCells<CellEntry>;
  readonly formulas: readonly CellEntry[];
  readonly occupied: readonly CellEntry[];
  /** Those whose cells must be written. */
  readonly change: readonly CellEntry[];
}

/** The entries by what stands in their cells now. */
function sortEntries(group: SheetCells<CellEntry>): Sorted {
  const formulas: CellEntry[] = [];
  const occupied: CellEntry[] = [];
  const change: CellEntry[] = [];
  for (const entry of group.cells) {
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

const changesIn = ({ group: { area, now }, change }: Sorted, after: Excel.Range): Written['changes'] =>
  change.map((entry) => {
    const { sheetId, row, column } = entry;
    const [before, written] = [now, after].map((range) => contentIn(range, area, entry));
    return { sheetId, row, column, before: before!, written: written!, entry };
  });

function changeOf({ group, change }: Sorted): SheetChange {
  const cells = change.map(({ row, column, value, formula }) => ({
    row,
    column,
    content: formula === undefined ? value : { formula },
    format: contentIn(group.now, group.area, { row, column }).format,
  }));
  return {
    group,
    cells: cells.map((cell) => ({ ...cell, reformatted: cell.format === TEXT_FORMAT })),
    write: () => assign(group.sheet, cells),
  };
}
