import fc from 'fast-check';
import { unzipSync } from 'fflate';
import type { Combination } from '../../src/combine';
import { combine } from '../../src/combine';
import { annexOf } from '../../src/derive/annex';
import { barCharts } from '../../src/derive/bar-charts';
import { forms } from '../../src/forms';
import { blankCounts } from '../../src/ledger/blank-counts';
import type { Form } from '../../src/model/form';
import type { Report } from '../../src/model/report';
import { blankReport, fillTable } from '../../src/model/report';
import type { SheetEdit } from '../../src/write';
import {
  editWorkbook,
  emptyWorkbook,
  writeAnnex,
  writeCombined,
  writeLetter,
  writeReport,
  writeReviewList,
  writeXlsx,
} from '../../src/write';
import { reportOf } from './arbitrary';
import { item, letter, overview, problem, reviewList } from './written-content';

const DATE = new Date(2024, 0, 31);
const ANNEX = { totals: 'value', checks: false, protect: false, date: DATE } as const;
const NEW = { totals: 'formula', checks: true, protect: true, cover: true, date: DATE } as const;
const LONG_UNIT = '某某市某某县住房公积金管理中心某某管理部（某某街道办事处）';
const signature = { filler: '张三', reviewer: '', date: '2024年1月31日' };

type Write = () => Uint8Array | Promise<Uint8Array>;

/** Files by what is in them, for one form: `annex-2021.docx`. */
function filesOf(form: Form): Readonly<Record<string, Write>> {
  const [report, lastYear] = fc.sample(reportOf(form, true), { seed: 7, numRuns: 2 }) as [Report, Report];
  const blank = blankReport(form, LONG_UNIT, form.years.from);
  const charts = barCharts(form, report, { form, report: lastYear });
  const annex = annexOf(form, report, signature);
  const files: Record<string, Write> = {
    'annex.xlsx': () => writeXlsx(form, report, { ...ANNEX, signature }),
    'annex-formulas.xlsx': () => writeXlsx(form, report, { ...ANNEX, totals: 'formula' }),
    'annex-long-unit.xlsx': () => writeXlsx(form, blank, ANNEX),
    'new.xlsx': () => writeXlsx(form, blank, NEW),
    'new-unnamed.xlsx': () => writeXlsx(form, { ...blank, unit: null, year: null }, NEW),
    'new-filled.xlsx': () => writeXlsx(form, report, NEW),
    'new-without-cover.xlsx': () => writeXlsx(form, report, { ...NEW, cover: false }),
    'combined.xlsx': () => writeCombinedOf(form),
    'annex.docx': () => writeAnnex(annex),
    'annex-long-unit.docx': () => writeAnnex(annexOf(form, blank)),
  };
  if (form.ledger) {
    const applications = [{ number: '2023-1', received: 45000, type: '自然人', content: '=1+1' }];
    const ledger = { filled: { applications }, rows: 20 };
    files['new-ledger.xlsx'] = () =>
      writeXlsx(form, { ...blank, tables: { ...blank.tables, ...blankCounts(form) } }, { ...NEW, ledger });
  }
  if (charts.length) {
    files['annex-charts.xlsx'] = () => writeXlsx(form, report, { ...ANNEX, charts });
    files['annex-charts.docx'] = () => writeAnnex(annex, charts);
  }
  if (form.chapters.length) {
    const sentences = Object.fromEntries(form.chapters.map((chapter) => [chapter, ['全年新收__件。']]));
    files['report.docx'] = () => writeReport(form, report, { signature, charts, sentences });
    files['report-blank.docx'] = () => writeReport(form, blank, {});
  }
  return files;
}

function writeCombinedOf(form: Form): Promise<Uint8Array> {
  const parts = fc.sample(reportOf(form, true), { seed: 3, numRuns: 3 }).map((report, at) => ({
    name: `第${at + 1}局`,
    file: `${at + 1}.xlsx`,
    report: { ...report, unit: `第${at + 1}局`, year: form.years.from },
  }));
  const { report, parts: sources }: Combination = combine(form, parts, {
    unit: '某市',
    year: form.years.from,
  });
  const account = [
    { title: '摘要', note: '', header: [], rows: [['共 3 份。']] },
    {
      title: '计入的报告',
      note: '见来源。',
      header: ['单位', '年度'],
      rows: sources.map(({ name }) => [name, form.years.from]),
    },
  ];
  return writeCombined(form, { total: report, sources, account }, DATE, async () => undefined);
}

/** Characters that XML has no place for, or that mean something to it or to a spreadsheet. */
const HOSTILE = `=1+1<b>&"'\u0001\u000b\ufffe\ud800]]>\t\r\n\u3000`;

const hostileSignature = { filler: HOSTILE, reviewer: HOSTILE, date: HOSTILE };
const hostileReport: Report = {
  ...blankReport(forms[0]!, HOSTILE, 2023),
  tables: {
    applications: fillTable(forms[0]!, 'applications', () => ({ text: HOSTILE, reason: 'text' })),
  },
};

const COMMON: Readonly<Record<string, Write>> = {
  'hostile.xlsx': () => writeXlsx(forms[0]!, hostileReport, { ...ANNEX, signature: hostileSignature }),
  'hostile-new.xlsx': () => writeXlsx(forms[0]!, hostileReport, NEW),
  'hostile.docx': () => writeAnnex(annexOf(forms[0]!, hostileReport, hostileSignature)),
  'hostile-list.xlsx': () =>
    writeReviewList(
      {
        title: HOSTILE,
        summary: HOSTILE,
        counts: [{ title: HOSTILE, header: [HOSTILE, HOSTILE], rows: [[HOSTILE, 1]] }],
        overview: [{ ...overview, office: HOSTILE, note: HOSTILE }],
        problems: [{ ...problem, office: HOSTILE, filled: HOSTILE, message: HOSTILE }],
      },
      DATE,
    ),
  'hostile-letter.docx': () =>
    writeLetter({ ...letter, title: HOSTILE, sender: HOSTILE, opening: [HOSTILE] }),
  'review-list.xlsx': () => writeReviewList(reviewList, DATE),
  'review-list-empty.xlsx': () =>
    writeReviewList({ ...reviewList, counts: [], overview: [], problems: [] }, DATE),
  'letter.docx': () => writeLetter(letter),
  'letter-plain.docx': () => writeLetter({ ...letter, sections: [], sender: '' }),
  'letter-to-answer.docx': () =>
    writeLetter({
      ...letter,
      sections: [{ heading: '一、请核实（1 项）', items: [{ ...item, tier: 'verify' }] }],
    }),
  'register.xlsx': () =>
    editWorkbook(emptyWorkbook('报送登记', '勾稽报送登记'), [listEdit('单位'), listEdit("它's <&")], DATE),
};

/** A list of a register: a title and a line, the last column not for people. */
const listEdit = (sheet: string): SheetEdit => ({
  sheet,
  made: [{ width: 20 }, { width: 8, isForProgram: true }],
  cells: [
    { row: 1, column: 1, value: '单位', isTitle: true },
    { row: 1, column: 2, value: '标识', isTitle: true, isForProgram: true },
    { row: 2, column: 1, value: HOSTILE },
    { row: 2, column: 2, value: 7, isForProgram: true },
  ],
});

/** The workbook of a document's first chart, which stands inside the document. */
const figuresIn = (bytes: Uint8Array): Uint8Array | undefined =>
  unzipSync(bytes)['word/embeddings/chart1.xlsx'];

/**
 * Every kind of Office file that the product writes, in all forms and with all options, by name; with the workbooks
 * that stand inside documents.
 */
export async function writtenFiles(): Promise<ReadonlyMap<string, Uint8Array>> {
  const writes = [
    ...forms.flatMap((form) =>
      Object.entries(filesOf(form)).map(
        ([name, write]) => [name.replace('.', `-${form.id}.`), write] as const,
      ),
    ),
    ...Object.entries(COMMON),
  ];
  const written = new Map<string, Uint8Array>();
  for (const [name, write] of writes) {
    const bytes = await write();
    written.set(name, bytes);
    const figures = figuresIn(bytes);
    if (figures) written.set(`${name}-figures.xlsx`, figures);
  }
  return written;
}
