import { formulaText, totalFormula } from '../../derive/formula';
import type { ComputedCell, TypedTotal } from '../../model/computed';
import type { CellRef, Expression } from '../../model/expression';
import { cellKey, cellsOf } from '../../model/expression';
import type { Form } from '../../model/form';
import type { Check } from '../../model/checks';
import { checksOf, definitionsOf } from '../../model/checks';
import type { Place } from '../place';

interface Sheet {
  readonly place: (ref: CellRef) => Place | undefined;
  /** Do its totals stay blank until every part is a number? */
  readonly hasGate: boolean;
}

/**
 * The formula that a total should have where its own adds up at least half of the same cells, but not just these.
 * Another way to reckon it is as good: first and second item less the fourth.
 */
export function dueFormula(
  form: Form,
  ref: CellRef,
  sum: Expression,
  sheet: Sheet,
): ComputedCell['due'] | undefined {
  const own = cellsOf(sum).map(cellKey);
  let best: Check | undefined;
  let most = 0;
  for (const check of definitionsOf(form, ref)) {
    const parts = cellsOf(check.right).map(cellKey);
    const shared = parts.filter((key) => own.includes(key)).length;
    if (shared === parts.length && own.length === parts.length) return undefined;
    if (shared >= parts.length / 2 && shared > most) [best, most] = [check, shared];
  }
  const formula = best && formulaOf(form, best, sheet);
  return best && formula !== undefined ? { sum: best.right, formula } : undefined;
}

/** The totals without a formula of every rule most of whose totals have one. */
export function typedTotals(
  form: Form,
  computed: readonly ComputedCell[],
  sheet: Sheet,
): readonly TypedTotal[] {
  if (!computed.length) return [];
  const keys = new Set(computed.map(({ ref }) => cellKey(ref)));
  const found = new Map<string, TypedTotal>();
  for (const rule of form.rules.filter(({ defines }) => defines)) {
    const totals = checksOf(form).flatMap((check) => {
      const [ref] = check.rule === rule ? cellsOf(check.left) : [];
      return ref && sheet.place(ref) ? [{ ref, check }] : [];
    });
    const typed = totals.filter(({ ref }) => !keys.has(cellKey(ref)));
    if (typed.length >= totals.length / 2) continue;
    for (const { ref, check } of typed) {
      const formula = formulaOf(form, check, sheet);
      if (formula !== undefined) found.set(cellKey(ref), { ref, sum: check.right, formula });
    }
  }
  return [...found.values()];
}

/** A check's total as a formula on a sheet; undefined where it or one of its parts has no place. */
function formulaOf(form: Form, check: Check, { place, hasGate }: Sheet): string | undefined {
  const total = cellsOf(check.left)[0];
  const grid = total && place(total)?.grid;
  if (!grid || cellsOf(check.right).some((ref) => !place(ref))) return undefined;
  const locate = (ref: CellRef) => {
    const { grid: other, row, column } = place(ref)!;
    const at = {
      row: row + (other.origin?.row ?? 0),
      column: column + (other.origin?.column ?? 0),
    };
    return other === grid ? at : { ...at, sheet: other.name };
  };
  return hasGate ? totalFormula(form, check, locate) : `=${formulaText(check.right, locate)}`;
}
