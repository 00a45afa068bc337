import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useEffect, useRef } from 'react';
import { Icon } from '../icons';
import { texts } from '../texts';
import { useCollect } from './collect-context';
import { collectTexts } from './texts';

/** Asks before what was read is forgotten; a person stands on the harmless answer first. */
export function ClearBox({ files }: { readonly files: number }): ReactElement {
  const { clear, store } = useCollect();
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);
  return (
    <div className="card" data-tier="verify" role="group" aria-label={collectTexts.clear.run}>
      <p className="card-head">
        <Icon name="verify" />
        <strong>{collectTexts.clear.question(files)}</strong>
      </p>
      <p>{collectTexts.clear.detail}</p>
      <div className="row">
        <Button ref={keep} onClick={() => store.dispatch({ asksToClear: false })}>
          {texts.cancel}
        </Button>
        <Button appearance="subtle" icon={<Icon name="remove" />} onClick={clear}>
          {collectTexts.clear.confirm}
        </Button>
      </div>
    </div>
  );
}
