import { subtractExactly } from '../../model/decimal';
import type { TextFinding } from '../../model/finding';
import type { Form } from '../../model/form';
import type { Report } from '../../model/report';
import { DEFAULT_SETTINGS } from '../../model/settings';
import type { ClaimMeasure, TextClaim } from '../../model/text-claim';
import { lookupIn } from '../lookup';
import { lookupAcross } from '../years/carry';
import type { Chapter } from './chapters';
import { chaptersOf, checkChapters, FEWEST_CHAPTERS, PROSE } from './chapters';
import { compare } from './compare';
import { plainOf, sentencesOf } from './normal';
import { checkRepeated } from './repeated';
import type { Memory, Statement } from './statement';
import { readSentence } from './statement';
import type { Topic } from './topic';
import { sectionTopic } from './topic';
import { checkStatedYears } from './years';

/** What the running text of a report says, beside its tables. */
export interface CheckedText {
  readonly findings: readonly TextFinding[];
  /** Every number that the text states of this year, whether it agrees or not. */
  readonly claims: readonly TextClaim[];
}

export interface TextContext {
  /** For changes against last year; counts only where it is on the same form. */
  readonly lastYear?: Report | undefined;
  readonly lastYearParagraphs?: readonly string[] | undefined;
  /** Share of the text, 0 to 1, that may be the same as last year's. */
  readonly repeatShare?: number | undefined;
  /** Characters that chapter 一 may have; 0 for any number. */
  readonly generalLength?: number | undefined;
}

/**
 * paragraphs → sentences → clauses → statements → claims → findings
 *
 * Compares the numbers in the text with the tables, and looks at the chapters. Precision goes first: a clause counts
 * only where every word of it is understood and it is about this office, this year and disclosure.
 */
export function checkText(
  form: Form,
  report: Report,
  paragraphs: readonly string[],
  {
    lastYear,
    lastYearParagraphs,
    repeatShare = DEFAULT_SETTINGS.repeatShare,
    generalLength,
  }: TextContext = {},
): CheckedText {
  const statements = statementsIn(paragraphs, report);
  const last = lastYear?.form === report.form ? { form, report: lastYear } : undefined;
  const lookup = last ? lookupAcross(form, report, last) : lookupIn(form, report);
  const claims = statements.flatMap((statement) =>
    statement.otherYear === undefined ? (compare(form, statement, lookup) ?? []) : [],
  );
  const chapters = chaptersOf(paragraphs);
  return {
    claims,
    findings: [
      ...distinct(claims.filter(({ outcome }) => outcome === 'differs')).map(claimFinding),
      ...(isWhole(chapters) ? checkChapters(form, chapters, generalLength) : []),
      ...checkStatedYears(report.year, paragraphs, chapters, statements),
      ...(lastYearParagraphs ? checkRepeated(paragraphs, lastYearParagraphs, repeatShare) : []),
    ],
  };
}

/** Does the text have the chapters of a report? The heads of tables alone do not make it one. */
export const isReportText = (paragraphs: readonly string[]): boolean => isWhole(chaptersOf(paragraphs));

const isWhole = (chapters: readonly Chapter[]): boolean =>
  chapters.length >= FEWEST_CHAPTERS && chapters.some(({ index }) => PROSE.includes(index));

function statementsIn(paragraphs: readonly string[], { unit, year }: Report): readonly Statement[] {
  let section: Topic = 'unknown';
  const reader = { unit: unit === null ? null : plainOf(unit), year };
  return paragraphs.flatMap((paragraph) => {
    section = sectionTopic(plainOf(paragraph), section);
    const memory: Memory = { topic: { section, topic: section, disclosure: false } };
    return sentencesOf(paragraph).flatMap((sentence) => readSentence(sentence, memory, reader));
  });
}

const RULES: Readonly<Record<ClaimMeasure, TextFinding['rule']>> = {
  count: 'text.count',
  share: 'text.share',
  rate: 'text.rate',
  change: 'text.change',
};

/** A claim that differs has a value for each of its meanings. */
function claimFinding({ claim, measure, applicant, sentence, value, meanings }: TextClaim): TextFinding {
  const [plainest, ...others] = meanings;
  const right = plainest?.value ?? 0;
  return {
    kind: 'text',
    rule: RULES[measure],
    severity: 'verify',
    verdict: 'fail',
    cells: plainest?.cells ?? [],
    claim,
    ...(applicant && { applicant }),
    sentence,
    left: value,
    right,
    difference: subtractExactly(value, right),
    others: [...new Set(others.flatMap((each) => each.value ?? []))].filter((each) => each !== right),
  };
}

/** One finding for a statement that the text repeats word for word. */
const distinct = (claims: readonly TextClaim[]): readonly TextClaim[] => [
  ...new Map(
    claims.map((each) => [
      [each.claim, each.applicant, each.measure, each.value, each.sentence].join('|'),
      each,
    ]),
  ).values(),
];
