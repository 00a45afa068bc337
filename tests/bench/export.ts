import fc from 'fast-check';
import { annexOf } from '../../src/derive/annex';
import { barCharts } from '../../src/derive/bar-charts';
import { chartsOf } from '../../src/derive/charts';
import { formById, forms } from '../../src/forms';
import type { Form } from '../../src/model/form';
import type { Report } from '../../src/model/report';
import { clipboardOf, writeAnnex, writeHtml, writeReport, writeXlsx } from '../../src/write';
import { reportOf } from '../support/arbitrary';
import type { Figure } from './figures';
import { median, ms } from './figures';

const REPORTS = 1000;
const WARM_UP = 20;
const RUNS = 60;
const XLSX = { totals: 'value', checks: false, protect: false, date: new Date(2024, 0, 31) } as const;
const sizeOf = (text: string): number => new TextEncoder().encode(text).length;

/** Every way out; gives the size in bytes. */
const WAYS: Readonly<Record<string, (form: Form, report: Report) => Promise<number> | number>> = {
  xlsx: async (form, report) => (await writeXlsx(form, report, XLSX)).length,
  'xlsx with charts': async (form, report) =>
    (await writeXlsx(form, report, { ...XLSX, charts: barCharts(form, report) })).length,
  docx: (form, report) => writeAnnex(annexOf(form, report)).length,
  'docx with charts': (form, report) => writeAnnex(annexOf(form, report), barCharts(form, report)).length,
  'docx with chapters': (form, report) => writeReport(form, report, {}).length,
  'html page': (form, report) => sizeOf(writeHtml(annexOf(form, report), { whole: true, styling: 'bare' })),
  'html, inline style': (form, report) =>
    sizeOf(writeHtml(annexOf(form, report), { whole: false, styling: 'inline' })),
  clipboard: (form, report) => {
    const { html, text } = clipboardOf(annexOf(form, report));
    return sizeOf(html) + sizeOf(text);
  },
};

/** One annex in every form and format, and many of the present form one after another. */
export async function exporting(): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const form of forms) {
    const reports = fc.sample(reportOf(form), { seed: 1, numRuns: WARM_UP + RUNS });
    for (const [way, write] of Object.entries(WAYS)) {
      if (way === 'docx with chapters' && !form.chapters.length) continue;
      if (way.endsWith('charts') && !chartsOf(form).length) continue;
      const samples: number[] = [];
      let size = 0;
      for (const [nth, report] of reports.entries()) {
        const start = performance.now();
        size = await write(form, report);
        if (nth >= WARM_UP) samples.push(performance.now() - start);
      }
      figures.push([`${form.id} form, ${way} (${(size / 1024).toFixed(1)} KB)`, ms(median(samples), 1)]);
    }
  }
  const form = formById('2021');
  const reports = fc.sample(reportOf(form), { seed: 2, numRuns: REPORTS });
  for (const way of ['xlsx', 'docx', 'docx with charts', 'html page']) {
    const start = performance.now();
    for (const report of reports) await WAYS[way]!(form, report);
    figures.push([`${REPORTS} annexes as ${way}`, `${((performance.now() - start) / 1000).toFixed(1)} s`]);
  }
  return figures;
}
