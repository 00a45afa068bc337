import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { InsertInput } from '../../tasks/live';
import { Icon } from '../icons';
import { usePane, usePaneState } from '../pane-context';
import { fillTexts } from './texts';
import { texts } from '../texts';

const WAYS: readonly (readonly [NonNullable<InsertInput['ifOccupied']>, string])[] = [
  ['below', fillTexts.insert.below],
  ['newSheets', fillTexts.insert.newSheets],
];

/** Where the place asked for is taken: what stands there, and what else can be done. */
export function OccupiedBox(): ReactElement {
  const pane = usePane();
  const { occupied } = usePaneState();
  return (
    <div aria-live="polite">
      {occupied && (
        <div className="card" data-tier="verify">
          <p className="card-head">
            <Icon name="verify" />
            <strong>{fillTexts.insert.occupied}</strong>
          </p>
          <p>{occupied.sentence}</p>
          <div className="row">
            {WAYS.map(([ifOccupied, label]) => (
              <Button key={ifOccupied} onClick={() => void pane.insert({ ...occupied.request, ifOccupied })}>
                {label}
              </Button>
            ))}
            <Button appearance="subtle" onClick={() => pane.store.dispatch({ occupied: undefined })}>
              {texts.cancel}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
