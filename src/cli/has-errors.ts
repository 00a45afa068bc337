import type { ReceivedReport } from '../tasks/collect';

/** Is there anything in a report that must be corrected? */
export const hasErrors = ({ findings }: Pick<ReceivedReport, 'findings'>): boolean =>
  findings.some(({ severity, verdict }) => severity === 'error' && verdict === 'fail');
