import { isCounting } from '../../ledger/counts';
import type { ComputedCell, TypedTotal } from '../../model/computed';
import type { CellRef } from '../../model/expression';
import { cellKey } from '../../model/expression';
import type { Form } from '../../model/form';
import { cellRefs } from '../../model/form-index';
import type { Grid, GridValue } from '../../model/grid';
import type { Place } from '../place';
import { dueFormula, typedTotals } from './due';
import type { Followed, RefAt } from './follow';
import { follow } from './follow';

/** A cell of a report with its place. */
export interface PlacedCell extends Omit<Place, 'address'> {
  readonly ref: CellRef;
}

/** What formulas say of a report. */
export interface FoundFormulas {
  readonly computed: readonly ComputedCell[];
  readonly typedTotals: readonly TypedTotal[];
  /** Formulas whose shown result is not, or rests on one that is not, what they give with the numbers that stand there. */
  readonly uncalculated: readonly PlacedCell[];
}

interface Found extends PlacedCell {
  readonly formula: string;
  readonly followed?: Followed | undefined;
  readonly shown: GridValue;
}

/** The cells of a report that hold formulas, each followed to the cells it adds up, where it can be. */
export function computedCells(form: Form, place: (ref: CellRef) => Place | undefined): FoundFormulas {
  const cells = cellRefs(form).flatMap((ref): readonly PlacedCell[] => {
    const found = place(ref);
    return found ? [{ ref, ...found }] : [];
  });
  if (!cells.some(({ grid }) => grid.formulas)) return { computed: [], typedTotals: [], uncalculated: [] };
  const grids = new Map(cells.map(({ grid }) => [grid.name, grid]));
  const refs = new Map<Grid, Map<string, CellRef>>([...grids.values()].map((grid) => [grid, new Map()]));
  for (const { grid, row, column, ref } of cells) refs.get(grid)?.set(`${row},${column}`, ref);
  const refAt: RefAt = (grid, row, column) => refs.get(grid)?.get(`${row},${column}`);
  const formulas = new Map(
    [...grids.values()].map((grid) => [
      grid,
      new Map(grid.formulas?.map(({ row, column, text }) => [`${row},${column}`, text])),
    ]),
  );
  const found = cells.flatMap((cell): readonly Found[] => {
    const { grid, row, column } = cell;
    const formula = formulas.get(grid)?.get(`${row},${column}`);
    if (formula === undefined) return [];
    const followed = follow(formula, grid, (name) => grids.get(name), refAt);
    const shown = grid.rows[row]?.[column] ?? null;
    return [{ ...cell, formula, shown, followed: followed && means(followed, shown) ? followed : undefined }];
  });
  const hasGate = found.some(({ followed }) => followed?.blankIf === 'count');
  const computed = found.map(({ ref, formula, followed }): ComputedCell => {
    const due = followed && dueFormula(form, ref, followed.sum, { place, hasGate });
    const counted = isCounting(formula);
    return {
      ref,
      formula,
      ...(counted && { counted }),
      ...(followed && { sum: followed.sum }),
      ...(due && { due }),
    };
  });
  return {
    computed,
    typedTotals: typedTotals(form, computed, { place, hasGate }),
    uncalculated: uncalculatedAmong(found),
  };
}

/** Does a sum say what its formula means? Not where it is rounded, or blank under a condition that is not followed. */
function means({ blankIf, digits, value, hasNumbers }: Followed, shown: GridValue): boolean {
  if (value === undefined) return true;
  if (shown === null || shown === '') return blankIf !== 'other' || !hasNumbers || value === 0;
  if (digits === undefined || typeof shown !== 'number' || shown === value) return true;
  return Math.abs(shown - value) > 0.5 * 10 ** -digits;
}

function uncalculatedAmong(found: readonly Found[]): readonly PlacedCell[] {
  const stale = new Set(found.filter(isStale).map(({ ref }) => cellKey(ref)));
  for (let before = -1; before < stale.size;) {
    before = stale.size;
    for (const { ref, followed } of found)
      if (followed?.operands.some((operand) => stale.has(cellKey(operand)))) stale.add(cellKey(ref));
  }
  return found.filter(({ ref }) => stale.has(cellKey(ref)));
}

/** Less than this part of a sum is left over by binary arithmetic. */
const NOISE = 1e-9;

function isStale({ shown, followed }: Found): boolean {
  if (typeof shown === 'object' && shown !== null) return 'formula' in shown;
  if (followed?.value === undefined) return false;
  const { blankIf, value, hasNumbers } = followed;
  if (shown === null || shown === '') return blankIf === undefined || (blankIf === 'count' && hasNumbers);
  return typeof shown === 'number' && Math.abs(shown - value) > NOISE * Math.max(1, Math.abs(value));
}
