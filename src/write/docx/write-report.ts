import type { Signature } from '../../derive/annex';
import { annexOf } from '../../derive/annex';
import type { BarChart } from '../../derive/bar-charts';
import type { ChapterSentences } from '../../words/chapter-sentences';
import { chartedTable } from '../../derive/charts';
import { TO_FILL } from '../../words/report-text';
import { reportTitle, titleWords } from '../../derive/title';
import type { Form } from '../../model/form';
import type { Report } from '../../model/report';
import { headingLine, MARGINS, signatureParts, tableParts, titleLine } from './annex-parts';
import { chartParagraphs } from './charts';
import { writeDocument } from './document';
import { BODY, TEXT_FONT } from './fonts';
import { paragraphOf, run, text } from './paragraph';

export interface WholeReportOptions {
  readonly sentences?: ChapterSentences;
  readonly signature?: Signature;
  /** Stand below the table whose figures they show. */
  readonly charts?: readonly BarChart[];
}

/** 二号, in points. */
const TITLE = 22;

/**
 * The whole report as the bytes of a .docx file: every chapter of the form, its table in place, the sentences given,
 * and marked what a person has to write. The form must have chapters.
 */
export function writeReport(
  form: Form,
  report: Report,
  { sentences = {}, signature, charts = [] }: WholeReportOptions,
): Uint8Array {
  const annex = annexOf(form, report, signature);
  const title = reportTitle(form, report);
  const chapters = form.chapters.map((chapter) => {
    const table = annex.tables.find(({ layout }) => layout.table.title === chapter);
    const written = sentences[chapter] ?? [];
    return [
      headingLine(chapter, BODY.points, { firstLine: BODY.indent }),
      ...written.map(textLine),
      table ? tableParts(table) : written.length ? '' : textLine(toFill(chapter)),
      table && table.layout.table.id === chartedTable(form) ? chartParagraphs(charts) : '',
    ].join('');
  });
  return writeDocument({
    title,
    margins: MARGINS,
    body: [
      titleLine({ title, titleWords: titleWords(form) }, TITLE),
      ...chapters,
      signatureParts(annex),
    ].join(''),
    charts,
  });
}

/** What stands where a person must write: a place in a sentence, or a line. */
const MARKED = new RegExp(`(${TO_FILL}|^（请填写.*）$)`, 'u');

/** `一、总体情况` → `（请填写总体情况）`. */
const toFill = (chapter: string): string => `（请填写${chapter.replace(/^[一二三四五六七八九十]+、/, '')}）`;

const LOOK = {
  font: TEXT_FONT,
  points: BODY.points,
  firstLine: BODY.indent,
  line: BODY.line,
} as const;

/** A paragraph with the places that a person must fill in marked. */
const textLine = (content: string): string =>
  paragraphOf(
    content
      .split(MARKED)
      .filter(Boolean)
      .map((part) => run(text(part), MARKED.test(part) ? { ...LOOK, highlight: 'yellow' } : LOOK))
      .join(''),
    LOOK,
  );
