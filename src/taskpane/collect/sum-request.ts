import type { Overview, ReceivedReport } from '../../tasks/collect';
import { knownReports } from '../../tasks/collect';
import type { CombineInput } from '../../tasks/files';
import type { PaneReport } from '../state';
import { collectTexts } from './texts';

const reportsOf = ({ rows }: Overview): readonly ReceivedReport[] =>
  rows.flatMap((row) => (row.kind === 'report' ? row.report : []));

interface Choices extends Pick<CombineInput, 'include' | 'exclude'> {
  /** The list of offices, whose order the sum follows. */
  readonly offices?: readonly string[];
}

/** All reports of the overview to be added up, with the own one where there is one, and who is missing. */
export function sumRequest(
  overview: Overview,
  unit: string,
  year: number,
  own: PaneReport | undefined,
  { offices = [], ...choices }: Choices = {},
): CombineInput {
  return {
    unit,
    year,
    received: reportsOf(overview),
    ...knownReports(overview, offices),
    ...choices,
    ...(own && {
      own: {
        file: collectTexts.actions.ownFile,
        report: own.recognised.report,
        findings: own.findings,
        readings: own.recognised.readings,
      },
    }),
  };
}
