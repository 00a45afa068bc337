import { checkReport } from '../../check/check-report';
import { formById } from '../../forms';
import type { Report } from '../../model/report';
import { officeKey } from './office-key';
import type { ReceivedReport } from './received';

/** Reports of last year, to be asked by unit. */
export interface LastYear {
  /** Last year's report of the same unit, to compare with; of the year before where both years are known. */
  of(report: Report): Report | undefined;
  /** Every report given of the same unit, whatever its year. */
  all(report: Report): readonly Report[];
  /** The one year of all of them, null where they differ or do not say. */
  readonly year: number | null;
}

export function lastYearIn(reports: readonly Report[]): LastYear {
  const byUnit = new Map<string, Report[]>();
  for (const report of reports) {
    const key = officeKey(report.unit ?? '');
    if (key) byUnit.set(key, [...(byUnit.get(key) ?? []), report]);
  }
  const all = ({ unit }: Report): readonly Report[] => byUnit.get(officeKey(unit ?? '')) ?? [];
  const years = [...new Set(reports.map(({ year }) => year))];
  return {
    all,
    of: (report) => all(report).find(({ year }) => report.year === null || year === report.year - 1),
    year: years.length === 1 ? (years[0] ?? null) : null,
  };
}

/** Kinds of findings that the check of a report gives again. */
const CHECKED: ReadonlySet<string> = new Set(['rule', 'carry', 'entry']);

/** The report checked again, now with last year's. */
export function withLastYear(received: ReceivedReport, lastYear: Report | undefined): ReceivedReport {
  if (!lastYear) return received;
  const { report, findings } = received;
  return {
    ...received,
    findings: [
      ...findings.filter(({ kind }) => !CHECKED.has(kind)),
      ...checkReport(formById(report.form), report, lastYear),
    ],
  };
}
