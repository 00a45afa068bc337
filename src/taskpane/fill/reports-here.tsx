import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { reportTitle } from '../check/report-title';
import { SummaryTable } from '../check/summary-table';
import { usePane, usePaneState } from '../pane-context';
import { Section } from '../section';
import { texts } from '../texts';

/** The reports that the workbook (or the pane) already holds, and the way to their findings. */
export function ReportsHere(): ReactElement | null {
  const pane = usePane();
  const { host, reports = [] } = usePaneState();
  if (!reports.length) return null;
  return (
    <Section heading={host === 'workbook' ? texts.here.workbook : texts.here.pane}>
      {reports.map((checked, index) => (
        <div key={index} className="card">
          <h3>{reportTitle(checked)}</h3>
          <SummaryTable checked={checked} />
        </div>
      ))}
      <div className="row">
        <Button onClick={() => pane.goTo('check')}>{texts.here.check}</Button>
        <Button onClick={() => pane.goTo('export')}>{texts.here.export}</Button>
      </div>
    </Section>
  );
}
