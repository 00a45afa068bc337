import type { CellRef } from '../../model/expression';
import { cellKey } from '../../model/expression';
import type { Form } from '../../model/form';
import type { Grid, GridValue } from '../../model/grid';
import type { Place } from '../place';
import type { Followed, Reckoned } from './follow';
import { reckon } from './follow';
import type { Described, FormulaCell, Layout } from './layout';
import { describe } from './layout';

/** What formulas say of a report. */
export interface FoundFormulas extends Described {
  /** Formulas whose shown result is not, or rests on one that is not, what they give with the numbers that stand there. */
  readonly uncalculated: readonly FormulaCell[];
}

/** A cell of a layout with what it shows in a file; not followed where it does not mean what its formula adds up. */
interface Found {
  readonly cell: FormulaCell;
  readonly reckoned: Reckoned | undefined;
  readonly shown: GridValue;
}

/** What the formulas of a layout say with the numbers that stand on these grids. */
export function computedCells(
  form: Form,
  layout: Layout,
  grids: readonly Grid[],
  place: (ref: CellRef) => Place | undefined,
): FoundFormulas {
  const found = layout.cells.map((cell): Found => {
    const { sheet, row, column, followed } = cell;
    const shown = grids[sheet]!.rows[row]?.[column] ?? null;
    if (!followed) return { cell, reckoned: undefined, shown };
    const reckoned = reckon(followed, grids);
    const isMeant = reckoned && means(followed, reckoned, shown);
    return { cell: isMeant ? cell : { ...cell, followed: undefined }, reckoned, shown };
  });
  const isAsUsual = found.every(({ cell }, index) => cell === layout.cells[index]);
  const { computed, typedTotals } = isAsUsual
    ? layout
    : describe(
        form,
        found.map(({ cell }) => cell),
        place,
      );
  return { computed, typedTotals, uncalculated: uncalculatedAmong(found) };
}

/** Does a sum say what its formula means? Not where it is rounded, or blank under a condition that is not followed. */
function means({ blankIf, digits }: Followed, { value, hasNumbers }: Reckoned, shown: GridValue): boolean {
  if (value === undefined) return true;
  if (shown === null || shown === '') return blankIf !== 'other' || !hasNumbers || value === 0;
  if (digits === undefined || typeof shown !== 'number' || shown === value) return true;
  return Math.abs(shown - value) > 0.5 * 10 ** -digits;
}

function uncalculatedAmong(found: readonly Found[]): readonly FormulaCell[] {
  const stale = new Set(found.flatMap((each) => (isStale(each) ? [cellKey(each.cell.ref)] : [])));
  if (!stale.size) return [];
  const cells = found.map(({ cell }) => cell);
  for (let before = -1; before < stale.size;) {
    before = stale.size;
    for (const { ref, followed } of cells)
      if (followed?.refs.some((operand) => stale.has(cellKey(operand)))) stale.add(cellKey(ref));
  }
  return cells.filter(({ ref }) => stale.has(cellKey(ref)));
}

/** Less than this part of a sum is left over by binary arithmetic. */
const NOISE = 1e-9;

function isStale({ shown, cell: { followed }, reckoned }: Found): boolean {
  if (typeof shown === 'object' && shown !== null) return 'formula' in shown;
  if (!followed || reckoned?.value === undefined) return false;
  const { value, hasNumbers } = reckoned;
  if (shown === null || shown === '')
    return followed.blankIf === undefined || (followed.blankIf === 'count' && hasNumbers);
  return typeof shown === 'number' && Math.abs(shown - value) > NOISE * Math.max(1, Math.abs(value));
}
