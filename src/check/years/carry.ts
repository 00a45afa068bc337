import type { CellRef } from '../../model/expression';
import { cellsOf } from '../../model/expression';
import type { RuleFinding } from '../../model/finding';
import type { Form, TableId } from '../../model/form';
import type { Report } from '../../model/report';
import { entryAt } from '../../model/report';
import { checkOne, preparedChecks } from '../check-report';
import { formulasOf } from '../formulas';
import { lookupIn } from '../lookup';
import type { Lookup } from '../evaluate';
import { evaluate } from '../evaluate';
import type { LastYearReport } from './last-year';

/** Content of the cells of a report; of last year's, by ids on its own form, for references to it. */
export function lookupAcross(form: Form, report: Report, last: LastYearReport): Lookup {
  const lookup = lookupIn(form, report);
  return (ref) => (ref.year === 'last' ? entryAt(last.form, last.report, ref) : lookup(ref));
}

/** The rules that read last year's report, in the tables that can be compared. */
export function carryFindings(
  form: Form,
  report: Report,
  last: LastYearReport,
  compared: ReadonlySet<TableId>,
): readonly RuleFinding[] {
  const lookup = lookupAcross(form, report, last);
  return carryChecks(form, compared).flatMap(
    (check) => checkOne(form, check, lookup, formulasOf(form, report), true) ?? [],
  );
}

/** What a rule gives for a cell of this year from last year's report. */
export interface CarriedValue {
  readonly rule: string;
  readonly ref: CellRef;
  /** null where a cell that it comes from holds no number. */
  readonly value: number | null;
  /** Does it come from last year's report alone? Else it is an estimate, from numbers of this year too. */
  readonly sure: boolean;
}

/** The cells that last year's report gives a number for, each with that number. */
export function carriedValues(
  form: Form,
  report: Report,
  last: LastYearReport,
  compared: ReadonlySet<TableId>,
): readonly CarriedValue[] {
  const lookup = lookupAcross(form, report, last);
  return carryChecks(form, compared).flatMap(({ rule, left, right }) => {
    const gives = left.op === 'cell' && !left.ref.year && rule.condition.relation === '=';
    // An office's own rules check, and fill nothing in.
    if (!gives || rule.origin === 'own') return [];
    const result = evaluate(right, '=', right, lookup);
    return [
      {
        rule: rule.id,
        ref: left.ref,
        value: 'missing' in result ? null : result.right,
        sure: cellsOf(right).every(({ year }) => year === 'last'),
      },
    ];
  });
}

const carryChecks = (form: Form, compared: ReadonlySet<TableId>) =>
  preparedChecks(form)
    .filter(({ crossYear, tables }) => crossYear && tables.every((table) => compared.has(table)))
    .map(({ check }) => check);
