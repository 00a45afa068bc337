/** @jest-environment jsdom */
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { NoticeBar } from '../../src/taskpane/notice-bar';
import { createPane } from '../../src/taskpane/pane';
import { PaneProvider } from '../../src/taskpane/pane-context';
import type { Notice } from '../../src/taskpane/state';
import { fakeTasks } from './fake-tasks';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
window.matchMedia ??= () => ({ matches: false }) as MediaQueryList;

test.each<[Notice['tone'], boolean]>([
  ['success', false],
  ['error', true],
  ['info', true],
])('a notice of tone %s stays until it is closed: %s', async (tone, stays) => {
  jest.useFakeTimers();
  const pane = createPane(fakeTasks(), 'light', 'fill');
  document.body.innerHTML = '<div id="root"></div>';
  const root = createRoot(document.getElementById('root')!);
  await act(async () => {
    root.render(
      <PaneProvider value={pane}>
        <NoticeBar />
      </PaneProvider>,
    );
  });
  await act(async () => pane.tell({ tone, text: '说一句' }));
  expect(document.body.textContent).toContain('说一句');
  await act(async () => jest.advanceTimersByTime(60_000));
  expect(document.body.textContent?.includes('说一句')).toBe(stays);
  await act(async () => root.unmount());
  jest.useRealTimers();
});
