import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { Deadlines, WaitingRow } from '../../ledger/deadlines';
import { Disclosure } from '../disclosure';
import { usePane } from '../pane-context';
import type { PaneReport } from '../state';
import { ledgerTexts as words } from './texts';

/** In the order of their urgency; the first ones are open to begin with. */
const KINDS = ['overdue', 'dueToday', 'soon', 'uncorrected', 'carriedOut'] as const;
const OPEN: readonly (keyof Deadlines)[] = ['overdue', 'dueToday'];

/** Drawn at once, and with every request for more. */
const PART = 30;

/** Applications that wait for something, by what is to be done. */
export function WaitingApplications(props: {
  readonly report: PaneReport;
  readonly deadlines: Deadlines;
}): ReactElement {
  const { report, deadlines } = props;
  const kinds = KINDS.filter((kind) => deadlines[kind].length);
  if (!kinds.length) return <p className="quiet">{words.nothingWaits}</p>;
  return (
    <div>
      {kinds.map((kind) => (
        <Disclosure
          key={kind}
          summary={words.ofKind(words.waiting[kind], deadlines[kind].length)}
          open={OPEN.includes(kind)}
        >
          <Rows report={report} rows={deadlines[kind]} />
        </Disclosure>
      ))}
    </div>
  );
}

function Rows(props: { readonly report: PaneReport; readonly rows: readonly WaitingRow[] }): ReactElement {
  const { report, rows } = props;
  const pane = usePane();
  const [shown, setShown] = useState(PART);
  return (
    <>
      <ul className="plain">
        {rows.slice(0, shown).map((row) => {
          const name = row.number || words.noNumber(row.where);
          return (
            <li key={row.where} className="row repair">
              <Button
                size="small"
                className="address"
                aria-label={words.select(name)}
                title={row.where}
                onClick={() => void pane.selectApplication(report, row)}
              >
                {name}
              </Button>
              <span>{words.due(row.due)}</span>
            </li>
          );
        })}
      </ul>
      {rows.length > shown && (
        <Button size="small" appearance="transparent" onClick={() => setShown(shown + PART)}>
          {words.more(rows.length - shown)}
        </Button>
      )}
    </>
  );
}
