import type { ReactElement } from 'react';
import type { ShownReport } from '../state';
import { ProgressLine } from './progress-line';
import { reportTitle } from './report-title';
import { SummaryTable } from './summary-table';
import { checkTexts } from './texts';

/** How a report stands, in one line: whose it is, and each of its tables; below, how far it is filled in. */
export const ReportStanding = ({ checked }: { readonly checked: ShownReport }): ReactElement => {
  const { unit, year } = checked.recognised.report;
  return (
    <div>
      <div className="standing">
        <h3 title={reportTitle(checked)}>
          <span className="unit">{unit ?? checkTexts.check.untitled}</span> {year}
        </h3>
        <SummaryTable checked={checked} />
      </div>
      <ProgressLine checked={checked} />
    </div>
  );
};
