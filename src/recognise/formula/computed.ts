import type { CellRef } from '../../model/expression';
import { cellKey } from '../../model/expression';
import type { Form } from '../../model/form';
import type { GridValue } from '../../model/grid';
import type { Place } from '../place';
import type { Followed, Reckoned } from './follow';
import { reckon } from './follow';
import type { Described, PlacedCell } from './layout';
import { describe, layoutOf } from './layout';

/** What formulas say of a report. */
export interface FoundFormulas extends Described {
  /** Formulas whose shown result is not, or rests on one that is not, what they give with the numbers that stand there. */
  readonly uncalculated: readonly (PlacedCell & { readonly formula: string })[];
}

interface Found extends PlacedCell {
  readonly formula: string;
  readonly followed: Followed | undefined;
  readonly reckoned: Reckoned | undefined;
  readonly shown: GridValue;
}

/** The cells of a report that hold formulas, each followed to the cells it adds up, where it can be. */
export function computedCells(
  form: Form,
  cells: readonly PlacedCell[],
  place: (ref: CellRef) => Place | undefined,
): FoundFormulas {
  const grids = [...new Set(cells.map(({ grid }) => grid))];
  if (!grids.some(({ formulas }) => formulas)) return { computed: [], typedTotals: [], uncalculated: [] };
  const layout = layoutOf(form, cells, grids, place);
  const found = layout.cells.map(({ sheet, followed, ...cell }): Found => {
    const grid = grids[sheet]!;
    const shown = grid.rows[cell.row]?.[cell.column] ?? null;
    const reckoned = followed && reckon(followed, grids);
    const isMeant = followed && reckoned && means(followed, reckoned, shown);
    return { ...cell, grid, shown, reckoned, followed: isMeant ? followed : undefined };
  });
  const isAsUsual = found.every(({ followed }, index) => followed === layout.cells[index]!.followed);
  const { computed, typedTotals } = isAsUsual ? layout : describe(form, found, place);
  return { computed, typedTotals, uncalculated: uncalculatedAmong(found) };
}

/** Does a sum say what its formula means? Not where it is rounded, or blank under a condition that is not followed. */
function means({ blankIf, digits }: Followed, { value, hasNumbers }: Reckoned, shown: GridValue): boolean {
  if (value === undefined) return true;
  if (shown === null || shown === '') return blankIf !== 'other' || !hasNumbers || value === 0;
  if (digits === undefined || typeof shown !== 'number' || shown === value) return true;
  return Math.abs(shown - value) > 0.5 * 10 ** -digits;
}

function uncalculatedAmong(found: readonly Found[]): readonly Found[] {
  const stale = new Set(found.filter(isStale).map(({ ref }) => cellKey(ref)));
  if (!stale.size) return [];
  for (let before = -1; before < stale.size;) {
    before = stale.size;
    for (const { ref, followed } of found)
      if (followed?.refs.some((operand) => stale.has(cellKey(operand)))) stale.add(cellKey(ref));
  }
  return found.filter(({ ref }) => stale.has(cellKey(ref)));
}

/** Less than this part of a sum is left over by binary arithmetic. */
const NOISE = 1e-9;

function isStale({ shown, followed, reckoned }: Found): boolean {
  if (typeof shown === 'object' && shown !== null) return 'formula' in shown;
  if (!followed || reckoned?.value === undefined) return false;
  const { value, hasNumbers } = reckoned;
  if (shown === null || shown === '')
    return followed.blankIf === undefined || (followed.blankIf === 'count' && hasNumbers);
  return typeof shown === 'number' && Math.abs(shown - value) > NOISE * Math.max(1, Math.abs(value));
}
