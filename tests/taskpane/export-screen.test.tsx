/** @jest-environment jsdom */
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import type { FormId } from '../../src/model/form';
import type { CheckedReport } from '../../src/tasks/check-report';
import { ExportScreen } from '../../src/taskpane/export/export-screen';
import { createPane } from '../../src/taskpane/pane';
import { PaneProvider } from '../../src/taskpane/pane-context';
import type { ExportInput } from '../../src/tasks/files';
import { fakeTasks } from './fake-tasks';
import { reportOf } from './reports';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const checked = (form: FormId): CheckedReport => reportOf(form, () => 1);

/** The screen on one report; what is pressed there reaches `exportAnnex`. */
async function screenOn(report: CheckedReport) {
  const exported: ExportInput[] = [];
  const exportAnnex = async (input: ExportInput) => {
    exported.push(input);
    return { name: 'a.docx', bytes: new Uint8Array(1), notes: [] };
  };
  const pane = createPane(fakeTasks({}, { exportAnnex }), 'light', 'export');
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
    exported,
    box: [...document.querySelectorAll('label')].find(({ textContent }) => textContent.startsWith('附图表')),
    word: [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Word 统计表')!,
  };
}

test('the box for charts names what will be drawn; a form without the figures has none', async () => {
  const report = checked('2021');
  const lastYear = { ...report.recognised.report, year: 2022 };
  const { exported, box, word } = await screenOn({ ...report, lastYear });
  expect(box?.textContent).toBe('附图表：申请来源、办理结果、与上年比较');
  await act(async () => word.click());
  await act(async () => box!.click());
  await act(async () => word.click());
  expect(exported.map(({ charts }) => charts)).toEqual([undefined, { lastYear }]);
  expect((await screenOn(checked('2014'))).box).toBeUndefined();
});
