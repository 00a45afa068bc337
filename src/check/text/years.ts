import type { TextFinding } from '../../model/finding';
import type { Chapter } from './chapters';
import { finding } from './chapters';
import type { Sentence } from './normal';
import { quoting } from './quote';
import type { Statement } from './statement';

/** `现公布2022年政府信息公开工作年度报告` */
const NAMES_REPORT =
  /(?:现|编制|公布|发布).{0,30}?(20\d\d)年度?(?:[\p{Script=Han}]{0,24})(?:政府)?(?:信息|政务)公开(?:工作)?年度(?:工作)?报告/u;
/** `2023年，我局将继续…`: what is planned. */
const PLANS = /(20\d\d)年度?,?(?:[\p{Script=Han}]{0,16})将(?:继续|进一步|持续|着力|切实|重点|认真|从以下)/u;

/**
 * Years that were left standing when last year's text was taken over, in places that leave no doubt: the name of the
 * report itself before its first chapter, plans for a year that is over, and counts of applications received that are
 * all of other years.
 */
export function checkStatedYears(
  year: number | null,
  sentences: readonly Sentence[],
  chapters: readonly Chapter[],
  statements: readonly Statement[],
): readonly TextFinding[] {
  if (year === null) return [];
  const findings: TextFinding[] = [];
  const wrong = (sentence: Sentence, found: number): void => {
    findings.push(
      finding('text.year', {
        ...quoting(sentence.written)(String(found)),
        left: found,
        right: year,
      }),
    );
  };
  const first = chapters[0]?.title;
  let inBody = false;
  for (const sentence of sentences) {
    inBody ||= first !== undefined && sentence.plain.startsWith(first);
    const named = inBody ? undefined : NAMES_REPORT.exec(sentence.plain)?.[1];
    if (named !== undefined && Number(named) !== year) wrong(sentence, Number(named));
    const planned = inBody ? PLANS.exec(sentence.plain)?.[1] : undefined;
    if (planned !== undefined && Number(planned) <= year) wrong(sentence, Number(planned));
  }
  const received = statements.filter(
    ({ claims, measure, applicants }) =>
      measure === 'count' && !applicants && (claims[0] === 'received' || claims[0] === 'new'),
  );
  const [stale] = received;
  if (stale?.otherYear && received.every(({ otherYear }) => otherYear))
    findings.push(finding('text.year', { sentence: stale.sentence, left: stale.otherYear, right: year }));
  return findings;
}
