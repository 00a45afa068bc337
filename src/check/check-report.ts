import { entryFaults } from '../model/entry-fault';
import type { CellRef } from '../model/expression';
import { cellsOf } from '../model/expression';
import type { EntryFinding, RuleFinding } from '../model/finding';
import type { Form } from '../model/form';
import { cellKind, positionOf } from '../model/form-index';
import type { Report } from '../model/report';
import { entryAt } from '../model/report';
import type { Check } from '../model/checks';
import { checksOf } from '../model/checks';
import { amountsInYuan } from './amounts';
import { checkEntries } from './entries';
import type { Lookup } from './evaluate';
import { evaluate, operandsOf, solveFor } from './evaluate';
import { splitDigits } from './split-digits';

/**
 * Checks a report against the rules of its form that need no other report: cross-sums and entries. Findings come in
 * printed order, table by table; a rule that holds gives none.
 */
export function checkReport(form: Form, report: Report): readonly (RuleFinding | EntryFinding)[] {
  const lookup = lookupIn(form, report);
  const findings = checkEntries(form, report);
  const broken: RuleFinding[] = [];
  for (const { check, crossYear, tables } of preparedChecks(form)) {
    if (crossYear || !tables.every((table) => report.tables[table])) continue;
    const finding = checkOne(form, check, lookup);
    if (finding) broken.push(finding);
  }
  return [...findings, ...amountsInYuan(form, report), ...splitDigits(form, broken, lookup), ...broken];
}

/** Findings of one check, undefined where it holds. */
export function checkOne(
  form: Form,
  check: Check,
  lookup: Lookup,
  crossYear = false,
): RuleFinding | undefined {
  const { rule, left, right } = check;
  const { relation } = rule.condition;
  const result = evaluate(left, relation, right, lookup);
  if (result.verdict === 'pass') return undefined;
  const about = {
    kind: crossYear ? 'carry' : 'rule',
    rule: rule.id,
    severity: rule.severity,
    cells: operandsOf(left, right),
    ...(check.row === undefined ? {} : { row: check.row }),
    ...(check.column === undefined ? {} : { column: check.column }),
  } as const;
  if (!('missing' in result))
    return {
      ...about,
      verdict: 'fail',
      left: result.left,
      right: result.right,
      difference: result.difference,
    };
  return {
    ...about,
    verdict: 'undecided',
    missing: result.missing,
    ...whatWouldDecide(form, check, result.missing, lookup),
  };
}

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

const prepared = new WeakMap<Form, readonly PreparedCheck[]>();

/** All checks of a form; prepared once, because reports are checked by thousands. */
export function preparedChecks(form: Form): readonly PreparedCheck[] {
  let checks = prepared.get(form);
  if (!checks) {
    checks = checksOf(form).map((check) => {
      const refs = [...cellsOf(check.left), ...cellsOf(check.right)];
      return {
        check,
        crossYear: refs.some((ref) => ref.year === 'last'),
        tables: [...new Set(refs.filter((ref) => !ref.year).map((ref) => ref.table))],
      };
    });
    prepared.set(form, checks);
  }
  return checks;
}

const positions = new WeakMap<CellRef, { readonly row: number; readonly column: number }>();

/** Content of the cells of a report; null for references to last year's. */
export function lookupIn(form: Form, report: Report): Lookup {
  return (ref) => {
    if (ref.year === 'last') return null;
    let position = positions.get(ref);
    if (!position) {
      position = positionOf(form, ref);
      if (!position) return entryAt(form, report, ref);
      positions.set(ref, position);
    }
    return report.tables[ref.table]?.[position.row]?.[position.column] ?? null;
  };
}
