import { strFromU8, unzipSync } from 'fflate';
import { annexOf } from '../../src/derive/annex';
import type { BarChart } from '../../src/derive/bar-charts';
import { barCharts, chartWords } from '../../src/derive/bar-charts';
import { CHART_COLOURS } from '../../src/derive/charts';
import { formById } from '../../src/forms';
import type { Report } from '../../src/model/report';
import { blankReport, fillTable } from '../../src/model/report';
import { readFile } from '../../src/read';
import { writeAnnex, writeReport, writeXlsx } from '../../src/write';
import { convert, describeWithLibreOffice, pagesOf } from '../support/libre-office';
import { packageFaults } from '../support/ooxml-strict';
import type { XmlElement } from '../support/xml-tree';
import { descendants, parseXml } from '../support/xml-tree';

const form = formById('2021');
const reportOf = (year: number, factor: number): Report => ({
  ...blankReport(form, '某局', year),
  tables: {
    applications: fillTable(form, 'applications', ({ row, column }) =>
      column === 'research' ? null : column === 'welfare' ? 0 : factor * (row.length + column.length),
    ),
  },
});
const report = reportOf(2023, 7);
const charts = barCharts(form, report, { form, report: reportOf(2022, 3) });
const ANNEX = { totals: 'value', checks: false, protect: false, date: new Date(2024, 0, 31) } as const;

const FILES: Readonly<Record<string, () => Uint8Array | Promise<Uint8Array>>> = {
  'annex.docx': () => writeAnnex(annexOf(form, report), charts),
  'report.docx': () => writeReport(form, report, { charts }),
  'sheets.xlsx': () => writeXlsx(form, report, { ...ANNEX, charts }),
};

const named = (root: XmlElement, name: string) => descendants(root).filter((each) => each.name === name);
const xmlAt = (files: Record<string, Uint8Array>, path: string) => parseXml(strFromU8(files[path]!));
const chartPaths = (files: Record<string, Uint8Array>) =>
  Object.keys(files)
    .filter((path) => /\/charts\/chart\d+\.xml$/.test(path))
    .sort();
const shown = (value: string | number | null | undefined): string | null =>
  value === null || value === undefined || value === '' ? null : String(value);
const unescaped = (text: string) => text.replaceAll('&#39;', "'");

/** Cached values of a reference, and the cells that it names: 0-based column, and rows from and to. */
function reference(element: XmlElement) {
  const [, sheet, column, from, to = from] = /^'(.*)'!\$([A-Z])\$(\d+)(?::\$[A-Z]\$(\d+))?$/.exec(
    unescaped(named(element, 'c:f')[0]!.text),
  )!;
  const count = Number(named(element, 'c:ptCount')[0]!.attributes.val);
  const values = Array.from({ length: count }, (): string | null => null);
  for (const { attributes, children } of named(element, 'c:pt'))
    values[Number(attributes.idx)] = children[0]!.text;
  return { sheet, column: column!.charCodeAt(0) - 65, from: Number(from) - 1, to: Number(to) - 1, values };
}

const partsOf = (root: XmlElement) =>
  named(root, 'c:ser').map((series) => ({
    colour: `#${named(series, 'a:srgbClr')[0]!.attributes.val}`,
    ...Object.fromEntries(
      (['c:tx', 'c:cat', 'c:val'] as const).map((name) => [
        name.slice(2),
        reference(named(series, name)[0]!),
      ]),
    ),
  })) as unknown as readonly Record<'tx' | 'cat' | 'val', ReturnType<typeof reference>>[];

test('charts to draw: blanks are there to be left out', () => {
  expect(charts.map(({ id }) => id)).toEqual(['applicants', 'results', 'lastYear']);
  expect(charts[0]!.series[0]!.values.slice(1, 4)).toEqual([7 * 11, null, 0]);
});

describe.each(Object.keys(FILES))('%s', (name) => {
  let files: Record<string, Uint8Array>;
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await FILES[name]!();
    files = unzipSync(bytes);
  });

  test('opens without repair, a part for each chart', () => {
    expect(packageFaults(bytes)).toEqual([]);
    expect(chartPaths(files)).toHaveLength(charts.length);
  });

  test('bars have the figures, labels and colours of the pictures; a blank has no point and says so', () => {
    const colours = Object.values(CHART_COLOURS);
    for (const [at, path] of chartPaths(files).entries()) {
      const { title, labels, series } = charts[at]!;
      const root = xmlAt(files, path);
      expect(named(root, 'a:t').map(({ text }) => text)).toEqual([title]);
      expect(named(root, 'c:dispBlanksAs')[0]!.attributes.val).toBe('gap');
      expect(named(root, 'c:showVal').map(({ attributes }) => attributes.val)).toEqual(series.map(() => '1'));
      for (const [nth, { tx, cat, val, ...rest }] of partsOf(root).entries()) {
        expect(rest).toEqual({ colour: colours[nth] });
        expect(tx.values).toEqual([series[nth]!.name]);
        expect(val.values).toEqual(series[nth]!.values.map(shown));
        expect(cat.values).toEqual(labels.map((label) => expect.stringContaining(label) as string));
        expect(cat.values.map((label) => label!.includes('未填'))).toEqual(
          series[0]!.values.map((value) => value === null),
        );
      }
    }
  });

  test('every chart has a text alternative and an id of its own', () => {
    const place = name.endsWith('docx') ? 'word/document.xml' : 'xl/drawings/drawing1.xml';
    const frames = named(xmlAt(files, place), name.endsWith('docx') ? 'wp:docPr' : 'xdr:cNvPr');
    expect(frames.map(({ attributes }) => attributes.descr)).toEqual(charts.map(chartWords));
    expect(new Set(frames.map(({ attributes }) => attributes.id)).size).toBe(charts.length);
  });

  test('what a chart refers to stands in the cells it names', async () => {
    for (const [at, path] of chartPaths(files).entries()) {
      const book = name.endsWith('xlsx') ? bytes : files[`word/embeddings/chart${at + 1}.xlsx`]!;
      expect(packageFaults(book)).toEqual([]);
      const read = await readFile(book, 'a.xlsx');
      if (!read.ok) throw new Error(read.problem.sentence);
      for (const parts of partsOf(xmlAt(files, path)))
        for (const { sheet, column, from, to, values } of [parts.tx, parts.cat, parts.val]) {
          const { rows } = read.document.grids.find((grid) => grid.name === sheet)!;
          const cells = rows
            .slice(from, to + 1)
            .map((row) => shown(row[column] as string | number | null | undefined));
          expect(cells).toEqual(values);
        }
    }
  });
});

test('without charts nothing of them is in the file', async () => {
  const bytes = [writeAnnex(annexOf(form, report)), await writeXlsx(form, report, ANNEX)];
  for (const file of bytes)
    expect(Object.keys(unzipSync(file)).filter((path) => /chart|drawing|embed/.test(path))).toEqual([]);
});

describeWithLibreOffice('printed by LibreOffice', () => {
  const wanted = ({ title, labels, series }: BarChart): readonly string[] => [
    title,
    ...labels,
    ...series.flatMap(({ values }) => values.flatMap((value) => (value === null ? [] : [String(value)]))),
  ];

  test('every title, label and value of the charts is on the pages', async () => {
    const files: Record<string, Uint8Array> = {};
    for (const [name, write] of Object.entries(FILES)) files[name] = await write();
    for (const [name, pdf] of await convert(files, 'pdf')) {
      const text = (await pagesOf(pdf)).join('').normalize('NFKC').replace(/\s/gu, '');
      const missing = charts.flatMap(wanted).filter((each) => !text.includes(each.normalize('NFKC')));
      expect([name, missing]).toEqual([name, []]);
    }
  });
});
