import { FluentProvider, Spinner, Tab, TabList } from '@fluentui/react-components';
import type { ComponentType, ReactElement } from 'react';
import { Suspense, useState } from 'react';
import { countsOf } from './check/counts';
import { usePane, usePaneState } from './pane-context';
import type { Screen } from './state';
import { StatusArea } from './status-area';
import { later } from './later';
import { texts } from './texts';
import { THEMES } from './theme';
import { FillScreen } from './fill/fill-screen';

const check = () => import(/* webpackChunkName: "check", webpackPrefetch: true */ './check/check-screen');
const exporting = () =>
  import(/* webpackChunkName: "export", webpackPrefetch: true */ './export/export-screen');
const collect = () => import(/* webpackChunkName: "collect" */ './collect/collect-screen');

/** The screens in the order of their tabs. */
const SCREENS: readonly (readonly [Screen, ComponentType])[] = [
  ['fill', FillScreen],
  ['check', later(() => check().then(({ CheckScreen }) => CheckScreen))],
  ['export', later(() => exporting().then(({ ExportScreen }) => ExportScreen))],
  ['collect', later(() => collect().then(({ CollectScreen }) => CollectScreen))],
];

/** The whole pane: the tabs, what is going on, and the screen chosen. Screens stay alive once they were opened. */
export function App(): ReactElement {
  const pane = usePane();
  const { tone, screen, reports = [] } = usePaneState();
  const { error } = countsOf(reports);
  const [opened, setOpened] = useState<readonly Screen[]>([screen]);
  if (!opened.includes(screen)) setOpened([...opened, screen]);
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
            {opened.includes(id) && (
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
