import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { cellName } from '../../derive/names';
import type { TypedAgainstCounted } from '../../tasks/live';
import { usePane, usePaneState } from '../pane-context';
import type { PaneReport } from '../state';
import { texts } from '../texts';
import { ledgerTexts } from './texts';

const words = ledgerTexts.preview;

/** What is typed against what the ledger gives, before the formulas take its place. */
export function CountPreview(props: {
  readonly report: PaneReport;
  readonly differing: readonly TypedAgainstCounted[];
}): ReactElement {
  const { report, differing } = props;
  const pane = usePane();
  const { work } = usePaneState();
  const { form } = report.recognised;
  return (
    <div className="card" data-tier={differing.length ? 'verify' : undefined}>
      <h3>{words.heading}</h3>
      <p>{differing.length ? words.differs(differing.length) : words.same}</p>
      {differing.length > 0 && (
        <ul className="plain">
          {differing.map(({ ref, address, typed, counted }) => (
            <li key={address}>{words.cell(cellName(form, ref), address, typed, counted)}</li>
          ))}
        </ul>
      )}
      <div className="row">
        <Button
          appearance="primary"
          disabledFocusable={!!work}
          onClick={() => void pane.countByLedger(report)}
        >
          {differing.length ? words.replace : ledgerTexts.count}
        </Button>
        <Button appearance="subtle" onClick={() => pane.store.dispatch({ ledgerPreview: undefined })}>
          {texts.cancel}
        </Button>
      </div>
    </div>
  );
}
