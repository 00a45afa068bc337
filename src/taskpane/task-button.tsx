import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { IconName } from './icons';
import { Icon } from './icons';
import { usePaneState } from './pane-context';

/** A wide button that starts a task, with what it does below; while another task runs it waits. */
export function TaskButton(props: {
  readonly icon: IconName;
  readonly name: string;
  readonly hint: string;
  readonly primary?: boolean;
  /** Waits for more than a task. */
  readonly busy?: boolean;
  onClick(): Promise<void>;
}): ReactElement {
  const { work } = usePaneState();
  return (
    <>
      <Button
        appearance={props.primary ? 'primary' : 'secondary'}
        className="wide"
        icon={<Icon name={props.icon} />}
        disabledFocusable={!!work || props.busy}
        onClick={() => void props.onClick()}
      >
        {props.name}
      </Button>
      <p className="quiet">{props.hint}</p>
    </>
  );
}
