import { Button } from '@fluentui/react-components';
import type { ChangeEvent, ReactElement } from 'react';
import { useRef } from 'react';
import { acceptedExtensions } from '../tasks/files/readable';
import { Icon } from './icons';
import { usePaneState } from './pane-context';

const ACCEPTED = acceptedExtensions.join(',');

/** A button that opens the browser's dialog for one file that may hold a report. */
export function FileChoice(props: {
  readonly label: string;
  onFile(file: { readonly name: string; readonly bytes: Uint8Array }): void;
}): ReactElement {
  const { label, onFile } = props;
  const { work } = usePaneState();
  const input = useRef<HTMLInputElement>(null);
  const readFile = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    // The same file may be chosen again after it was changed.
    const bytes = file && new Uint8Array(await file.arrayBuffer());
    target.value = '';
    if (file && bytes) onFile({ name: file.name, bytes });
  };
  return (
    <>
      <Button
        size="small"
        icon={<Icon name="open" size={16} />}
        disabledFocusable={!!work}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        accept={ACCEPTED}
        hidden
        aria-label={label}
        onChange={(event) => void readFile(event)}
      />
    </>
  );
}
