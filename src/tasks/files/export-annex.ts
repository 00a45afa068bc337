import type { Signature } from '../../derive/annex';
import { annexOf, blanksAsZero } from '../../derive/annex';
import type { BarChart } from '../../derive/bar-charts';
import { barCharts } from '../../derive/bar-charts';
import type { ChapterSentences } from '../../words/chapter-sentences';
import { chapterSentences } from '../../words/chapter-sentences';
import { chartsOf } from '../../derive/charts';
import { fileNamePart } from '../../derive/file-name';
import type { ReportTextOptions } from '../../words/report-text';
import { reportText } from '../../words/report-text';
import { unitAndYear } from '../../derive/title';
import { formById } from '../../forms';
import type { Form } from '../../model/form';
import type { Report } from '../../model/report';
import type { ClipboardContent, HtmlOptions, XlsxOptions } from '../../write';
import { clipboardOf, writeAnnex, writeHtml, writeReport, writeXlsx } from '../../write';
import { fittingLastYear } from '../last-year';
import type { Task } from '../task';
import { TaskError } from '../task';
import { exportNotes } from './export-notes';

/** What to write: a workbook, a document of the tables or of the whole report with its chapters, markup. */
export type ExportKind =
  | {
      readonly to: 'xlsx';
      /** Totals as native formulas with their results, or as plain numbers. */
      readonly totals: 'formula' | 'value';
    }
  | { readonly to: 'docx'; readonly chapters: false }
  | {
      readonly to: 'docx';
      readonly chapters: true;
      /** What the sentences made from the tables know besides them; none are written where absent. */
      readonly sentences?: ReportTextOptions;
    }
  | ({ readonly to: 'html' } & HtmlOptions);

/** The tables of a report as they are to be written. */
export interface AnnexInput {
  readonly report: Report;
  /** `zero` only where a person has said that every blank is a 0. */
  readonly blanks: 'keep' | 'zero';
  readonly signature?: Signature;
}

export interface ExportInput extends AnnexInput {
  readonly kind: ExportKind;
  /** Charts with the tables; none where absent. Last year's report gives 与上年比较. */
  readonly charts?: { readonly lastYear?: Report };
}

export interface ExportedFile {
  /** Suggested name of the file: `某局2023年政府信息公开统计表.xlsx`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ExportedAnnex extends ExportedFile {
  /** What is blank or unread in the file, in Chinese sentences. */
  readonly notes: readonly string[];
}

/** `某局2023年政府信息公开统计表.xlsx`, without what a file name may not hold. */
export function annexName(
  report: Pick<Report, 'form' | 'unit' | 'year'>,
  ending = 'xlsx',
  kind: keyof Form['names'] = 'tables',
): string {
  return `${fileNamePart(unitAndYear(report))}${formById(report.form).names[kind]}.${ending}`;
}

const asChosen = ({ report, blanks }: AnnexInput): Report =>
  blanks === 'zero' ? blanksAsZero(report) : report;

/** The tables in their official layout as a new file: no check column, no custom function, no marks. */
export const exportAnnex: Task<ExportInput, ExportedAnnex> = async (input, { signal, progress }) => {
  progress(0, 1, '生成文件');
  const report = asChosen(input);
  const form = formById(report.form);
  const charts = chartsIn(form, report, input);
  const bytes = await write(form, report, input, charts);
  signal.throwIfAborted();
  const whole = input.kind.to === 'docx' && input.kind.chapters;
  return {
    name: annexName(report, input.kind.to, whole ? 'report' : 'tables'),
    bytes,
    notes: [...exportNotes(form, report), ...(input.charts && !charts.length ? [noCharts(form)] : [])],
  };
};

function noCharts(form: Form): string {
  const titles = chartsOf(form).flatMap(({ title, compared }) => (compared ? [] : title));
  return titles.length
    ? `没有${titles.join('、')}的数可以画，没有附图表。`
    : `${form.name}没有可画的图表，没有附图表。`;
}

function chartsIn(form: Form, report: Report, { charts }: ExportInput): readonly BarChart[] {
  if (!charts) return [];
  const lastYear = fittingLastYear(report, charts.lastYear);
  return barCharts(form, report, lastYear && { form: formById(lastYear.form), report: lastYear });
}

async function write(
  form: Form,
  report: Report,
  { kind, signature }: ExportInput,
  charts: readonly BarChart[],
): Promise<Uint8Array> {
  const signed = signature ? { signature } : {};
  if (kind.to === 'xlsx') {
    const options = { totals: kind.totals, checks: false, protect: false, charts, date: new Date() };
    return writeXlsx(form, report, { ...options, ...signed });
  }
  const annex = annexOf(form, report, signature);
  if (kind.to === 'html') return new TextEncoder().encode(writeHtml(annex, kind, charts));
  if (!kind.chapters) return writeAnnex(annex, charts);
  if (!form.chapters.length) throw new TaskError(`${form.name}没有规定报告的章节。请选择只导出表格。`);
  return writeReport(form, report, {
    ...signed,
    charts,
    ...(kind.sentences ? { sentences: sentencesOf(form, report, kind.sentences) } : {}),
  });
}

function sentencesOf(
  form: Form,
  report: Report,
  { lastYear, ...known }: ReportTextOptions,
): ChapterSentences {
  const text = reportText(form, report, { ...known, lastYear: fittingLastYear(report, lastYear) });
  return chapterSentences(form, text);
}

/** The tables for the clipboard, as markup and as text. */
export const copyAnnex: Task<AnnexInput, ClipboardContent & Pick<ExportedAnnex, 'notes'>> = async (
  input,
  { progress },
) => {
  progress(0, 1, '准备复制的内容');
  const report = asChosen(input);
  const form = formById(report.form);
  return { ...clipboardOf(annexOf(form, report, input.signature)), notes: exportNotes(form, report) };
};

export interface NewWorkbookInput extends Pick<Report, 'form' | 'unit' | 'year' | 'tables'> {
  /** Sheets of a ledger, from which tables 三 and 四 are counted. */
  readonly ledger?: XlsxOptions['ledger'];
}

/** A workbook to fill in, which checks itself without the add-in. */
export const newWorkbook: Task<NewWorkbookInput, ExportedFile> = async (
  { ledger, ...report },
  { signal, progress },
) => {
  progress(0, 1, '生成文件');
  const form = formById(report.form);
  if (ledger && !form.ledger)
    throw new TaskError(`${form.name}没有台账：只有 2019、2021 年格式的表三、表四可以由台账计数。`);
  const bytes = await writeXlsx(form, report, {
    ...(ledger ? { ledger } : {}),
    totals: 'formula',
    checks: true,
    protect: true,
    cover: true,
    date: new Date(),
  });
  signal.throwIfAborted();
  return { name: annexName(report), bytes };
};
