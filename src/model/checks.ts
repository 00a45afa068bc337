import type { CellRef, Expression } from './expression';
import { cellsOf, fold, isSameCell } from './expression';
import type { Form } from './form';
import { tableIndex } from './form-index';
import { memo } from './memo';
import type { Rule } from './rule';

/** One instance of a rule: no `'*'` left. `row` or `column` says which instance, where the rule has several. */
export interface Check {
  readonly rule: Rule;
  readonly left: Expression;
  readonly right: Expression;
  readonly row?: string;
  readonly column?: string;
}

/** The same form with more rules behind its own; everything that works on a form then knows them. */
export const withRules = (form: Form, rules: readonly Rule[]): Form =>
  rules.length ? { ...form, rules: [...form.rules, ...rules] } : form;

/** The form with some of its unit rules, by their ids. */
const extendedForms = memo(() => new Map<string, Form>());

/** The form as it is for a unit, with the rules that apply to it alone; the same form for units of one kind. */
export function formForUnit(form: Form, unit: string | null): Form {
  const rules = (form.unitRules ?? []).filter(({ appliesTo }) => unit !== null && appliesTo.test(unit));
  if (!rules.length) return form;
  const known = extendedForms(form);
  const key = rules.map(({ id }) => id).join();
  const extended = known.get(key) ?? withRules(form, rules);
  known.set(key, extended);
  return extended;
}

/** All checks of a form, rules in printed order, each rule's instances in the order of its rows or columns. */
export const checksOf = memo((form: Form): readonly Check[] =>
  form.rules.flatMap((rule) => checksOfRule(form, rule)),
);

/** The checks that say of a cell what it is the sum of: of a grand total, by row and by column. */
export const definitionsOf = (form: Form, ref: CellRef): readonly Check[] =>
  checksOf(form).filter(
    ({ rule, left }) => rule.defines && left.op === 'cell' && !left.ref.year && isSameCell(left.ref, ref),
  );

/** The instances of one rule, which need not be one of the form's own. */
export function checksOfRule(form: Form, rule: Rule): readonly Check[] {
  const { left, right } = rule.condition;
  const open = [...cellsOf(left), ...cellsOf(right)].find((ref) => ref.row === '*' || ref.column === '*');
  if (!open) return [{ rule, left, right }];
  const rows = tableIndex(form, open.table).rows;
  if (open.row === '*')
    return rows
      .filter((row) => row.columns.some((column) => column.id === open.column))
      .map(({ row }) => ({ rule, left: bind(left, row.id), right: bind(right, row.id), row: row.id }));
  const columns = rows.find(({ row }) => row.id === open.row)?.columns ?? [];
  return columns.map(({ id }) => ({
    rule,
    left: bind(left, undefined, id),
    right: bind(right, undefined, id),
    column: id,
  }));
}

const bind = (expression: Expression, row?: string, column?: string): Expression =>
  fold<Expression>(expression, {
    cell: (ref) => ({ op: 'cell', ref: bindRef(ref, row, column) }),
    number: (value) => ({ op: 'number', value }),
    add: (terms) => ({ op: 'add', terms }),
    subtract: (from, take) => ({ op: 'subtract', from, take }),
  });

const bindRef = (ref: CellRef, row?: string, column?: string): CellRef => ({
  ...ref,
  row: ref.row === '*' && row !== undefined ? row : ref.row,
  column: ref.column === '*' && column !== undefined ? column : ref.column,
});
