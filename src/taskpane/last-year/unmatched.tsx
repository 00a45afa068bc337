import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { isSameOffice } from '../../model/office-name';
import type { Report, ReportWithText } from '../../model/report';
import { checkTexts } from '../check/texts';
import { usePane, usePaneState } from '../pane-context';
import { lastYearName } from './last-year-name';

const words = checkTexts.lastYear;

/** The report of last year's file that is of the year before, but of an office of another name. */
function renamedAmong(report: Report, given: readonly ReportWithText[]): ReportWithText | undefined {
  const { unit: own, year: now } = report;
  const before = given.filter(
    ({ year, unit }) =>
      own !== null && unit !== null && !isSameOffice(own, unit) && now !== null && year === now - 1,
  );
  return before.length === 1 ? before[0] : undefined;
}

/** What stands in the file of last year's report where it is compared with nothing, and a way to say that it is the office's. */
export function Unmatched(): ReactElement | null {
  const pane = usePane();
  const { reports = [], lastYear, work } = usePaneState();
  if (!lastYear) return null;
  const [only] = reports.length === 1 ? reports : [];
  const renamed = only && renamedAmong(only.recognised.report, lastYear.reports);
  const unit = only?.recognised.report.unit;
  return (
    <>
      <p>{words.notIn(lastYear.name, lastYear.reports.map(lastYearName))}</p>
      {renamed && unit && (
        <Button
          size="small"
          disabledFocusable={!!work}
          onClick={() =>
            void pane.compareWith({
              ...lastYear,
              reports: lastYear.reports.map((report) => (report === renamed ? { ...report, unit } : report)),
            })
          }
        >
          {words.isOurs(renamed.unit!)}
        </Button>
      )}
    </>
  );
}
