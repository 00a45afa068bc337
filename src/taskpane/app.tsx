import { FluentProvider, Spinner, Tab, TabList } from '@fluentui/react-components';
import type { ComponentType, ReactElement } from 'react';
import { lazy, Suspense, useState } from 'react';
import { CheckScreen } from './check/check-screen';
import { countsOf } from './check/counts';
import { ExportScreen } from './export/export-screen';
import { FillScreen } from './fill/fill-screen';
import { usePane, usePaneState } from './pane-context';
import type { Screen } from './state';
import { StatusArea } from './status-area';
import { texts } from './texts';
import { THEMES } from './theme';

/** What few people need is loaded when they first do, with all its tasks. */
const CollectScreen = lazy(() =>
  import('./collect/collect-screen').then(
    (loaded) => ({ default: loaded.CollectScreen }),
    () => ({ default: ScreenMissing }),
  ),
);

const ScreenMissing = (): ReactElement => <p className="section">{texts.screenMissing}</p>;

const SCREENS: readonly (readonly [Screen, ComponentType])[] = [
  ['fill', FillScreen],
  ['check', CheckScreen],
  ['export', ExportScreen],
  ['collect', CollectScreen],
];

/** The whole pane: three tabs, what is going on, and the screen chosen. Screens stay alive behind one another. */
export function App(): ReactElement {
  const pane = usePane();
  const { tone, screen, reports = [] } = usePaneState();
  const { error } = countsOf(reports);
  const [collected, setCollected] = useState(false);
  if (screen === 'collect' && !collected) setCollected(true);
  return (
    <FluentProvider theme={THEMES[tone]} className="pane" data-tone={tone}>
      <div className="pinned">
        <header className="top">
          <h1 className="sr-only">{texts.title}</h1>
          <TabList
            aria-label={texts.screensLabel}
            selectedValue={screen}
            onTabSelect={(_, { value }) => pane.goTo(value as Screen)}
          >
            {SCREENS.map(([id]) => (
              <Tab key={id} id={`tab-${id}`} value={id} aria-controls={`screen-${id}`}>
                {texts.screens[id]}
                {id === 'check' && error > 0 && <span className="tab-count">{error}</span>}
              </Tab>
            ))}
          </TabList>
        </header>
        <StatusArea />
      </div>
      <main>
        {SCREENS.map(([id, Content]) => (
          <div
            key={id}
            id={`screen-${id}`}
            role="tabpanel"
            aria-labelledby={`tab-${id}`}
            className="screen"
            hidden={id !== screen}
          >
            {(id !== 'collect' || collected) && (
              <Suspense fallback={<Spinner size="small" />}>
                <Content />
              </Suspense>
            )}
          </div>
        ))}
      </main>
    </FluentProvider>
  );
}
