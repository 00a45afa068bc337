import type { Explanation, GivenExplanation } from '../model/explanation';
import type { CellRef } from '../model/expression';
import type { Finding } from '../model/finding';
import { isRuleFinding } from '../model/finding';
import type { Form } from '../model/form';
import type { Entry, Report } from '../model/report';
import { entryAt, isUnread } from '../model/report';

/**
 * Only what is to be verified can be explained: an error must be corrected, and a blank or unread cell filled in
 * before anybody knows what there is to explain.
 */
export const canBeExplained = ({ severity, verdict }: Finding): boolean =>
  severity === 'verify' && verdict === 'fail';

/** What an explanation is about: a rule and its place. The same for every later check of the report. */
export function explanationKey(finding: Finding): string {
  const { rule, cells } = finding;
  if ('tables' in finding) return [rule, ...finding.tables].join('|');
  const place = isRuleFinding(finding)
    ? [finding.row, finding.column]
    : cells.length
      ? cells.map(refText)
      : ['text' in finding ? finding.text : undefined];
  const sentence = finding.kind === 'text' ? [finding.sentence] : [];
  return [rule, ...place, ...sentence].join('|');
}

/**
 * The numbers a finding is about, as a person reads them: `12、0、空`. Last year's stand elsewhere, and so do those of
 * the text: for them both sides are said.
 */
export function explainedValues(form: Form, report: Report, finding: Finding): string {
  const here = finding.cells.filter(({ year }) => !year).map((ref) => entryText(entryAt(form, report, ref)));
  const stated = 'text' in finding && finding.text ? [finding.text] : [];
  const sides =
    finding.kind !== 'rule' && 'left' in finding ? [`左 ${finding.left}，右 ${finding.right}`] : [];
  if (finding.kind === 'jump') sides.push(`上年 ${finding.lastValue}`);
  return [here.join('、'), ...stated, ...sides].filter((part) => part !== '').join('；');
}

const refText = ({ table, row, column, year }: CellRef): string =>
  [table, row, column, ...(year ? [year] : [])].join('.');

const entryText = (entry: Entry): string =>
  entry === null ? '空' : isUnread(entry) ? `“${entry.text}”` : String(entry);

/**
 * Gives each finding the explanation written for it. One whose numbers have changed since is stale: shown, and asked
 * for again. Where several are written for one place the last counts.
 */
export function explain(
  form: Form,
  report: Report,
  findings: readonly Finding[],
  explanations: readonly Explanation[],
): readonly Finding[] {
  const given = new Map(
    explanations
      .filter((explanation) => isOf(explanation, report))
      .map((explanation) => [explanation.key, explanation]),
  );
  if (!given.size) return findings;
  return findings.map((finding) => {
    const written = canBeExplained(finding) ? given.get(explanationKey(finding)) : undefined;
    if (!written) return finding;
    const { text, values, date, from } = written;
    const state: GivenExplanation['state'] =
      values === explainedValues(form, report, finding) ? 'kept' : 'stale';
    return { ...finding, explanation: { state, text, values, date, ...(from !== undefined && { from }) } };
  });
}

/** A unit or year that is not known on either side, as in a file without a title, is no disagreement. */
const isOf = (explanation: Explanation, { unit, year }: Report): boolean =>
  agree(explanation.unit, unit) && agree(explanation.year, year);

const agree = <T>(a: T | null, b: T | null): boolean => a === null || b === null || a === b;
