import { Button } from '@fluentui/react-components';
import type { ChangeEvent, ReactElement } from 'react';
import { useRef } from 'react';
import { readableExtensions } from '../../tasks/files/readable';
import { Icon } from '../icons';
import { usePane, usePaneState } from '../pane-context';
import { texts } from '../texts';

const words = texts.lastYear;
const ACCEPTED = readableExtensions.join(',');

/** Chooses the file of last year's report, which then stays for the session; or lets it go. */
export function ChooseLastYear(): ReactElement {
  const pane = usePane();
  const { work, lastYear } = usePaneState();
  const input = useRef<HTMLInputElement>(null);
  const readFile = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    // The same file may be chosen again after it was changed.
    const bytes = file && new Uint8Array(await file.arrayBuffer());
    target.value = '';
    if (file && bytes) await pane.readLastYear({ name: file.name, bytes });
  };
  return (
    <div className="row">
      <Button
        size="small"
        icon={<Icon name="open" size={16} />}
        disabledFocusable={!!work}
        onClick={() => input.current?.click()}
      >
        {lastYear ? words.chooseOther : words.choose}
      </Button>
      <input
        ref={input}
        type="file"
        accept={ACCEPTED}
        hidden
        aria-label={words.choose}
        onChange={(event) => void readFile(event)}
      />
      {lastYear && (
        <Button
          size="small"
          appearance="subtle"
          disabledFocusable={!!work}
          onClick={() => void pane.compareWith(undefined)}
        >
          {words.forget}
        </Button>
      )}
    </div>
  );
}
