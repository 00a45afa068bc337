import { unfit } from '../check/years/last-year';
import { formById } from '../forms';
import { canFollow } from '../model/form-index';
import { isSameOffice, officeKey } from '../model/office-name';
import type { Report } from '../model/report';

/** Last year's report, where it is indeed of the same unit and the year before; what is unknown fits. */
export const fittingLastYear = <T extends Report>(report: Report, lastYear: T | undefined): T | undefined =>
  lastYear && !unfit(report, lastYear) ? lastYear : undefined;

/**
 * Last year's among reports that were found together, as in one workbook: of the year before and the same unit. None
 * where several would do.
 */
export function lastYearAmong(report: Report, reports: readonly Report[]): Report | undefined {
  if (report.year === null) return undefined;
  const form = formById(report.form);
  const before = reports.filter(
    (each) => each.year === report.year! - 1 && canFollow(form, formById(each.form)),
  );
  const named = before.filter(
    ({ unit }) => unit !== null && report.unit !== null && officeKey(unit) === officeKey(report.unit),
  );
  const [only, ...others] = named.length
    ? named
    : before.filter(({ unit }) => unit === null || report.unit === null || isSameOffice(unit, report.unit));
  return others.length ? undefined : only;
}
