import { entryFaults } from '../model/entry-fault';
import type { CellRef } from '../model/expression';
import { cellsOf } from '../model/expression';
import type { EntryFinding, RuleFinding } from '../model/finding';
import type { Form } from '../model/form';
import { cellKind } from '../model/form-index';
import { memo } from '../model/memo';
import type { Report } from '../model/report';
import type { Check } from '../model/checks';
import { checksOf } from '../model/checks';
import { amountsInYuan } from './amounts';
import { checkEntries } from './entries';
import type { Lookup } from './evaluate';
import { evaluate, operandsOf, plainlyHolds, solveFor } from './evaluate';
import { formulaFaults } from './formula-faults';
import type { Formulas } from './formulas';
import { formulasOf } from './formulas';
import { linearRow, numbering } from './linear-row';
import { lookupIn } from './lookup';
import { withSharedSums } from './shared-sum';
import { splitDigits } from './split-digits';
import { byCause, withWanted } from './text-cells';

/**
 * Checks a report against the rules of its form that need no other report: cross-sums and entries. Findings come in
 * printed order, table by table; a rule that holds gives none.
 */
export function checkReport(form: Form, report: Report): readonly (RuleFinding | EntryFinding)[] {
  const lookup = lookupIn(form, report);
  const formulas = formulasOf(form, report);
  const findings = checkEntries(form, report, formulas);
  const broken: RuleFinding[] = [];
  for (const { check, crossYear, tables } of preparedChecks(form)) {
    if (crossYear || !tables.every((table) => report.tables[table])) continue;
    const finding = checkOne(form, check, lookup, formulas);
    if (finding) broken.push(finding);
  }
  const { others, waiting } = byCause(broken, report);
  const split = splitDigits(form, broken, lookup, formulas);
  return [
    ...withWanted(findings, waiting),
    ...formulaFaults(form, report, formulas),
    ...amountsInYuan(form, report),
    ...split,
    ...others,
  ];
}

/** The finding of one check, undefined where it holds; what formulas compute is reckoned from what is typed. */
export function checkOne(
  form: Form,
  check: Check,
  lookup: Lookup,
  formulas: Formulas | undefined,
  crossYear = false,
): RuleFinding | undefined {
  const { rule, left, right } = check;
  const followed = formulas?.follow(check) ?? check;
  if (plainlyHolds(followed, lookup) || (followed !== check && isAlwaysTrue(followed))) return undefined;
  const result = evaluate(
    followed.left,
    rule.condition.relation,
    followed.right,
    withSharedSums(followed, lookup),
  );
  if (result.verdict === 'pass') return undefined;
  const isComputed = (ref: CellRef): boolean => formulas?.isComputed(ref) ?? false;
  const operands = operandsOf(followed.left, followed.right);
  const counted = operands.some((ref) => formulas?.isCounted(ref)) || undefined;
  const fixed = operands.filter((ref) => isComputed(ref) && !formulas?.isCounted(ref));
  const about = {
    kind: crossYear ? 'carry' : 'rule',
    rule: rule.id,
    severity: rule.severity,
    cells: operandsOf(left, right),
    ...(check.row === undefined ? {} : { row: check.row }),
    ...(check.column === undefined ? {} : { column: check.column }),
    ...(fixed.length ? { fixed } : {}),
    ...(counted ? { counted } : {}),
  } as const;
  if (!('missing' in result))
    return {
      ...about,
      verdict: 'fail',
      left: result.left,
      right: result.right,
      difference: result.difference,
    };
  const { missing } = result;
  // A formula without a result is a finding of its own cell.
  if (missing.every((ref) => isComputed(ref) && lookup(ref) !== null)) return undefined;
  const decided = missing.some(isComputed) ? {} : whatWouldDecide(form, followed, missing, lookup);
  return { ...about, verdict: 'undecided', missing, ...decided };
}

/** A total that adds up just what it should is right whatever is typed. */
const isAlwaysTrue = memo((check: Check): boolean => {
  if (check.rule.condition.relation !== '=') return false;
  const { cells, constant } = linearRow(check, numbering());
  return !cells.length && constant === 0;
});

function whatWouldDecide(
  form: Form,
  { rule, left, right }: Check,
  missing: readonly CellRef[],
  lookup: Lookup,
): Pick<RuleFinding, 'wanted' | 'zeroSatisfies'> {
  const out: { wanted?: number | null; zeroSatisfies?: boolean } = {};
  const [only] = missing;
  if (only && missing.length === 1 && rule.condition.relation === '=') {
    const value = solveFor(only, left, right, lookup);
    if (value !== undefined) out.wanted = fits(form, only, value) ? value : null;
  }
  if (missing.every((ref) => lookup(ref) === null)) {
    const zeros = evaluate(left, rule.condition.relation, right, (ref) => lookup(ref) ?? 0);
    out.zeroSatisfies = zeros.verdict === 'pass';
  }
  return out;
}

const fits = (form: Form, ref: CellRef, value: number): boolean =>
  entryFaults(cellKind(form, ref).kind, value).length === 0;

/** A check with what it reads. */
export interface PreparedCheck {
  readonly check: Check;
  /** Does it read last year's report? */
  readonly crossYear: boolean;
  /** Tables of this year's report that it reads. */
  readonly tables: readonly CellRef['table'][];
}

/** All checks of a form; prepared once, because reports are checked by thousands. */
export const preparedChecks = memo((form: Form): readonly PreparedCheck[] =>
  checksOf(form).map((check) => {
    const refs = [...cellsOf(check.left), ...cellsOf(check.right)];
    return {
      check,
      crossYear: refs.some((ref) => ref.year === 'last'),
      tables: [...new Set(refs.filter((ref) => !ref.year).map((ref) => ref.table))],
    };
  }),
);
