import { JSDOM } from 'jsdom';
import { planSheet } from '../../src/sheet/plan-sheet';
import { ability, insertSheets } from '../../src/excel';
import { forms } from '../../src/forms';
import { checkWorkbook, clearMarks, insertCharts, insertCheckSheet, markFinding } from '../../src/tasks/live';
import type { TaskContext } from '../../src/tasks/task';
import { watchBatches } from '../excel/batches';
import { startOffice } from '../workbench/office';
import type { Figure } from './figures';
import { ms } from './figures';

/** Names that Office.js and the code around it look for in the global scope of a browser. */
const BROWSER = [
  'window',
  'document',
  'HTMLScriptElement',
  'MessageEvent',
  'Event',
  'Office',
  'Excel',
  'CustomFunctions',
] as const;

/** Makes a window of jsdom the global scope's, as in the tests. */
function openWindow(): void {
  const { window } = new JSDOM('', { url: 'https://localhost/', runScripts: 'outside-only' });
  for (const name of BROWSER)
    Object.defineProperty(globalThis, name, { configurable: true, get: () => window[name] ?? undefined });
}

const context: TaskContext = { signal: new AbortController().signal, progress: () => undefined };

/** Requests to Excel, and time in memory, for all that is put into a workbook, with the real Office.js. */
export async function inserting(): Promise<readonly Figure[]> {
  openWindow();
  const batches = watchBatches(await startOffice());
  await ability();
  const figures: Figure[] = [['what this Excel can do, asked once: syncs', String(batches.syncs.length)]];
  const measure = async (what: string, run: () => Promise<unknown>, most?: string): Promise<void> => {
    batches.restart();
    const start = performance.now();
    await run();
    figures.push(
      [`${what}: syncs`, String(batches.syncs.length), most ?? ''],
      [what, ms(performance.now() - start, 0)],
    );
  };
  for (const form of forms) {
    const plans = form.tables.map(({ id }) =>
      planSheet(form, id, { unit: '某局', year: form.years.from, totals: 'formula', checks: true }),
    );
    await measure(`insert of form ${form.id} (${plans.length} tables)`, () => insertSheets(plans), '≤ 5');
  }
  // Each reads the workbook first, as it does when a person asks for it.
  const [report] = (await checkWorkbook(undefined, context)).reports;
  const cells = [{ table: 'applications', row: 'new', column: 'natural' }] as const;
  await measure('check of the workbook', () => checkWorkbook(undefined, context));
  await measure('marks of a finding', () => markFinding({ report: report!, cells }, context));
  await measure('marks taken away', () => clearMarks(undefined, context));
  await measure('check sheet', () => insertCheckSheet({ report: report! }, context));
  await measure('charts', () => insertCharts({ report: report! }, context));
  return figures;
}
