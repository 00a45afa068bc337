import type { Signature } from '../../derive/annex';
import { annexOf, reportTitle } from '../../derive/annex';
import type { BarChart } from '../../derive/bar-charts';
import type { Form } from '../../model/form';
import type { Report } from '../../model/report';
import { headingLine, MARGINS, signatureParts, tableParts, titleLine } from './annex-parts';
import { chartParagraphs } from './charts';
import { writeDocument } from './document';
import { TEXT_FONT } from './fonts';
import { paragraph } from './paragraph';

/** Paragraphs of chapters, by the chapter's heading as the form prints it. */
export type ChapterSentences = Readonly<Record<string, readonly string[]>>;

export interface ReportTextOptions {
  readonly sentences?: ChapterSentences;
  readonly signature?: Signature;
  /** Stand below the table whose figures they show. */
  readonly charts?: readonly BarChart[];
}

/** 二号 and 三号, in points; the indent of two characters of 三号, and lines of exactly 28.8 points, in twips. */
const TITLE = 22;
const TEXT = 16;
const TWO_CHARACTERS = 640;
const LINE = 576;

/**
 * The whole report as the bytes of a .docx file: every chapter of the form, its table in place, the sentences given,
 * and a marked line where a person has to write. The form must have chapters.
 */
export function writeReport(
  form: Form,
  report: Report,
  { sentences = {}, signature, charts = [] }: ReportTextOptions,
): Uint8Array {
  const annex = annexOf(form, report, signature);
  const title = reportTitle(form, report);
  const chapters = form.chapters.map((chapter) => {
    const table = annex.tables.find(({ layout }) => layout.table.title === chapter);
    const written = sentences[chapter] ?? [];
    return [
      headingLine(chapter, TEXT, { firstLine: TWO_CHARACTERS }),
      ...written.map((each) => textLine(each, false)),
      table ? tableParts(table) : written.length ? '' : textLine(toFill(chapter), true),
      table?.layout.table.id === CHARTED ? chartParagraphs(charts) : '',
    ].join('');
  });
  return writeDocument({
    title,
    margins: MARGINS,
    body: [titleLine(title, TITLE), ...chapters, signatureParts(annex)].join(''),
    charts,
  });
}

/** The table that charts are drawn from. */
const CHARTED = 'applications';

/** `一、总体情况` → `（请填写总体情况）`. */
const toFill = (chapter: string): string => `（请填写${chapter.replace(/^[一二三四五六七八九十]+、/, '')}）`;

const textLine = (content: string, marked: boolean): string =>
  paragraph(content, {
    font: TEXT_FONT,
    points: TEXT,
    firstLine: TWO_CHARACTERS,
    line: LINE,
    ...(marked ? { highlight: 'yellow' } : {}),
  });
