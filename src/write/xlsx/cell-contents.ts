import type { TableState } from '../../sheet/cover';
import { FAIL_WORD, PASS, UNDECIDED } from '../../derive/formula';
import { verdictWords } from '../../words/catalogue';
import type { PlannedCell, SheetPlan } from '../../sheet/sheet-plan';
import { columnChecksWords } from '../../sheet/column-checks';
import { failedChecks, statusWords } from '../../sheet/check-status';
import { entryWords, wrongIn } from '../../derive/entry-check';
import type { Decimal } from '../../model/decimal';
import { addDecimals, decimalOf, decimalToNumber, negateDecimal } from '../../model/decimal';
import type { CellRef, Expression } from '../../model/expression';
import { cellKey, fold } from '../../model/expression';
import type { Entry, Report } from '../../model/report';
import { entryAt } from '../../model/report';
import type { Check } from '../../model/checks';
import { checksOf } from '../../model/checks';

/** What stands in a cell: a value, or a formula with the result that readers without recalculation see. */
export type Content =
  | { readonly value: Entry }
  | { readonly formula: string; readonly result: number | string };

/**
 * Contents of the number and check cells of a plan. A total is a formula only where that keeps the report's figure:
 * one that disagrees with its parts stays as it is, so that the error is seen and nothing is changed silently.
 * `formulaOf` gives the formula of every number whose value in the report it calculates.
 */
export function contentsOf(
  plan: SheetPlan,
  report: Report,
  formulaOf?: (ref: CellRef) => string,
): (cell: PlannedCell) => Content | undefined {
  if (!formulaOf && plan.cells.every(({ formula }) => !formula))
    return ({ ref }) => ref && { value: entryAt(plan.form, report, ref) };
  const numbers = new Map<string, Content>();
  const planned = new Map(
    plan.cells.flatMap((cell) => (cell.ref ? [[cellKey(cell.ref), cell] as const] : [])),
  );
  // Where two rules define a total, its formula on the plan is the first one's.
  const totals = new Map(
    checksOf(plan.form)
      .flatMap((check) =>
        check.rule.defines && check.left.op === 'cell' ? [[cellKey(check.left.ref), check] as const] : [],
      )
      .reverse(),
  );
  const contentAt = (ref: CellRef): Content => {
    const key = cellKey(ref);
    const known = numbers.get(key);
    if (known) return known;
    const content = decide(ref, planned.get(key)?.formula, totals.get(key));
    numbers.set(key, content);
    return content;
  };
  const decide = (ref: CellRef, formula: string | undefined, total: Check | undefined): Content => {
    const entry = entryAt(plan.form, report, ref);
    if (formulaOf) return { formula: formulaOf(ref), result: typeof entry === 'number' ? entry : '' };
    if (!formula) return { value: entry };
    if (!total) return { formula, result: typeof entry === 'number' ? entry : '' };
    const sum = exactly(total.right, numberAt);
    const result = sum ? decimalToNumber(sum) : '';
    return entry === null || entry === result ? { formula, result } : { value: entry };
  };
  const entryOf = (ref: CellRef): Entry => {
    const content = contentAt(ref);
    if ('value' in content) return content.value;
    return typeof content.result === 'number' ? content.result : null;
  };
  const numberAt = (ref: CellRef): number | undefined => {
    const entry = entryOf(ref);
    return typeof entry === 'number' ? entry : undefined;
  };
  const results = new Map(
    plan.cells.flatMap((cell): readonly [PlannedCell, string][] => {
      const { check, entries, short = false } = cell;
      if (check) return [[cell, checkWords(check, short, numberAt)]];
      return entries ? [[cell, entryWords(plan.form, entries, entryOf)]] : [];
    }),
  );
  const ofRole = (role: PlannedCell['role']) =>
    [...results].flatMap(([cell, words]) => (cell.role === role ? [words] : []));
  const status = statusWords({
    blank: plan.cells.filter(({ ref }) => ref && entryOf(ref) === null).length,
    wrong: wrongIn(ofRole('entryCheck')),
    shown: ofRole('check'),
  });
  return (cell) => {
    if (cell.ref) return contentAt(cell.ref);
    if (!cell.formula) return undefined;
    const { columnChecks } = cell;
    const words =
      cell.role === 'status'
        ? status
        : columnChecks
          ? columnChecksWords(
              columnChecks,
              columnChecks.columns.map((column) => results.get(column.cell)!),
            )
          : results.get(cell);
    return { formula: cell.formula, result: words ?? cell.text ?? '' };
  };
}

/** How far a planned table is filled in, as its native formulas show it. */
export function stateOf(plan: SheetPlan, report: Report): TableState {
  const contentOf = contentsOf(plan, report);
  const shown = (role: PlannedCell['role']): readonly string[] =>
    plan.cells
      .filter((cell) => cell.role === role)
      .map(contentOf)
      .map((content) => (content && 'result' in content ? String(content.result) : ''));
  const inputs = plan.cells.filter(({ ref, formula }) => ref && !formula).map(contentOf);
  return {
    blank: inputs.filter((content) => content && 'value' in content && content.value === null).length,
    wrong: wrongIn(shown('entryCheck')),
    failed: failedChecks(shown('check')),
    status: shown('status').join(''),
  };
}

/** Exact value of an expression; undefined where a cell holds no number. */
const exactly = (
  expression: Expression,
  numberAt: (ref: CellRef) => number | undefined,
): Decimal | undefined =>
  fold<Decimal | undefined>(expression, {
    cell: (ref) => {
      const number = numberAt(ref);
      return number === undefined ? undefined : decimalOf(number);
    },
    number: decimalOf,
    add: (terms) => (terms.every((term) => term !== undefined) ? addDecimals(terms) : undefined),
    subtract: (from, take) => from && take && addDecimals([from, negateDecimal(take)]),
  });

/** What the native check formula shows once it is calculated. */
function checkWords(check: Check, short: boolean, numberAt: (ref: CellRef) => number | undefined): string {
  const left = exactly(check.left, numberAt);
  const right = exactly(check.right, numberAt);
  if (!left || !right) return UNDECIDED;
  const difference = decimalToNumber(addDecimals([left, negateDecimal(right)]));
  const { relation } = check.rule.condition;
  const holds = relation === '=' ? difference === 0 : relation === '<=' ? difference <= 0 : difference >= 0;
  if (holds) return PASS;
  return short
    ? `${FAIL_WORD[relation]} ${Math.abs(difference)}`
    : verdictWords(check, decimalToNumber(left), decimalToNumber(right), difference);
}
