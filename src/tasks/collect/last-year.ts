import { explain } from '../../check/explain';
import { formById } from '../../forms';
import type { Explanation } from '../../model/explanation';
import type { Finding } from '../../model/finding';
import { canFollow } from '../../model/form-index';
import type { Report, ReportWithText } from '../../model/report';
import { applies, DEFAULT_SETTINGS } from '../../model/settings';
import { isVariant, officeKey } from '../../model/office-name';
import { findingsOf } from '../check-report';
import { carriedOverFindings } from '../ledger/ledger-findings';
import { fittingLastYear } from '../last-year';
import type { OwnChecks } from '../own-checks';
import type { ReceivedReport } from './received';
import { formOf } from './received';

/** Reports of last year, to be asked by unit. */
export interface LastYear {
  /**
   * The report to compare with: the same unit's of the year before. Where there is only an earlier one it is that, and
   * the check says that it does not fit.
   */
  of(report: Report): ReportWithText | undefined;
  /** Every report given of the same unit, whatever its year. */
  all(report: Report): readonly Report[];
  /** The one year of all of them, null where they differ or do not say. */
  readonly year: number | null;
}

/** Units are known by name, exactly first, then with region words more or less where only one would do. */
export function lastYearIn(reports: readonly ReportWithText[]): LastYear {
  const byUnit = new Map<string, ReportWithText[]>();
  for (const report of reports) {
    const key = officeKey(report.unit ?? '');
    if (key) byUnit.set(key, [...(byUnit.get(key) ?? []), report]);
  }
  const all = ({ unit }: Report): readonly ReportWithText[] => {
    const key = officeKey(unit ?? '');
    const exact = byUnit.get(key);
    if (exact) return exact;
    const [only, ...others] = [...byUnit.keys()].filter((each) => isVariant(each, key));
    return (only !== undefined && !others.length && byUnit.get(only)) || [];
  };
  const years = [...new Set(reports.map(({ year }) => year))];
  return {
    all,
    of: (report) =>
      bestOf(
        report,
        all(report).filter((text) => canFollow(formById(report.form), formById(text.form))),
      ),
    year: years.length === 1 ? (years[0] ?? null) : null,
  };
}

function bestOf({ year }: Report, same: readonly ReportWithText[]): ReportWithText | undefined {
  if (year === null) return same[0];
  const earlier = same.filter((text) => text.year !== null && text.year < year);
  return (
    earlier.find((text) => text.year === year - 1) ??
    same.find((text) => text.year === null) ??
    earlier.sort((a, b) => b.year! - a.year!)[0]
  );
}

/** Kinds of findings that the check of a report gives again. */
const CHECKED: ReadonlySet<string> = new Set(['rule', 'entry', 'text']);

/** The report checked again, now with last year's; and by other own rules and settings, where these are given. */
export function withLastYear(
  received: ReceivedReport,
  lastYear: ReportWithText | undefined,
  ownChecks: OwnChecks | undefined = received.ownChecks,
): ReceivedReport {
  return !lastYear && ownChecks === received.ownChecks
    ? received
    : checkedAgain(received, lastYear, ownChecks);
}

/** The report checked again with a running text from elsewhere. */
export const withText = (received: ReceivedReport, text: readonly string[]): ReceivedReport =>
  checkedAgain({ ...received, text }, undefined, received.ownChecks);

/** The report with these explanations in place of its own; of several for one place the last counts. */
export const withExplanations = (
  received: ReceivedReport,
  explanations: readonly Explanation[],
): ReceivedReport => ({
  ...received,
  explanations,
  findings: explain(formOf(received), received.report, received.findings, explanations),
});

function checkedAgain(
  received: ReceivedReport,
  lastYear: ReportWithText | undefined,
  ownChecks: OwnChecks | undefined,
): ReceivedReport {
  const { report, readings, text, explanations = [] } = received;
  const form = formOf({ report, ...(ownChecks && { ownChecks }) });
  const settings = ownChecks?.settings ?? DEFAULT_SETTINGS;
  const fitting = fittingLastYear(report, lastYear);
  // Last year's report that stands in the same file was not kept: what came of it stays.
  const isAcross = ({ kind, rule }: Finding): boolean =>
    kind === 'carry' || kind === 'jump' || rule === 'ledger.carriedOver';
  const isKept = (finding: Finding): boolean => (isAcross(finding) ? !lastYear : !CHECKED.has(finding.kind));
  const again = findingsOf(form, report, { lastYear, settings, text }, readings);
  const findings = [
    ...received.findings.filter((finding) => isKept(finding) && applies(settings, finding)),
    ...again.findings,
    ...(received.digest && fitting ? carriedOverFindings(form, received.digest, fitting) : []),
  ];
  return {
    ...received,
    findings: explain(form, report, findings, explanations),
    ...(text && { numbers: again.numbers }),
    ...(ownChecks && { ownChecks }),
    ...(fitting && { lastYear: { form: fitting.form, unit: fitting.unit, year: fitting.year } }),
  };
}
