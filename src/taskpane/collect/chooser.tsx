import { Button, ProgressBar } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Icon } from '../icons';
import { usePane } from '../pane-context';
import { Section } from '../section';
import type { PaneFile } from './chosen-files';
import { useCollect, useCollectState } from './collect-context';
import { FileButtons } from './file-buttons';
import { collectTexts } from './texts';
import { useEffect, useRef } from 'react';
import { texts } from '../texts';
import type { Reading } from './state';

const { choose, reading, clear } = collectTexts;

/** Where files come in: dropped, chosen or pasted, several times over. */
export function Chooser(): ReactElement {
  const pane = usePane();
  const collect = useCollect();
  const { files, reading: current, unread, restored, overview, details, asksToClear } = useCollectState();
  const add = (chosen: readonly PaneFile[]) => {
    if (chosen.length) void collect.add(chosen);
    else pane.tell({ tone: 'info', text: choose.none });
  };
  const hasFiles = files.length > 0 || current !== undefined;
  return (
    <Section heading={choose.heading}>
      {hasFiles ? (
        <div className="row">
          <FileButtons folder={choose.addFolder} files={choose.addFiles} onFiles={add} />
          <Button
            appearance="subtle"
            icon={<Icon name="remove" />}
            aria-expanded={asksToClear}
            onClick={() => collect.store.dispatch({ asksToClear: !asksToClear })}
          >
            {clear.run}
          </Button>
        </div>
      ) : (
        <div className="drop">
          <Icon name="open" size={32} />
          <p>{choose.drop}</p>
          <FileButtons folder={choose.folder} files={choose.files} primary onFiles={add} />
        </div>
      )}
      {restored && overview && (
        <p>{collectTexts.restored(files.length, overview.totals.sent, restored.waiting, details.size > 0)}</p>
      )}
      {asksToClear && <ClearBox files={files.length} />}
      {current && <ReadingBar {...current} />}
      {unread > 0 && (
        <div className="row">
          <span>{reading.stopped(unread)}</span>
          <Button size="small" onClick={() => void collect.resume()}>
            {reading.resume}
          </Button>
        </div>
      )}
      {!hasFiles && <p className="quiet">{choose.hint}</p>}
    </Section>
  );
}

/** Asks before what was read is forgotten; a person stands on the harmless answer first. */
function ClearBox({ files }: { readonly files: number }): ReactElement {
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

/** How far reading has come, and a way to stop it. */
function ReadingBar({ done, total, file }: Reading): ReactElement {
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
