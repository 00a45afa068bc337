import { JSDOM } from 'jsdom';
import { planSheet } from '../../src/derive/plan-sheet';
import { ability, insertSheets } from '../../src/excel';
import { forms } from '../../src/forms';
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

/** Requests to Excel, and time in memory, for inserting all tables of each form with the real Office.js. */
export async function inserting(): Promise<readonly Figure[]> {
  openWindow();
  const batches = watchBatches(await startOffice());
  await ability();
  const figures: Figure[] = [['what this Excel can do, asked once: syncs', String(batches.syncs.length)]];
  for (const form of forms) {
    const plans = form.tables.map(({ id }) =>
      planSheet(form, id, { unit: '某局', year: form.years.from, totals: 'formula', checks: true }),
    );
    batches.restart();
    const start = performance.now();
    await insertSheets(plans);
    const what = `insert of form ${form.id} (${plans.length} tables)`;
    figures.push(
      [`${what}: syncs`, String(batches.syncs.length), '≤ 3'],
      [what, ms(performance.now() - start, 0)],
    );
  }
  return figures;
}
