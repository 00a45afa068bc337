import type { Finding } from '../../model/finding';
import type { Form } from '../../model/form';
import type { Report } from '../../model/report';
import type { JumpThresholds } from '../../model/settings';
import { carryFindings } from './carry';
import { jumps } from './jumps';
import type { LastYearReport } from './last-year';
import { comparedTables, unfit } from './last-year';
import { sameTables } from './same-table';

/**
 * Checks a report against last year's: what carries over, tables sent again, jumps. Tables of different forms are
 * compared where they mean the same.
 */
export function checkYears(
  form: Form,
  report: Report,
  last: LastYearReport,
  jump: JumpThresholds,
): readonly Finding[] {
  const refused = unfit(report, last.report);
  if (refused) return [refused];
  const { tables, findings } = comparedTables(form, report, last);
  return [
    ...findings,
    ...carryFindings(form, report, last, tables),
    ...sameTables(form, report, last, tables),
    ...jumps(form, report, last, tables, jump),
  ];
}
