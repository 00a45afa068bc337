import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { reportTitle } from '../check/report-title';
import { SummaryTable } from '../check/summary-table';
import { usePane, usePaneState } from '../pane-context';
import { Section } from '../section';
import { fillTexts } from './texts';

/** The reports that the workbook (or the pane) already holds, and the way to their findings. */
export function ReportsHere(): ReactElement | null {
  const pane = usePane();
  const { host, reports = [] } = usePaneState();
  if (!reports.length) return null;
  return (
    <Section heading={host === 'workbook' ? fillTexts.here.workbook : fillTexts.here.pane}>
      {reports.map((checked, index) => (
        <div key={index} className="card">
          <h3>{reportTitle(checked)}</h3>
          <SummaryTable checked={checked} />
        </div>
      ))}
      <div className="row">
        <Button onClick={() => pane.goTo('check')}>{fillTexts.here.check}</Button>
        <Button onClick={() => pane.goTo('export')}>{fillTexts.here.export}</Button>
      </div>
    </Section>
  );
}
