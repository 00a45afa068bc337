import type { NatureFound } from '../../combine';
import { formById } from '../../forms';
import { isSameTable } from '../../model/form-index';
import type { Severity } from '../../model/rule';
import type { CollectionFinding } from './collection-finding';
import type { ReceivedReport } from './received';
import type { Aspect, AspectFinding } from './tally';
import { OUTCOMES, tallyOf } from './tally';
import { collectionExplanation } from './wording';

/** Heading of a column of the overview. */
export const ASPECT_NAMES: Readonly<Record<Aspect, string>> = {
  structure: '形态',
  sums: '表内勾稽',
  entries: '类型',
  blanks: '空白',
  carry: '跨年',
  text: '正文',
  together: '重复',
};

/** The worst of an aspect and how often it occurs; none: not looked at. Blanks are counted in cells. */
export interface OverviewCell {
  readonly verdict: 'error' | 'verify' | 'undecided' | 'pass' | 'none';
  readonly count: number;
}

/** A line of the overview. `listed`: is the name on the list of offices? null without a list. */
export type OverviewRow =
  | { readonly kind: 'missing'; readonly name: string; readonly listed: true }
  | {
      readonly kind: 'unreadable';
      /** The office whose name the file bears, else the path of the file. */
      readonly name: string;
      readonly listed: boolean | null;
      readonly file: string;
      readonly problem: string;
    }
  | ReportRow;

export interface ReportRow {
  readonly kind: 'report';
  /** The office on the list, else the unit named in the report, else the path of the file. */
  readonly name: string;
  readonly listed: boolean | null;
  readonly file: string;
  readonly report: ReceivedReport;
  /** Is it no office's own report? It counts neither as sent nor in a sum. */
  readonly aside?: NatureFound;
  /** What shows only beside the other reports. */
  readonly together: readonly CollectionFinding[];
  readonly cells: Readonly<Record<Aspect, OverviewCell>>;
  /** Causes of each kind, findings of `together` counted. */
  readonly errors: number;
  readonly verify: number;
  readonly undecided: number;
}

/** The row of one report. */
export function reportRow(
  about: Pick<ReportRow, 'name' | 'listed' | 'report' | 'together' | 'aside'>,
): ReportRow {
  const { name, report } = about;
  const tally = report.tally ?? tallyOf(report.findings);
  const together = about.together.filter(
    (finding) => collectionExplanation(finding, name, report)?.state !== 'kept',
  );
  const aspectFindings = [...tally.aspects, ...together.map(collectionAspect)];
  const cell = (aspect: Aspect): OverviewCell => {
    const here = aspectFindings.filter((aspectFinding) => aspectFinding.aspect === aspect);
    for (const verdict of OUTCOMES) {
      const count = here.reduce((sum, finding) => sum + (finding.outcome === verdict ? finding.count : 0), 0);
      if (count) return { verdict, count };
    }
    const isUnchecked =
      (aspect === 'carry' && !isCompared(about.report)) || (aspect === 'text' && !about.report.text);
    return { verdict: isUnchecked ? 'none' : 'pass', count: 0 };
  };
  const total = (outcome: (typeof OUTCOMES)[number]): number =>
    tally.causes[outcome] + together.filter(({ severity }) => severity === outcome).length;
  return {
    kind: 'report',
    ...about,
    file: about.report.file,
    cells: {
      structure: cell('structure'),
      sums: cell('sums'),
      entries: cell('entries'),
      blanks: cell('blanks'),
      carry: cell('carry'),
      text: cell('text'),
      together: cell('together'),
    },
    errors: total('error'),
    verify: total('verify'),
    undecided: total('undecided'),
  };
}

/** Was one table at least compared with last year's? */
const isCompared = ({ report, lastYear }: ReceivedReport): boolean =>
  lastYear !== undefined &&
  formById(report.form).tables.some(
    ({ id }) => report.tables[id] && isSameTable(formById(report.form), formById(lastYear.form), id),
  );

const collectionAspect = ({ severity }: { readonly severity: Severity }): AspectFinding => ({
  aspect: 'together',
  outcome: severity,
  count: 1,
});
