/** @jest-environment jsdom */
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { createPane } from '../../src/taskpane/pane';
import { PaneProvider } from '../../src/taskpane/pane-context';
import { OpenWithWorkbook } from '../../src/taskpane/settings/open-with-workbook';
import { fakeTasks } from './fake-tasks';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

test('the tick follows the workbook; meanwhile the box says that it works and takes no other choice', async () => {
  let finish = () => undefined as void;
  const openWithWorkbook = jest.fn(() => new Promise<void>((resolve) => (finish = resolve)));
  const pane = createPane(fakeTasks({ openWithWorkbook }), 'light', 'check');
  pane.store.dispatch({ opensWithWorkbook: false });
  document.body.innerHTML = '<div id="root"></div>';
  await act(async () =>
    createRoot(document.getElementById('root')!).render(
      <PaneProvider value={pane}>
        <OpenWithWorkbook />
      </PaneProvider>,
    ),
  );
  const box = document.querySelector('input')!;
  const state = () => [box.checked, box.ariaBusy ?? box.getAttribute('aria-busy'), box.disabled];
  expect(state()).toEqual([false, 'false', false]);
  await act(async () => box.click());
  expect(state()).toEqual([false, 'true', false]);
  await act(async () => box.click());
  expect(openWithWorkbook.mock.calls).toHaveLength(1);
  await act(async () => finish());
  expect(state()).toEqual([true, 'false', false]);
});
