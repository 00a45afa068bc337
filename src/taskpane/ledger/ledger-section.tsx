import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { LiveLedger } from '../../tasks/live';
import { reportTitle } from '../check/report-title';
import { usePane, usePaneState } from '../pane-context';
import { RadioField } from '../radio-field';
import { Section } from '../section';
import type { PaneReport } from '../state';
import { TaskButton } from '../task-button';
import { CountPreview } from './count-preview';
import { ExistingLedger } from './existing-ledger';
import { ledgerTexts as words } from './texts';
import { ReadyRows } from './ready-rows';
import { WaitingApplications } from './waiting-applications';

/** 台账: for each report of the workbook that a ledger can count, the ledger to insert or what stands in it. */
export function LedgerSection(): ReactElement {
  const { reports = [] } = usePaneState();
  const targets = reports.filter(({ key, recognised: { form } }) => key !== undefined && form.ledger);
  return (
    <Section heading={words.heading}>
      {targets.map((report) => (
        <div key={report.key} className="fields">
          {targets.length > 1 && <h3>{reportTitle(report)}</h3>}
          {report.ledger ? (
            <LedgerState report={report} ledger={report.ledger} />
          ) : (
            <InsertLedger report={report} />
          )}
          <ExistingLedger report={report} />
        </div>
      ))}
    </Section>
  );
}

function InsertLedger({ report }: { readonly report: PaneReport }): ReactElement {
  const pane = usePane();
  const [fills, setFills] = useState<'counted' | 'typed'>('counted');
  return (
    <>
      <RadioField
        label={words.tables}
        value={fills}
        options={[
          ['counted', words.counted],
          ['typed', words.typed],
        ]}
        onChange={setFills}
      />
      <TaskButton
        icon="list"
        name={words.insert}
        hint={words.hint}
        onClick={() => pane.insertLedger(report, fills === 'counted')}
      />
    </>
  );
}

function LedgerState(props: { readonly report: PaneReport; readonly ledger: LiveLedger }): ReactElement {
  const { report, ledger } = props;
  const { counting, typing, deadlines, registers } = ledger;
  const pane = usePane();
  const { work, ledgerPreview } = usePaneState();
  const preview = ledgerPreview?.key === report.key ? ledgerPreview : undefined;
  return (
    <>
      <WaitingApplications report={report} deadlines={deadlines} />
      <div aria-live="polite" className="fields">
        <p>{words.state(counting, typing)}</p>
        {preview && <CountPreview report={report} differing={preview.differing} />}
      </div>
      {!preview && (
        <div className="row">
          {typing > 0 && (
            <Button disabledFocusable={!!work} onClick={() => void pane.previewCount(report)}>
              {words.count}
            </Button>
          )}
          {counting > 0 && (
            <Button disabledFocusable={!!work} onClick={() => void pane.typeInsteadOfCount(report)}>
              {words.type}
            </Button>
          )}
        </div>
      )}
      <ReadyRows registers={registers} />
    </>
  );
}
