import { canBeExplained, explainedValues, explanationKey } from '../check/explain';
import type { Explanation } from '../model/explanation';
import type { Finding } from '../model/finding';
import type { Form } from '../model/form';
import type { Report } from '../model/report';
import { isoDay } from './iso-day';
import { TaskError } from './task';

export { explanationKey } from '../check/explain';

/** What a person writes about a finding; a TaskError where it cannot be explained away, or nothing is written. */
export function explanationOf(
  finding: Finding,
  text: string,
  { form, report, date }: { readonly form: Form; readonly report: Report; readonly date: Date },
): Explanation {
  checkExplanation(finding, text);
  return {
    unit: report.unit,
    year: report.year,
    key: explanationKey(finding),
    text: text.trim(),
    values: explainedValues(form, report, finding),
    date: isoDay(date),
  };
}

/** Throws a TaskError where a finding cannot be explained away, or nothing is written. */
export function checkExplanation(finding: Finding, text: string): void {
  if (finding.severity === 'error') throw new TaskError('这一处是错误，必须改正，不能用说明代替。');
  if (!canBeExplained(finding))
    throw new TaskError('这一处还有空白或没有读出的格，请先填好，再看是否要说明。');
  if (!text.trim()) throw new TaskError('请写明原因，例如“修订 3 件，自然失效 1 件”。');
}
