import { checkReport } from '../check/check-report';
import { findingMessage } from '../derive/messages';
import type { Finding } from '../model/finding';
import type { Report } from '../model/report';
import type { RecognisedReport } from '../recognise';

/** A report found in a workbook, file or paste, with all that is wrong with it. */
export interface CheckedReport {
  readonly recognised: RecognisedReport;
  readonly findings: readonly Finding[];
}

/** Checks one recognised report, with last year's where it is known. */
export function check(recognised: RecognisedReport, lastYear?: Report): CheckedReport {
  return {
    recognised,
    findings: [...recognised.findings, ...checkReport(recognised.form, recognised.report, lastYear)],
  };
}

/** A finding in one Chinese sentence. */
export const messageOf = ({ recognised }: CheckedReport, finding: Finding): string =>
  findingMessage(recognised.form, finding);

/** How a doubtful cell or label was read, in one Chinese sentence. */
export { readingSentence } from '../recognise';
