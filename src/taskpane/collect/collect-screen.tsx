import type { ReactElement } from 'react';
import { useEffect, useState } from 'react';
import type { CollectInput } from '../../tasks/collect';
import { afterReadingApart, collectFiles, readOfficeFile } from '../../tasks/collect';
import { webWorkers } from '../../tasks/collect/web-workers';
import type { FileContent } from '../../tasks/open-document';
import type { TaskContext } from '../../tasks/task';
import type { Pane } from '../pane';
import { usePane, usePaneState } from '../pane-context';
import { Chooser } from './chooser';
import { createCollect } from './collect';
import { CollectProvider, useCollect, useCollectState } from './collect-context';
import './collect.css';
import { OfficeView } from './office-view';
import { OverviewSection } from './overview-section';
import { keptInBrowser } from './kept-database';
import { keyedRows } from './rows';
import { Settings } from './settings';
import { collectTexts } from './texts';
import { useIncoming } from './use-incoming';

const inWorkers = {
  collectFiles: (input: CollectInput, context: TaskContext) =>
    collectFiles({ ...input, pool: webWorkers() }, context),
  readOfficeFile: afterReadingApart(readOfficeFile, () => webWorkers()),
};

/** Tasks that read, in workers; the code of the register comes with the first that is opened. */
const readingTasks = ({ files }: Pane) => ({
  ...inWorkers,
  openRegister: afterReadingApart(
    (file: FileContent) => files.openRegister(file),
    () => webWorkers(),
  ),
});

/** 下级报送: files come in, the overview shows who sent what and how it stands, one office can be looked into. */
export function CollectScreen(): ReactElement {
  const pane = usePane();
  const [collect] = useState(() => createCollect(pane, readingTasks(pane), keptInBrowser()));
  return (
    <CollectProvider value={collect}>
      <Content />
    </CollectProvider>
  );
}

function Content(): ReactElement {
  const { add, set, wouldLose } = useCollect();
  const { openKey, overview, announcement } = useCollectState();
  const { screen, ownChecks } = usePaneState();
  useEffect(() => set({ ownChecks: ownChecks }), [ownChecks, set]);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (wouldLose()) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [wouldLose]);
  const over = useIncoming(screen === 'collect', add);
  const opened = overview && keyedRows(overview.rows).find(({ key }) => key === openKey);
  return (
    <>
      <div hidden={!!opened}>
        <Chooser />
        <Settings />
        {overview && <OverviewSection overview={overview} />}
      </div>
      {opened && <OfficeView key={opened.key} row={opened.row} />}
      {over && <div className="drop-here">{collectTexts.choose.dropNow}</div>}
      <p className="sr-only" aria-live="polite">
        {announcement}
      </p>
    </>
  );
}
