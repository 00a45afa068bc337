import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePaneState } from '../pane-context';
import { texts } from '../texts';

/** Where there is no workbook: why, and what can be done all the same. */
export function HostNotice(): ReactElement | null {
  const { host } = usePaneState();
  if (host !== 'noHost' && host !== 'notLoaded') return null;
  return (
    <MessageBar intent={host === 'notLoaded' ? 'warning' : 'info'} layout="multiline" className="host-notice">
      <MessageBarBody>{texts.host[host]}</MessageBarBody>
    </MessageBar>
  );
}
