/** @jest-environment jsdom */
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import type { FormId } from '../../src/model/form';
import type { CheckedReport } from '../../src/tasks/check-report';
import { ExportScreen } from '../../src/taskpane/export/export-screen';
import type { Pane } from '../../src/taskpane/pane';
import { createPane } from '../../src/taskpane/pane';
import { PaneProvider } from '../../src/taskpane/pane-context';
import { paneTasks } from '../../src/taskpane/tasks';
import { reportOf } from './reports';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const checked = (form: FormId): CheckedReport => reportOf(form, () => 1);

/** The screen on one report; what is pressed there reaches `exportAnnex`. */
async function screenOn(report: CheckedReport) {
  const exportAnnex = jest.fn(() => Promise.resolve({ name: 'a.docx', bytes: new Uint8Array(1), notes: [] }));
  const pane: Pane = createPane({ ...paneTasks, exportAnnex }, 'light', 'export');
  Object.assign(URL, { createObjectURL: () => 'blob:a', revokeObjectURL: () => undefined });
  pane.store.dispatch({ reports: [{ ...report, key: 'a' }] });
  document.body.innerHTML = '<div id="root"></div>';
  await act(async () =>
    createRoot(document.getElementById('root')!).render(
      <PaneProvider value={pane}>
        <ExportScreen />
      </PaneProvider>,
    ),
  );
  return {
    exportAnnex,
    box: [...document.querySelectorAll('label')].find(({ textContent }) => textContent.startsWith('附图表')),
    word: [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Word 统计表')!,
  };
}

test('the box for charts names what will be drawn; a form without the figures has none', async () => {
  const report = checked('2021');
  const { exportAnnex, box, word } = await screenOn({ ...report, lastYear: report.recognised.report });
  expect(box?.textContent).toBe('附图表：申请来源、办理结果、与上年比较');
  await act(async () => word.click());
  await act(async () => box!.click());
  await act(async () => word.click());
  expect(exportAnnex.mock.calls.map((call: readonly unknown[]) => call[1])).toMatchObject([
    { charts: false },
    { charts: true },
  ]);
  expect((await screenOn(checked('2014'))).box).toBeUndefined();
});
