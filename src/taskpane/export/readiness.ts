import type { CheckedReport } from '../../tasks/check-report';
import { countsOf } from '../check/counts';
import { blankCount } from '../fill/entry-counts';
import type { Screen } from '../state';
import { exportTexts } from './texts';

const words = exportTexts.readiness;

/** One thing to see to before a report is sent. done: seen to · open: to be done · unknown: only a person can tell. */
export interface ReadinessItem {
  readonly state: 'done' | 'open' | 'unknown';
  readonly words: string;
  /** The screen on which it is done, where that is another one. */
  readonly screen?: Screen;
}

/** What a person says of a report beside its numbers. */
export interface Given {
  /** 信息处理费 in 元. */
  readonly processingFee?: number | undefined;
  /** A line to be signed is added below the tables. */
  readonly sign: boolean;
}

/** 可以报了吗: what reviewers would send a report back for, in the order in which it is looked at. */
export function readinessOf(checked: CheckedReport, given: Given): readonly ReadinessItem[] {
  const { form, report } = checked.recognised;
  const { error, verify } = countsOf([checked]);
  const blanks = blankCount(form, report);
  const isNamed = report.unit !== null && report.year !== null;
  return [
    isNamed ? { state: 'done', words: words.named } : { state: 'open', words: words.unnamed, screen: 'fill' },
    blanks
      ? { state: 'open', words: words.blanks(blanks), screen: 'check' }
      : { state: 'done', words: words.filled },
    error
      ? { state: 'open', words: words.errors(error), screen: 'check' }
      : { state: 'done', words: words.noErrors },
    verify
      ? { state: 'open', words: words.toVerify(verify), screen: 'check' }
      : { state: 'done', words: words.verified },
    checked.lastYear
      ? { state: 'done', words: words.lastYear }
      : { state: 'unknown', words: words.noLastYear, screen: 'check' },
    ...(form.chapters.length ? [textItem(checked)] : []),
    ...(form.statesFee ? [feeItem(checked, given)] : []),
    given.sign ? { state: 'done', words: words.signed } : { state: 'unknown', words: words.unsigned },
  ];
}

const textItem = ({ text }: CheckedReport): ReadinessItem =>
  text?.length
    ? { state: 'done', words: words.text }
    : { state: 'unknown', words: words.noText, screen: 'check' };

/** 六 states the fee even where none was taken (国办函〔2020〕109号). */
function feeItem({ text, findings }: CheckedReport, { processingFee }: Given): ReadinessItem {
  if (text?.length && !findings.some(({ rule }) => rule === 'text.noProcessingFee'))
    return { state: 'done', words: words.feeInText };
  if (processingFee !== undefined) return { state: 'done', words: words.fee(processingFee) };
  return text?.length ? { state: 'open', words: words.noFee } : { state: 'unknown', words: words.noFee };
}
