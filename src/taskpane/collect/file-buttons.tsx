import { Button } from '@fluentui/react-components';
import type { ChangeEvent, ReactElement } from 'react';
import { useRef } from 'react';
import { Icon } from '../icons';
import type { PaneFile } from './chosen-files';
import { chosenFiles } from './chosen-files';

const FOLDERS = 'webkitdirectory' in HTMLInputElement.prototype;

/** Buttons that open the browser's own dialogs: for a folder, where the browser can, and for files. */
export const FileButtons = (props: {
  readonly folder: string;
  readonly files: string;
  readonly primary?: boolean;
  readonly disabled?: boolean;
  readonly onFiles: (files: readonly PaneFile[]) => void;
}): ReactElement => (
  <div className="row">
    {FOLDERS && <FileButton {...props} label={props.folder} icon="open" ofFolder />}
    <FileButton {...props} label={props.files} icon="sample" primary={props.primary && !FOLDERS} />
  </div>
);

/** A button that opens one of these dialogs. */
export function FileButton(props: {
  readonly label: string;
  readonly icon: 'open' | 'sample';
  readonly ofFolder?: boolean;
  readonly one?: boolean;
  readonly primary?: boolean;
  readonly disabled?: boolean;
  readonly onFiles: (files: readonly PaneFile[]) => void;
}): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  const chosen = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const files = chosenFiles(target.files ?? []);
    // The same files may be chosen again after they were changed.
    target.value = '';
    props.onFiles(files);
  };
  return (
    <>
      <Button
        appearance={props.primary ? 'primary' : 'secondary'}
        icon={<Icon name={props.icon} />}
        disabledFocusable={props.disabled}
        onClick={() => input.current?.click()}
      >
        {props.label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple={!props.one}
        aria-label={props.label}
        onChange={chosen}
        {...(props.ofFolder ? { webkitdirectory: '' } : {})}
      />
    </>
  );
}
