import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Icon } from '../icons';
import { usePane } from '../pane-context';
import { Section } from '../section';
import type { PaneFile } from './chosen-files';
import { ClearBox } from './clear-box';
import { useCollect, useCollectState } from './collect-context';
import { FileButtons } from './file-buttons';
import { ReadingBar } from './reading-bar';
import { collectTexts } from './texts';

const { choose, reading, clear } = collectTexts;

/** Where files come in: dropped, chosen or pasted, several times over. */
export function Chooser(): ReactElement {
  const pane = usePane();
  const collect = useCollect();
  const { files, reading: current, unread, asksToClear } = useCollectState();
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
