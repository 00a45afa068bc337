import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePaneState } from '../pane-context';
import { texts } from '../texts';

/** Where there is no Excel: what can be done all the same. */
export function HostNotice(): ReactElement | null {
  const { host } = usePaneState();
  if (host !== 'noHost') return null;
  return (
    <MessageBar intent="info" layout="multiline" className="host-notice">
      <MessageBarBody>{texts.host.noHost}</MessageBarBody>
    </MessageBar>
  );
}
