import { fetchSamples } from './fill/samples';
import type { Pane } from './pane';

/**
 * `?sample=dongguan-2023`: puts that sample's tables, filled in, and the 勾稽校验 sheet into the workbook and shows
 * 校验. Where the workbook already holds a table, nothing is done.
 */
export async function startSample(pane: Pane, search: string): Promise<void> {
  const asked = new URLSearchParams(search).get('sample');
  if (!asked) return;
  const { host, reports } = pane.store.get();
  if (host === 'workbook' && reports?.length) return;
  const sample = (await fetchSamples()).find(({ file }) => file === `${asked}.txt`);
  if (!sample) return;
  await pane.readSample(sample.file, sample.title);
  const report = pane.store.get().draft?.reports[0];
  if (!report) return;
  if (host !== 'workbook') return pane.keepDraft();
  await pane.fill(report);
  await pane.insertCheckSheet();
  pane.goTo('check');
}
