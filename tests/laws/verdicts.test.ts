import fc from 'fast-check';
import { checkEntries } from '../../src/check/entries';
import { evaluate } from '../../src/check/evaluate';
import { anchorOf, readsLastYear } from '../../src/derive/anchor';
import { columnChecksWords } from '../../src/sheet/column-checks';
import { STATUS_UNDECIDED } from '../../src/sheet/check-status';
import { columnName } from '../../src/derive/names';
import { planSheet } from '../../src/sheet/plan-sheet';
import type { SheetPlan } from '../../src/sheet/sheet-plan';
import { verdictWords } from '../../src/words/catalogue';
import { forms } from '../../src/forms';
import { balance, sumCheck } from '../../src/functions/compare';
import type { Argument, RangeArgument } from '../../src/functions/argument';
import { checkTable } from '../../src/functions/table';
import type { CellRef, Expression } from '../../src/model/expression';
import { cellKey, cellsOf } from '../../src/model/expression';
import type { Form, TableId } from '../../src/model/form';
import type { Entry, Report, TableValues } from '../../src/model/report';
import { entryAt, isUnread } from '../../src/model/report';
import type { Check } from '../../src/model/checks';
import { checksOf } from '../../src/model/checks';
import { tableValues } from '../support/arbitrary';
import { FormulaEngine } from '../support/formula-engine';
import { runs } from '../support/properties';

/** The content of a cell as Excel hands it to a function. */
function argument(entry: Entry): Argument {
  if (!isUnread(entry)) return entry ?? '';
  if (entry.reason === 'error') return { type: 'Error', basicValue: entry.text };
  return entry.text === 'TRUE' ? true : entry.text;
}

function typed(entry: Entry): string {
  if (!isUnread(entry)) return String(entry ?? '');
  return entry.reason === 'error' || entry.text === 'TRUE' ? entry.text : `'${entry.text}`;
}

type Word = 'pass' | 'fail' | 'undecided';
const wordOf = (text: string): Word =>
  text === '√' ? 'pass' : text.startsWith('无法判断') ? 'undecided' : 'fail';

const CHECKING: ReadonlySet<string> = new Set(['check', 'columnChecks', 'status', 'entryCheck']);

/** Types the plan's cells into a real engine and gives what each check cell shows. */
function nativeVerdicts(plan: SheetPlan): ReadonlyMap<string, string> {
  const engine = new FormulaEngine();
  for (const cell of plan.cells) {
    const input = cell.formula ?? (cell.ref ? typed(cell.value ?? null) : '');
    if (input) engine.type(cell.row, cell.column, input);
  }
  return new Map(
    plan.cells
      .filter(({ role, formula }) => formula && CHECKING.has(role))
      .map((cell) => [cell.formula!, engine.shown(cell.row, cell.column)]),
  );
}

const argumentsOf = (expression: Expression, at: (ref: CellRef) => Entry): RangeArgument => [
  cellsOf(expression).map((ref) => argument(at(ref))),
];

/** The printed table as a range, labels left out. */
function asRange(plan: SheetPlan, at: (ref: CellRef) => Entry): RangeArgument {
  const { tableArea } = plan;
  const rows: Argument[][] = Array.from({ length: tableArea.rows }, () =>
    Array.from({ length: tableArea.columns }, () => ''),
  );
  for (const cell of plan.cells)
    if (cell.ref) rows[cell.row - tableArea.row]![cell.column - tableArea.column] = argument(at(cell.ref));
  return rows;
}

function agree(form: Form, table: TableId, values: TableValues): void {
  const report: Report = { form: form.id, unit: null, year: null, tables: { [table]: values } };
  const at = (ref: CellRef) => entryAt(form, report, ref);
  const plan = planSheet(form, table, { unit: null, year: null, totals: 'typed', checks: true, values });
  const native = nativeVerdicts(plan);
  const painted = plan.cells.filter(({ role }) => role === 'check');
  const checks = checksOf(form).filter((check) => anchorOf(check).table === table && !readsLastYear(check));
  expect(painted).toHaveLength(checks.length);
  const words = checks.map((check, index): Word => {
    const result = evaluate(check.left, check.rule.condition.relation, check.right, at);
    const shown = native.get(painted[index]!.formula!)!;
    expect([check.rule.id, check.row, check.column, wordOf(shown)]).toEqual([
      check.rule.id,
      check.row,
      check.column,
      result.verdict,
    ]);
    if (!('missing' in result) && result.verdict === 'fail') {
      const full = verdictWords(check, result.left, result.right, result.difference);
      expect(full.startsWith(shown)).toBe(true);
    }
    if (check.rule.condition.relation === '=') expect(wordOf(inFunctions(check, at))).toBe(result.verdict);
    return result.verdict;
  });
  for (const { columnChecks, formula } of plan.cells)
    if (columnChecks) {
      const shown = columnChecks.columns.map(({ cell }) => native.get(cell.formula!)!);
      expect(native.get(formula!)).toBe(columnChecksWords(columnChecks, shown));
    }
  const faults = checkEntries(form, report).filter(({ rule }) => rule !== 'entry.blank');
  const wrong = new Set(faults.flatMap(({ cells }) => cells.map(cellKey)));
  for (const { entries = [], formula } of plan.cells.filter(({ role }) => role === 'entryCheck'))
    expect(native.get(formula!)!.match(/「[^」]+」/g) ?? []).toEqual(
      entries.filter((ref) => wrong.has(cellKey(ref))).map((ref) => `「${columnName(form, ref)}」`),
    );
  const failed = words.filter((word) => word === 'fail').length;
  const undecided = words.includes('undecided') || values.flat().includes(null);
  const said = [wrong.size && `${wrong.size} 格填得不对`, failed && `${failed} 处不符`]
    .filter(Boolean)
    .join('，');
  expect(native.get(plan.cells.find(({ role }) => role === 'status')!.formula!)).toBe(
    said || (undecided ? STATUS_UNDECIDED : checks.length ? '勾稽 √' : '填写 √'),
  );
  const inCheck = checkTable(form.id, table, asRange(plan, at));
  if (said) expect(inCheck).toMatch(/处不符|处待核实/);
  else if (undecided) expect(inCheck).toMatch(/^无法判断|：无法判断/);
  else expect(inCheck).toBe('√');
}

/** The same check through the custom function that 勾稽校验 uses for it. */
const inFunctions = (check: Check, at: (ref: CellRef) => Entry): string =>
  check.rule.defines
    ? sumCheck(argumentsOf(check.left, at), argumentsOf(check.right, at))
    : check.right.op === 'add' && check.left.op === 'add'
      ? balance(argumentsOf(check.left, at), argumentsOf(check.right, at))
      : sumCheck(argumentsOf(check.left, at), argumentsOf(check.right, at));

describe.each(forms.flatMap((form) => form.tables.map(({ id }) => [form.id, id, form] as const)))(
  'form %s, table %s',
  (_formId, table, form) => {
    it('gives one verdict in evaluator, native formula and custom function', () => {
      fc.assert(
        fc.property(tableValues(form, table, true), (values) => agree(form, table, values)),
        { numRuns: runs(25) },
      );
    });
    it('agrees on undamaged tables too', () => {
      fc.assert(
        fc.property(tableValues(form, table, false), (values) => agree(form, table, values)),
        { numRuns: runs(10) },
      );
    });
  },
);
