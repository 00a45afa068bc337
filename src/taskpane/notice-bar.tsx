import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useEffect } from 'react';
import { Icon } from './icons';
import { usePane, usePaneState } from './pane-context';
import { texts } from './texts';

/** Milliseconds for which it is told that something went well. */
const SHOWN = 8000;

/** How the last thing ended; what went well is told for some seconds, anything else until it is closed. */
export function NoticeBar(): ReactElement {
  const { store } = usePane();
  const { notice } = usePaneState();
  useEffect(() => {
    if (notice?.tone !== 'success') return undefined;
    const timer = setTimeout(() => {
      if (store.get().notice === notice) store.dispatch({ notice: undefined });
    }, SHOWN);
    return () => clearTimeout(timer);
  }, [notice, store]);
  return (
    <div aria-live="polite" role="status">
      {notice && (
        <MessageBar intent={notice.tone} layout="multiline">
          <MessageBarBody>{notice.text}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                size="small"
                aria-label={texts.close}
                icon={<Icon name="close" size={16} />}
                onClick={() => store.dispatch({ notice: undefined })}
              />
            }
          />
        </MessageBar>
      )}
    </div>
  );
}
