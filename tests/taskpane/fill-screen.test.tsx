/** @jest-environment jsdom */
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { FillScreen } from '../../src/taskpane/fill/fill-screen';
import type { Pane } from '../../src/taskpane/pane';
import { createPane } from '../../src/taskpane/pane';
import { PaneProvider } from '../../src/taskpane/pane-context';
import type { CheckedReport } from '../../src/tasks/check-report';
import { checkedWorkbook, fakeTasks } from './fake-tasks';
import { at, reportOf } from './reports';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

beforeAll(() => {
  const listening = { addEventListener: () => undefined, removeEventListener: () => undefined };
  Object.assign(window, {
    scrollTo: () => undefined,
    matchMedia: () => ({ matches: false, ...listening }),
    ResizeObserver: class {
      observe = () => undefined;
      unobserve = () => undefined;
      disconnect = () => undefined;
    },
  });
});

const ofYear = (checked: CheckedReport, year: number): CheckedReport => ({
  ...checked,
  recognised: { ...checked.recognised, report: { ...checked.recognised.report, year } },
});

/** The screen on a workbook whose tables are of 2025, after a report of another year or the same was read. */
async function screenAfterReading(year: number): Promise<Pane> {
  const here = {
    ...ofYear(
      reportOf('2021', (ref) => (at(ref, 'new', 'natural') ? 7 : null)),
      2025,
    ),
    key: 'k',
  };
  const source = ofYear(
    reportOf('2021', () => 5),
    year,
  );
  const tasks = fakeTasks(
    {
      checkWorkbook: async () => checkedWorkbook(here),
      fillReport: async ({ target }) => {
        filled.push(target.key);
        return { filled: 1, formulas: 0, differences: [], left: 0, conflicts: [], change: {} };
      },
      insertTables: async () => {
        filled.push('new');
        return { sheets: [], change: {} };
      },
    },
    { readReports: async () => [source] },
  );
  const pane = createPane(tasks, 'light', 'fill');
  document.body.innerHTML = '<div id="root"></div>';
  await act(async () => {
    createRoot(document.getElementById('root')!).render(
      <PaneProvider value={pane}>
        <FillScreen />
      </PaneProvider>,
    );
    await pane.start('workbook');
    await pane.read({ name: '报告.docx', text: 'x' });
  });
  return pane;
}

let filled: string[] = [];
beforeEach(() => {
  filled = [];
});

const button = (name: RegExp): HTMLButtonElement | undefined =>
  [...document.querySelectorAll('button')].find(({ textContent }) => name.test(textContent ?? ''));
const press = (name: RegExp) => act(async () => button(name)!.click());
const choose = (name: RegExp) =>
  act(async () =>
    [...document.querySelectorAll('label')].find(({ textContent }) => name.test(textContent ?? ''))!.click(),
  );
const shown = () => document.querySelector('.preview')?.textContent ?? '';

test('last year’s report of another name is told by its name, and is the office’s own when that is said', async () => {
  const pane = await screenAfterReading(2025);
  await press(/^放弃$/);
  const { report } = ofYear(
    reportOf('2021', () => 1),
    2024,
  ).recognised;
  await act(async () =>
    pane.compareWith({ name: '上年.docx', reports: [{ ...report, unit: '旧名管理处' }] }),
  );
  expect(document.body.textContent).toContain('里面是：旧名管理处 2024年');
  await press(/「旧名管理处」就是本单位/);
  expect(pane.store.get().lastYear?.reports).toEqual([report]);
});

test('last year’s report goes into new tables; into this year’s only by a button that says so', async () => {
  await screenAfterReading(2024);
  expect(button(/^填入工作簿$/)).toBeUndefined();
  expect(shown()).not.toContain('7 → 5');
  await choose(/2025年/);
  expect(document.body.textContent).toMatch(/读到的是 某某市住房公积金管理中心 2024 年的报告/);
  expect(button(/仍填入/)!.textContent).toBe('仍填入 2025 年的表');
  await press(/仍填入 2025 年的表/);
  expect(filled).toEqual(['k']);
  await screenAfterReading(2024);
  await press(/插入新表并填入/);
  expect(filled).toEqual(['k', 'new']);
});

test('the report of the unit and year of the tables is shown beside what stands there, then filled in', async () => {
  await screenAfterReading(2025);
  expect(shown()).toContain('7 → 5');
  await press(/^填入工作簿$/);
  expect(filled).toEqual(['k']);
});
