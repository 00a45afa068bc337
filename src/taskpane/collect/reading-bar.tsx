import { Button, ProgressBar } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useCollect } from './collect-context';
import type { Reading } from './state';
import { collectTexts } from './texts';

/** How far reading has come, and a way to stop it. */
export function ReadingBar({ done, total, file }: Reading): ReactElement {
  const { stop } = useCollect();
  return (
    <div className="work">
      <div className="work-words">
        <div>{collectTexts.reading.heading(done, total)}</div>
        <div className="quiet file-name">{file}</div>
        <ProgressBar aria-label={collectTexts.reading.label} value={done} max={total} thickness="large" />
      </div>
      <Button size="small" onClick={stop}>
        {collectTexts.reading.stop}
      </Button>
    </div>
  );
}
