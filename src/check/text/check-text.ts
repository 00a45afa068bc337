import { subtractExactly } from '../../model/decimal';
import type { TextFinding } from '../../model/finding';
import type { Form } from '../../model/form';
import type { Report } from '../../model/report';
import { DEFAULT_SETTINGS } from '../../model/settings';
import type { ClaimMeasure, StatedNumber, TextClaim } from '../../model/text-claim';
import { lookupIn } from '../lookup';
import { lookupAcross } from '../years/carry';
import type { Chapter } from './chapters';
import { chaptersOf, checkChapters, FEWEST_CHAPTERS, PROSE } from './chapters';
import { comparer } from './compare';
import type { Sentence } from './normal';
import { plainOf, sentencesOf } from './normal';
import { checkRepeated } from './repeated';
import type { Memory, ReadSentence } from './read-sentence';
import { readSentence } from './read-sentence';
import { statedNumbers } from './stated';
import type { Statement } from './statement';
import type { Topic } from './topic';
import { sectionTopic } from './topic';
import { checkStatedYears } from './years';

/** What the running text of a report says, beside its tables. */
export interface CheckedText {
  readonly findings: readonly TextFinding[];
  /** Every number that the text states of this year, whether it agrees or not. */
  readonly claims: readonly TextClaim[];
  /** The same, and the numbers of the report's own matter that were compared with nothing. */
  readonly numbers: readonly StatedNumber[];
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
  const written = paragraphs.map(sentencesOf);
  const sentences = readParagraphs(written, report);
  const statements = sentences.flatMap((sentence) => sentence.statements);
  const last = lastYear?.form === report.form ? { form, report: lastYear } : undefined;
  const lookup = last ? lookupAcross(form, report, last) : lookupIn(form, report);
  const compared = comparedOf(statements, comparer(form, lookup));
  const claims = [...compared.values()];
  const chapters = chaptersOf(paragraphs);
  return {
    claims,
    numbers: statedNumbers(sentences, compared),
    findings: [
      ...distinct(claims.filter(({ outcome }) => outcome === 'differs')).map(claimFinding),
      ...(isWhole(chapters) ? checkChapters(form, chapters, generalLength) : []),
      ...checkStatedYears(report.year, written.flat(), chapters, statements),
      ...(lastYearParagraphs ? checkRepeated(paragraphs, lastYearParagraphs, repeatShare) : []),
    ],
  };
}

/** Does the text have the chapters of a report? The heads of tables alone do not make it one. */
export const isReportText = (paragraphs: readonly string[]): boolean => isWhole(chaptersOf(paragraphs));

const isWhole = (chapters: readonly Chapter[]): boolean =>
  chapters.length >= FEWEST_CHAPTERS && chapters.some(({ index }) => PROSE.includes(index));

/** Claims of this year. One that takes over a number which itself differs is not told a second time. */
function comparedOf(
  statements: readonly Statement[],
  compareOne: (statement: Statement) => TextClaim | undefined,
): ReadonlyMap<Statement, TextClaim> {
  const claims = new Map<Statement, TextClaim>();
  for (const statement of statements) {
    if (statement.otherYear !== undefined) continue;
    const claim = compareOne(statement);
    const isTold = statement.follows && claims.get(statement.follows)?.outcome === 'differs';
    if (claim && !(isTold && claim.outcome === 'differs')) claims.set(statement, claim);
  }
  return claims;
}

/** What the report is about: sentences without any of these words have numbers of other things. */
const OWN_MATTER =
  /依申请|信息公开申请|公开申请|复议|诉讼|规范性文件|行政许可|行政处罚|行政强制|行政事业性收费|[部不予][分予以]公开|无法提供|结转/;

/** `均已按时答复`: a paragraph that goes on with what the one before has ended with. */
const GOES_ON = /^(?:均|全部|皆)(?:已|按|在|依|予|于)/;

/** Of the paragraphs before only what was received is remembered, as long as they are about applications. */
function memoryOf(plain: string, section: Topic, before: Memory | undefined): Memory {
  const received =
    section === 'applications' && before?.topic.section === section ? before.received : undefined;
  const goesOn = received && before?.last === received && GOES_ON.test(plain);
  return {
    topic: { section, topic: section, disclosure: false },
    ...(received && { received }),
    ...(goesOn && { last: received, base: received }),
  };
}

/** Every sentence as read; numbers that make no claim only where it is about the report's own matter. */
function readParagraphs(
  paragraphs: readonly (readonly Sentence[])[],
  { unit, year }: Report,
): readonly ReadSentence[] {
  let section: Topic = 'unknown';
  const reader = { unit: unit === null ? null : plainOf(unit), year };
  const sentences: ReadSentence[] = [];
  let before: Memory | undefined;
  for (const paragraph of paragraphs) {
    const plain = paragraph.map((sentence) => sentence.plain).join('');
    section = sectionTopic(plain, section);
    const memory = memoryOf(plain, section, before);
    before = memory;
    for (const sentence of paragraph) {
      const read = readSentence(sentence, memory, reader);
      const isOwn = OWN_MATTER.test(sentence.plain) || section === 'applications' || section === 'review';
      sentences.push(isOwn ? read : { ...read, passedOver: [] });
    }
  }
  return sentences;
}

const RULES: Readonly<Record<ClaimMeasure, TextFinding['rule']>> = {
  count: 'text.count',
  share: 'text.share',
  rate: 'text.rate',
  change: 'text.change',
};

/** A claim that differs has a value for each of its meanings. */
function claimFinding({
  claim,
  measure,
  applicant,
  sentence,
  place,
  parts,
  value,
  meanings,
}: TextClaim): TextFinding {
  const [nearest, ...others] = meanings;
  const right = nearest?.value ?? 0;
  return {
    kind: 'text',
    rule: RULES[measure],
    severity: 'verify',
    verdict: 'fail',
    cells: nearest?.cells ?? [],
    claim,
    ...(applicant && { applicant }),
    sentence,
    ...(place && { place }),
    ...(parts && { parts }),
    left: value,
    right,
    difference: subtractExactly(value, right),
    others: [...new Set(others.flatMap((meaning) => meaning.value ?? []))].filter((each) => each !== right),
  };
}

/** One finding for a statement that the text repeats word for word. */
const distinct = (claims: readonly TextClaim[]): readonly TextClaim[] => [
  ...new Map(
    claims.map((claim) => [
      [claim.claim, claim.applicant, claim.measure, claim.value, claim.sentence].join('|'),
      claim,
    ]),
  ).values(),
];
