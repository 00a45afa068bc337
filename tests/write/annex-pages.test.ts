import fc from 'fast-check';
import { annexOf } from '../../src/derive/annex';
import { layoutOf } from '../../src/derive/layout';
import { forms } from '../../src/forms';
import type { Form } from '../../src/model/form';
import type { Report } from '../../src/model/report';
import { writeAnnex, writeHtml, writeReport, writeXlsx } from '../../src/write';
import { reportOf } from '../support/arbitrary';
import { convert, describeWithLibreOffice, pagesOf } from '../support/libre-office';

const sampleOf = (form: Form): Report => fc.sample(reportOf(form), { seed: 5, numRuns: 1 })[0]!;
const signature = { filler: '张三', reviewer: '', date: '2024年1月20日' };
const xlsx = {
  totals: 'value',
  checks: false,
  protect: false,
  signature,
  date: new Date(2024, 0, 31),
} as const;

/** What `pdftotext` keeps of a text whose lines it cuts and whose columns it mixes: its characters, counted. */
const characters = (text: string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const sign of text.normalize('NFKC').replace(/\s/gu, ''))
    counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return counts;
};

/** Characters of the tables that the pages lack. */
function missing(form: Form, report: Report, pages: readonly string[]): readonly string[] {
  const shown = characters(pages.join(''));
  const wanted = annexOf(form, report, signature)
    .tables.flatMap(({ rows, layout }) => [
      ...rows.flat().map(({ text }) => text),
      layout.table.footnote ?? '',
    ])
    .join('');
  return [...characters(wanted)]
    .filter(([sign, count]) => (shown.get(sign) ?? 0) < count)
    .map(([sign]) => sign);
}

type Write = (form: Form, report: Report) => Uint8Array | Promise<Uint8Array>;

/** Pages of each file, printed by LibreOffice. */
async function printed(
  write: Write,
  ending: string,
  some: readonly Form[],
): Promise<ReadonlyMap<Form, readonly string[]>> {
  const files: Record<string, Uint8Array> = {};
  for (const form of some) files[`${form.id}.${ending}`] = await write(form, sampleOf(form));
  const pdfs = await convert(files, 'pdf');
  return new Map(
    await Promise.all(some.map(async (form) => [form, await pagesOf(pdfs.get(`${form.id}.pdf`)!)] as const)),
  );
}

const withChapters = forms.filter(({ chapters }) => chapters.length);

describeWithLibreOffice('printed by LibreOffice', () => {
  test.each<[string, readonly Form[], Write, readonly number[]]>([
    ['xlsx', forms, (form, report) => writeXlsx(form, report, xlsx), [3, 3, 2]],
    ['docx', forms, (form, report) => writeAnnex(annexOf(form, report, signature)), [3, 2, 2]],
    ['docx', withChapters, (form, report) => writeReport(form, report, { signature }), [3, 3]],
  ])(
    '%s: nothing is cut, and the pages are as many as they should be',
    async (ending, some, write, pages) => {
      const results = await printed(write, ending, some);
      expect([...results.values()].map(({ length }) => length)).toEqual(pages);
      for (const [form, texts] of results) {
        expect([form.id, missing(form, sampleOf(form), texts)]).toEqual([form.id, []]);
        expect(texts.join('')).not.toMatch(/###|√/);
      }
    },
    120_000,
  );

  test('a document has each table of the present forms on one page', async () => {
    const results = await printed((form, report) => writeAnnex(annexOf(form, report)), 'docx', withChapters);
    for (const [form, texts] of results)
      for (const { id } of form.tables) {
        const labels = layoutOf(form, id).cells.filter(({ role }) => role === 'stub' || role === 'heading');
        const first = texts.filter((text) =>
          text.includes(form.tables.find((each) => each.id === id)!.title),
        );
        expect(first).toHaveLength(1);
        for (const { text } of labels)
          for (const [sign] of characters(text)) expect(characters(first[0]!).has(sign)).toBe(true);
      }
  }, 120_000);

  test('a page keeps all its text where it is opened as a document', async () => {
    const page = (form: Form, report: Report) =>
      new TextEncoder().encode(writeHtml(annexOf(form, report), { whole: true, styling: 'inline' }));
    for (const [form, texts] of await printed(page, 'html', forms))
      expect([form.id, missing(form, sampleOf(form), texts)]).toEqual([form.id, []]);
  }, 120_000);
});
