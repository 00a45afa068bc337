import type { CellRef } from '../model/expression';
import type { Form } from '../model/form';
import { cellRefs } from '../model/form-index';
import { fetchSamples } from './fill/samples';
import type { Pane } from './pane';

/**
 * `?sample=dongguan-2023`: puts that sample's tables, filled in, and the 勾稽校验 sheet into the workbook and shows
 * 校验. Where the workbook already holds a table, or Office.js has failed, nothing is done.
 */
export async function startSample(pane: Pane, search: string): Promise<void> {
  const sampleName = new URLSearchParams(search).get('sample');
  if (!sampleName) return;
  const { host, reports } = pane.store.get();
  if (host === 'workbook' ? reports?.length : host !== 'noHost') return;
  const sample = (await fetchSamples()).find(({ file }) => file === `${sampleName}.txt`);
  if (!sample) return;
  await pane.readSample(sample.file, sample.title);
  const report = pane.store.get().draft?.reports[0];
  if (!report) return;
  if (host !== 'workbook') return pane.keepDraft();
  // Its tables alone: a text would be compared with them.
  const { recognised, findings } = report;
  await pane.fill({ recognised, findings });
  await pane.insertCheckSheet();
  const own = pane.store.get().reports?.[0];
  const first = own && firstCell(own.recognised.form);
  if (first) await pane.select(own, first, { cells: [], suspects: [] });
  pane.goTo('check');
}

/** First number of the largest table: where a person sees most at once. */
function firstCell(form: Form): CellRef | undefined {
  const tables = form.tables.map(({ id }) => cellRefs(form, id));
  return tables.sort((a, b) => b.length - a.length)[0]?.[0];
}
