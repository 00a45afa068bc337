import { canBeExplained, explainedValues, explanationKey } from '../../check/explain';
import { EXPLANATION_LIST, explanationLine, storedKey } from '../../sheet/explanation-list';
import { findingParts } from '../../words/catalogue';
import type { AddedSheet } from '../../excel';
import { dropLine, keepLines } from '../../excel';
import type { Explanation } from '../../model/explanation';
import type { Finding } from '../../model/finding';
import { isoDay } from '../iso-day';
import { TaskError } from '../task';
import type { FoundReport } from './live-report';
import { findAgain } from './live-report';
import { liveTask } from './live-task';

export interface ExplanationInput {
  readonly report: Pick<FoundReport, 'key'>;
  readonly finding: Finding;
}

export interface KeepExplanationInput extends ExplanationInput {
  readonly text: string;
  /** The day it is given; today unless told. */
  readonly date?: Date;
}

/**
 * 附说明: keeps why what was to be verified is right, on the sheet 勾稽说明, with the numbers as they are now. An error
 * cannot be explained away.
 */
export const keepExplanation = liveTask<KeepExplanationInput, AddedSheet>(
  async ({ report: { key }, finding, text, date = new Date() }) => {
    if (finding.severity === 'error') throw new TaskError('这一处是错误，必须改正，不能用说明代替。');
    if (!canBeExplained(finding))
      throw new TaskError('这一处还有空白或没有读出的格，请先填好，再看是否要说明。');
    if (!text.trim()) throw new TaskError('请写明原因，例如“修订 3 件，自然失效 1 件”。');
    const { recognised } = await findAgain({ key });
    const { form, report } = recognised;
    const explanation: Explanation = {
      unit: report.unit,
      year: report.year,
      key: explanationKey(finding),
      text: text.trim(),
      values: explainedValues(form, report, finding),
      date: isoDay(date),
    };
    return keepLines(EXPLANATION_LIST, [explanationLine(explanation, findingParts(form, finding))]);
  },
);

/** 撤销说明: takes the explanation of a finding away. */
export const dropExplanation = liveTask<ExplanationInput, boolean>(async ({ report: { key }, finding }) => {
  const { unit, year } = (await findAgain({ key })).recognised.report;
  return dropLine(EXPLANATION_LIST, storedKey({ key: explanationKey(finding), unit, year }));
});
