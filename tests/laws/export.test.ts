import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { annexOf, blanksAsZero } from '../../src/derive/annex';
import { barCharts } from '../../src/derive/bar-charts';
import { layoutOf } from '../../src/derive/layout';
import { forms } from '../../src/forms';
import type { Form } from '../../src/model/form';
import type { ReadDocument } from '../../src/model/grid';
import type { Report } from '../../src/model/report';
import { readFile, readPaste } from '../../src/read';
import { recognise } from '../../src/recognise';
import { clipboardOf, writeAnnex, writeHtml, writeReport, writeXlsx } from '../../src/write';
import { reportOf } from '../support/arbitrary';
import { packageFaults } from '../support/ooxml-strict';
import { runs } from '../support/properties';

const signature = { filler: '张三', reviewer: '', date: '2024年1月20日' };
const ANNEX = { totals: 'value', checks: false, protect: false, date: new Date(2024, 0, 31) } as const;

async function documentOf(bytes: Uint8Array, name: string): Promise<ReadDocument> {
  const read = await readFile(bytes, name);
  if (!read.ok) throw new Error(read.problem.sentence);
  return read.document;
}

/** Charts that compare the report with itself, so that all of them are drawn. */
const chartsOf = (form: Form, report: Report) => barCharts(form, report, { form, report });

type Export = (form: Form, report: Report) => Promise<ReadDocument>;

/** Every way out, and the way back in. */
const EXPORTS: Readonly<Record<string, Export>> = {
  xlsx: async (form, report) =>
    documentOf(await writeXlsx(form, report, { ...ANNEX, signature }), '附表.xlsx'),
  'xlsx with charts': async (form, report) => {
    const charts = chartsOf(form, report);
    return documentOf(await writeXlsx(form, report, { ...ANNEX, charts }), '附表.xlsx');
  },
  docx: async (form, report) => documentOf(writeAnnex(annexOf(form, report, signature)), '附表.docx'),
  'docx with charts': async (form, report) =>
    documentOf(writeAnnex(annexOf(form, report, signature), chartsOf(form, report)), '附表.docx'),
  'docx with chapters': async (form, report) =>
    form.chapters.length
      ? documentOf(writeReport(form, report, { signature, charts: chartsOf(form, report) }), '年报.docx')
      : documentOf(writeAnnex(annexOf(form, report)), '附表.docx'),
  'html page': async (form, report) =>
    documentOf(
      strToU8(writeHtml(annexOf(form, report, signature), { whole: true, styling: 'bare' })),
      '附表.html',
    ),
  'html with charts': async (form, report) => {
    const annex = annexOf(form, report, signature);
    const page = writeHtml(annex, { whole: true, styling: 'bare' }, chartsOf(form, report));
    return documentOf(strToU8(page), '附表.html');
  },
  'html with inline style': async (form, report) =>
    documentOf(
      strToU8(writeHtml(annexOf(form, report, signature), { whole: false, styling: 'inline' })),
      '附表.html',
    ),
  'clipboard, with markup': async (form, report) => readPaste(clipboardOf(annexOf(form, report, signature))),
  'clipboard, text alone': async (form, report) =>
    readPaste({ text: clipboardOf(annexOf(form, report, signature)).text }),
};

const cases = forms.flatMap((form) => Object.keys(EXPORTS).map((way) => [form.id, way, form] as const));

test.each(cases)('form %s as %s reads back as the same report', async (_, way, form) => {
  await fc.assert(
    fc.asyncProperty(reportOf(form, true), async (report) => {
      const [first, ...more] = recognise(await EXPORTS[way]!(form, report), forms);
      expect([first?.report, first?.unread, more]).toEqual([report, [], []]);
    }),
    { numRuns: runs(way.startsWith('xlsx') ? 6 : 15) },
  );
});

const merged = cases.filter(([, way]) => way !== 'clipboard, text alone');
test.each(merged)('form %s as %s has the merges of the layout', async (_, way, form) => {
  const [report] = fc.sample(reportOf(form), { seed: 1, numRuns: 1 });
  const { grids } = await EXPORTS[way]!(form, report!);
  const drawn = way === 'xlsx with charts' && chartsOf(form, report!).length > 0;
  expect(grids).toHaveLength(form.tables.length + (drawn ? 1 : 0));
  // A sheet has a line for the title above the table, and merged lines for it and the notes.
  const above = way.startsWith('xlsx') ? 1 : 0;
  for (const [at, { id }] of form.tables.entries()) {
    const layout = layoutOf(form, id);
    const expected = layout.cells
      .filter(({ rowSpan, columnSpan }) => rowSpan * columnSpan > 1)
      .map(({ row, column, rowSpan, columnSpan }) => ({ row: row + above, column, rowSpan, columnSpan }));
    const found = grids[at]!.merges.filter(({ row }) => row >= above && row < layout.rows + above);
    const order = (a: { row: number; column: number }, b: typeof a) => a.row - b.row || a.column - b.column;
    expect([...found].sort(order)).toEqual(expected.sort(order));
  }
});

const hostile = fc
  .tuple(
    fc.constantFrom('=', '+', '-', '@', '\t=', '\r=', '<img src=x onerror=1>', '&lt;', "'=", ']]>'),
    fc.string({ unit: 'binary' }),
  )
  .map(([sign, rest]) => `${sign}${rest}`);

test('what offices wrote never becomes a formula, markup or a broken file', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(forms.length - 1), hostile, async (at, text) => {
      const form = forms[at]!;
      const [sample] = fc.sample(reportOf(form), { seed: 2, numRuns: 1 });
      const tables = Object.fromEntries(
        Object.entries(sample!.tables).map(([id, rows]) => [
          id,
          rows.map((row) => row.map((entry, at) => (at === 0 ? ({ text, reason: 'text' } as const) : entry))),
        ]),
      );
      const report = { ...sample!, unit: text, tables };
      const signed = { filler: text, reviewer: text, date: text };
      const book = await writeXlsx(form, report, { ...ANNEX, signature: signed });
      expect(packageFaults(book)).toEqual([]);
      for (const [name, part] of Object.entries(unzipSync(book)))
        if (/worksheets\/sheet\d/.test(name)) expect(strFromU8(part)).not.toMatch(/<f[ >/]/);
      const annex = annexOf(form, report, signed);
      expect(packageFaults(writeAnnex(annex))).toEqual([]);
      const plain = annexOf(form, { ...sample!, unit: '某局' }, signature);
      for (const styling of ['bare', 'inline'] as const)
        expect(tagsOf(writeHtml(annex, { whole: true, styling }))).toEqual(
          tagsOf(writeHtml(plain, { whole: true, styling })),
        );
      for (const cell of clipboardOf(annex).text.split(/\r\n|\t/)) expect(cell).not.toMatch(/^\s*[=+@]./);
    }),
    { numRuns: runs(12) },
  );
});

/** Names of the elements of a page, in order. */
const tagsOf = (html: string): readonly string[] =>
  [...html.matchAll(/<\/?([a-z]\w*|!)/gi)].map(([tag]) => tag);

test.each(forms)('form $id: zeros come only where a table is there and a cell was blank', (form) => {
  fc.assert(
    fc.property(reportOf(form, true), (report) => {
      const [dropped, ...kept] = form.tables;
      const part = { ...report, tables: Object.fromEntries(kept.map(({ id }) => [id, report.tables[id]!])) };
      const zeros = blanksAsZero(part);
      expect(zeros.tables[dropped!.id]).toBeUndefined();
      for (const { id } of kept)
        expect(zeros.tables[id]).toEqual(report.tables[id]!.map((row) => row.map((entry) => entry ?? 0)));
    }),
    { numRuns: runs(20) },
  );
});

const LONG = '某某市某某新区住房和城乡建设与交通运输管理委员会';

test.each(cases)('form %s as %s: a title of two lines tells unit and year', async (_, way, form) => {
  const [sample] = fc.sample(reportOf(form), { seed: 3, numRuns: 1 });
  const report = { ...sample!, unit: LONG };
  expect(recognise(await EXPORTS[way]!(form, report), forms).map((each) => each.report)).toEqual([report]);
});
