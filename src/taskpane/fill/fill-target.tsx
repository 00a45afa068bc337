import { Button, Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { reportTitle } from '../check/report-title';
import { Icon } from '../icons';
import { usePane, usePaneState } from '../pane-context';
import { texts } from '../texts';
import type { CheckedReport } from '../../tasks/check-report';
import type { Target } from './targets';
import { isOfAnother, isOtherUnit } from './targets';
import { fillTexts } from './texts';

const words = fillTexts.draft;
const NEW = '';

/** Where a report that was read goes: into tables of its form that are there, or into new ones. */
export function FillTarget(props: {
  readonly source: CheckedReport;
  readonly targets: readonly Target[];
  /** The one chosen; undefined for new tables. */
  readonly target: Target | undefined;
  onChoose(target: Target | undefined): void;
}): ReactElement {
  const { source, targets, target, onChoose } = props;
  const pane = usePane();
  const { work, conflict } = usePaneState();
  const read = source.recognised.report;
  const there = target?.recognised.report;
  const isOther = there !== undefined && isOfAnother(read, there);
  return (
    <>
      {targets.length > 0 && (
        <Field label={words.into}>
          <RadioGroup
            value={target?.key ?? NEW}
            onChange={(_, { value }) => onChoose(targets.find(({ key }) => key === value))}
          >
            {targets.map((each) => (
              <Radio key={each.key} value={each.key} label={reportTitle(each)} />
            ))}
            <Radio value={NEW} label={words.intoNew} />
          </RadioGroup>
        </Field>
      )}
      <div aria-live="polite">
        {isOther && <p className="warning">{words.isOther(read, there)}</p>}
        {conflict?.source === source && conflict.key === target?.key && (
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
        appearance={isOther ? 'secondary' : 'primary'}
        size="large"
        className="wide"
        disabledFocusable={!!work}
        onClick={() => void pane.fill(source, target?.key)}
      >
        {isOther ? words.fillOther(there, isOtherUnit(read, there)) : target ? words.fill : words.fillNew}
      </Button>
    </>
  );
}
