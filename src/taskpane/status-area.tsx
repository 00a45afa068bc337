import { Button, MessageBar, MessageBarBody, ProgressBar, Spinner } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useEffect, useState } from 'react';
import { countsOf } from './check/counts';
import { NoticeBar } from './notice-bar';
import { usePane, usePaneState } from './pane-context';
import { checkTexts } from './check/texts';
import { fillTexts } from './fill/texts';
import { texts } from './texts';
import { UndoBar } from './undo-bar';

/** Milliseconds after which it is likely that Excel waits for a cell to be left. */
const PATIENCE = 3000;

/** What is going on and how the last thing ended; told to screen readers as it changes. */
export function StatusArea(): ReactElement {
  const { host, work } = usePaneState();
  return (
    <div className="status">
      {host === 'starting' && <Spinner size="tiny" label={texts.host.starting} labelPosition="after" />}
      <OfficeBar />
      {work && <WorkBar />}
      <NoticeBar />
      <UndoBar />
      <Announcer />
    </div>
  );
}

/** On every screen, where Office.js has failed or lacks files: what is wrong, which files, what to do. */
function OfficeBar(): ReactElement | null {
  const { host, missing } = usePaneState();
  const failed = host === 'notLoaded' || host === 'noAnswer' ? texts.host.failed[host] : undefined;
  if (!failed && !missing.length) return null;
  return (
    <MessageBar intent={failed ? 'error' : 'warning'} layout="multiline">
      <MessageBarBody>
        {failed ?? texts.host.incomplete}
        {missing.length > 0 && texts.host.missing(missing)}
        {texts.host.advice}
        {failed && texts.host.meanwhile}
      </MessageBarBody>
    </MessageBar>
  );
}

function WorkBar(): ReactElement | null {
  const pane = usePane();
  const { work, host } = usePaneState();
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  if (!work) return null;
  return (
    <div className="work">
      <div className="work-words">
        <div>{texts.working(work.name)}</div>
        <div className="quiet">{slow && host === 'workbook' ? texts.cellEdit : work.words}</div>
        <ProgressBar
          aria-label={texts.working(work.name)}
          value={work.done ? work.done / work.total : undefined}
          thickness="large"
        />
      </div>
      <Button size="small" onClick={() => pane.cancel()}>
        {texts.cancel}
      </Button>
    </div>
  );
}

/** Says what a sighted person sees change: that something was read, and how the tables stand. */
function Announcer(): ReactElement {
  const { draft, reports } = usePaneState();
  const counts = countsOf(reports ?? []);
  return (
    <div className="sr-only" aria-live="polite">
      <p>{draft && fillTexts.draft.heading}</p>
      <p>{reports?.length ? checkTexts.check.announce(counts.error, counts.verify, counts.blanks) : ''}</p>
    </div>
  );
}
