import { Button, Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { reportTitle } from '../check/report-title';
import { Icon } from '../icons';
import { usePane, usePaneState } from '../pane-context';
import { fillTexts } from './texts';
import { texts } from '../texts';
import type { CheckedReport } from '../../tasks/check-report';

const words = fillTexts.draft;
const NEW = '';

/** Where a report that was read goes: into tables of its form that are there, or into new ones. */
export function FillTarget({ source }: { readonly source: CheckedReport }): ReactElement {
  const pane = usePane();
  const { reports = [], work, conflict } = usePaneState();
  const { form } = source.recognised.report;
  const targets = reports.filter(
    ({ key, recognised }) => key !== undefined && recognised.report.form === form,
  );
  const [chosen, setChosen] = useState<string>();
  const key = chosen ?? targets[0]?.key ?? NEW;
  return (
    <>
      {targets.length > 0 && (
        <Field label={words.into}>
          <RadioGroup value={key} onChange={(_, { value }) => setChosen(value)}>
            {targets.map((each) => (
              <Radio key={each.key} value={each.key!} label={reportTitle(each)} />
            ))}
            <Radio value={NEW} label={words.intoNew} />
          </RadioGroup>
        </Field>
      )}
      <div aria-live="polite">
        {conflict?.source === source && (
          <div className="card" data-tier="verify">
            <p className="card-head">
              <Icon name="verify" />
              <strong>{words.conflict}</strong>
            </p>
            <p>{words.conflictWords(conflict.addresses)}</p>
            <div className="row">
              <Button disabledFocusable={!!work} onClick={() => void pane.fill(source, conflict.key, true)}>
                {words.replace}
              </Button>
              <Button appearance="subtle" onClick={() => pane.store.dispatch({ conflict: undefined })}>
                {texts.cancel}
              </Button>
            </div>
          </div>
        )}
      </div>
      <Button
        appearance="primary"
        size="large"
        className="wide"
        disabledFocusable={!!work}
        onClick={() => void pane.fill(source, key === NEW ? undefined : key)}
      >
        {words.fill}
      </Button>
    </>
  );
}
