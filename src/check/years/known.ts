import type { Form } from '../../model/form';
import type { KnownValue } from '../../model/repair';
import type { Report } from '../../model/report';
import { carriedValues } from './carry';
import type { LastYearReport } from './last-year';
import { comparedTables, unfit } from './last-year';

/** What last year's report alone says cells of this year's should hold: evidence for repairs. */
export function knownFromLastYear(form: Form, report: Report, last: LastYearReport): readonly KnownValue[] {
  if (unfit(report, last.report)) return [];
  const { tables } = comparedTables(form, report, last);
  return carriedValues(form, report, last, tables).flatMap(({ ref, value, sure }) =>
    sure && value !== null ? [{ ref, value, source: 'lastYear' as const }] : [],
  );
}
