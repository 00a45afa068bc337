import { explanationKey } from '../../check/explain';
import { EXPLANATION_LIST, explanationLine, storedKey } from '../../sheet/explanation-list';
import { findingParts } from '../../words/catalogue';
import type { AddedSheet } from '../../excel';
import { dropLine, keepLines } from '../../excel';
import type { Finding } from '../../model/finding';
import { checkExplanation, explanationOf } from '../explanation-of';
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
    checkExplanation(finding, text);
    const { form, report } = (await findAgain({ key })).recognised;
    const explanation = explanationOf(finding, text, { form, report, date });
    return keepLines(EXPLANATION_LIST, [explanationLine(explanation, findingParts(form, finding))]);
  },
);

/** 撤销说明: takes the explanation of a finding away. */
export const dropExplanation = liveTask<ExplanationInput, boolean>(async ({ report: { key }, finding }) => {
  const { unit, year } = (await findAgain({ key })).recognised.report;
  return dropLine(EXPLANATION_LIST, storedKey({ key: explanationKey(finding), unit, year }));
});
