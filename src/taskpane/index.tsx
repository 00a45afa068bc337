import { createRoot } from 'react-dom/client';
// The ribbon's buttons live in this same page: one shared runtime, one bundle.
import { registerCommands } from '../commands';
import { registerFunctions } from '../tasks/functions';
import { App } from './app';
import { startOffice } from './office';
import { createPane } from './pane';
import { PaneProvider } from './pane-context';
import './pane.css';
import { startSample } from './start-sample';
import { tasks } from './tasks';
import { currentTone, watchTone } from './theme';

const pane = createPane(tasks, currentTone(), 'fill');
const changeTone = () => pane.store.dispatch({ tone: currentTone() });

createRoot(document.getElementById('root')!).render(
  <PaneProvider value={pane}>
    <App />
  </PaneProvider>,
);
watchTone(changeTone);

void startOffice(registerFunctions, async (start) => {
  changeTone();
  registerCommands((screen) => pane.goTo(screen));
  await pane.start(start.host, start.missing);
  await startSample(pane, location.search);
});
