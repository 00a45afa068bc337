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

/** Characters that a text has more often than the pages. */
function lacking(text: string, pages: string): readonly string[] {
  const shown = characters(pages);
  return [...characters(text)]
    .filter(([sign, count]) => (shown.get(sign) ?? 0) < count)
    .map(([sign]) => sign);
}

/** All text of the tables, with notes and signature. */
const tableText = (form: Form): string => {
  const annex = annexOf(form, sampleOf(form), signature);
  return annex.tables
    .flatMap(({ rows, layout }) => [...rows.flat().map(({ text }) => text), layout.table.footnote ?? ''])
    .concat(annex.signature)
    .join('');
};

type Write = (form: Form, report: Report) => Uint8Array | Promise<Uint8Array>;

const encoder = new TextEncoder();
const withChapters = forms.filter(({ chapters }) => chapters.length);
/** Text that moves what follows to places that no table would choose. */
const PARAGRAPHS = Array.from({ length: 9 }, () =>
  '本机关认真贯彻落实条例要求，持续推进政务公开。'.repeat(2),
);

const FILES: Readonly<Record<string, { ending: string; some: readonly Form[]; write: Write }>> = {
  xlsx: { ending: 'xlsx', some: forms, write: (form, report) => writeXlsx(form, report, xlsx) },
  docx: {
    ending: 'docx',
    some: forms,
    write: (form, report) => writeAnnex(annexOf(form, report, signature)),
  },
  'docx with chapters': {
    ending: 'docx',
    some: withChapters,
    write: (form, report) => writeReport(form, report, { signature }),
  },
  'docx with chapters and text': {
    ending: 'docx',
    some: withChapters,
    write: (form, report) =>
      writeReport(form, report, { sentences: { [form.chapters[0]!]: PARAGRAPHS }, signature }),
  },
  html: {
    ending: 'html',
    some: forms,
    write: (form, report) =>
      encoder.encode(writeHtml(annexOf(form, report, signature), { whole: true, styling: 'inline' })),
  },
};

describeWithLibreOffice('printed by LibreOffice', () => {
  const printed = new Map<string, ReadonlyMap<Form, readonly string[]>>();

  // All in one start of the program, which takes longer than any file.
  beforeAll(async () => {
    const files: Record<string, Uint8Array> = {};
    for (const [kind, { ending, some, write }] of Object.entries(FILES))
      for (const form of some) files[`${kind} ${form.id}.${ending}`] = await write(form, sampleOf(form));
    const pdfs = await convert(files, 'pdf');
    for (const [kind, { some }] of Object.entries(FILES)) {
      const pages = some.map(
        async (form) => [form, await pagesOf(pdfs.get(`${kind} ${form.id}.pdf`)!)] as const,
      );
      printed.set(kind, new Map(await Promise.all(pages)));
    }
  });

  test.each(Object.keys(FILES))('%s: nothing is cut', (kind) => {
    for (const [form, pages] of printed.get(kind)!) {
      expect([form.id, lacking(tableText(form), pages.join(''))]).toEqual([form.id, []]);
      expect(pages.join('')).not.toMatch(/###|√/);
    }
  });

  test.each([
    ['xlsx', [3, 3, 2]],
    ['docx', [3, 2, 2]],
    ['docx with chapters', [3, 3]],
    ['docx with chapters and text', [4, 4]],
  ])('%s: as many pages as there should be', (kind, pages) => {
    expect([...printed.get(kind)!.values()].map(({ length }) => length)).toEqual(pages);
  });

  test.each(['docx', 'docx with chapters', 'docx with chapters and text'])(
    '%s: each table of the present forms stands on one page, below its title',
    (kind) => {
      for (const form of withChapters)
        for (const { id, title } of form.tables) {
          const labels = layoutOf(form, id).cells.filter(({ role }) => role === 'stub' || role === 'heading');
          const pages = printed.get(kind)!.get(form)!;
          const [page, ...others] = pages.filter((text) => text.includes(title));
          expect([title, page === undefined, others]).toEqual([title, false, []]);
          expect(lacking(labels.map(({ text }) => text).join(''), page!)).toEqual([]);
        }
    },
  );
});
