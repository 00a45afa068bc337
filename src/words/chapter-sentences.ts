import type { Form } from '../model/form';
import type { ReportText } from './report-text';
import { TO_FILL } from './report-text';

/** Paragraphs of the chapters of a report, by the chapter's heading as the form prints it. */
export type ChapterSentences = Readonly<Record<string, readonly string[]>>;

/** The five parts of 一、总体情况; the tables tell what goes into the second. */
const PARTS = ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障'] as const;
const NUMERALS = '一二三四五';

/** Where each text made from the tables belongs, by the place of its chapter in the form. */
const PLACES = { general: 0, review: 3, others: 5 } as const;

/** The sentences at their places in the chapters of a form; what a person must write is 〔待填〕. */
export function chapterSentences({ chapters }: Form, text: ReportText): ChapterSentences {
  const { general, review, others } = PLACES;
  const paragraphs: Readonly<Record<number, readonly string[]>> = {
    [general]: PARTS.map(
      (part, index) =>
        `（${NUMERALS[index]}）${part}。${part === '依申请公开' ? text.applications : TO_FILL}`,
    ),
    [review]: [text.review],
    [others]: [text.processingFee],
  };
  return Object.fromEntries(
    chapters.flatMap((chapter, index) => (paragraphs[index] ? [[chapter, paragraphs[index]] as const] : [])),
  );
}
