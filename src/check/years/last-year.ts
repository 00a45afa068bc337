import type { YearsFinding } from '../../model/finding';
import type { Form, TableId } from '../../model/form';
import { isSameTable } from '../../model/form-index';
import { isSameOffice } from '../../model/office-name';
import type { Report } from '../../model/report';

/** Last year's report with its form, which may be another than this year's. */
export interface LastYearReport {
  readonly form: Form;
  readonly report: Report;
}

/** Why a report cannot stand for last year's: of another unit, or not of the year before. What is unknown fits. */
export function unfit(report: Report, last: Report): YearsFinding | undefined {
  const tables = Object.keys(report.tables) as TableId[];
  if (report.unit !== null && last.unit !== null && !isSameOffice(report.unit, last.unit))
    return { ...about('years.otherUnit', tables), own: report.unit, last: last.unit };
  if (report.year !== null && last.year !== null && last.year !== report.year - 1)
    return { ...about('years.otherYear', tables), own: String(report.year), last: String(last.year) };
  return undefined;
}

/**
 * Tables that both reports have with the same meaning. One that means something else on last year's form is left out
 * without a finding: nobody can put that right. One that last year's report lacks has a finding.
 */
export function comparedTables(
  form: Form,
  report: Report,
  last: LastYearReport,
): { readonly tables: ReadonlySet<TableId>; readonly findings: readonly YearsFinding[] } {
  const alike = form.tables
    .map(({ id }) => id)
    .filter((id) => report.tables[id] && isSameTable(form, last.form, id));
  const absent = alike.filter((id) => !last.report.tables[id]);
  return {
    tables: new Set(alike.filter((id) => !absent.includes(id))),
    findings: absent.length ? [about('years.missingTable', absent)] : [],
  };
}

const about = (rule: YearsFinding['rule'], tables: readonly TableId[]): YearsFinding => ({
  kind: 'carry',
  rule,
  severity: 'verify',
  verdict: 'undecided',
  cells: [],
  tables,
});
