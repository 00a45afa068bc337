import type { NatureFound } from '../../combine';
import { formById } from '../../forms';
import type { Cause } from '../../model/cause';
import { causesOf } from '../../model/cause';
import type { Finding } from '../../model/finding';
import { isExplained } from '../../model/finding';
import { isSameTable } from '../../model/form-index';
import type { Severity } from '../../model/rule';
import type { CollectionFinding } from './collection-finding';
import type { ReceivedReport } from './received';
import { collectionExplanation } from './wording';

/** What a report is looked at for, in the order of the overview's columns. */
export const ASPECTS = ['structure', 'sums', 'entries', 'blanks', 'carry', 'text', 'together'] as const;
export type Aspect = (typeof ASPECTS)[number];

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

const OUTCOMES = ['error', 'verify', 'undecided'] as const;
type Outcome = (typeof OUTCOMES)[number];

interface AspectFinding {
  readonly aspect: Aspect;
  readonly outcome: Outcome;
  readonly count: number;
}

/** The row of one report. */
export function reportRow(
  about: Pick<ReportRow, 'name' | 'listed' | 'report' | 'together' | 'aside'>,
): ReportRow {
  const causes = causesOf(about.report.findings.filter((each) => !isExplained(each)));
  const { name, report } = about;
  const together = about.together.filter(
    (each) => collectionExplanation(each, name, report)?.state !== 'kept',
  );
  const aspectFindings = [...causes.flatMap(aspectsOf), ...together.map(collectionAspect)];
  const cell = (aspect: Aspect): OverviewCell => {
    const here = aspectFindings.filter((each) => each.aspect === aspect);
    for (const verdict of OUTCOMES) {
      const count = here.reduce((sum, each) => sum + (each.outcome === verdict ? each.count : 0), 0);
      if (count) return { verdict, count };
    }
    const isUnchecked =
      (aspect === 'carry' && !isCompared(about.report)) || (aspect === 'text' && !about.report.text);
    return { verdict: isUnchecked ? 'none' : 'pass', count: 0 };
  };
  const total = (outcome: Outcome): number =>
    causes.filter(({ tier }) => tier === outcome).length +
    together.filter(({ severity }) => severity === outcome).length;
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

/** A cause counts once in each aspect that it is seen in, by the gravest of its findings there. */
function aspectsOf({ findings }: Cause): readonly AspectFinding[] {
  const worst = new Map<Aspect, AspectFinding>();
  for (const each of findings.map(aspectFinding)) {
    const known = worst.get(each.aspect);
    if (!known || OUTCOMES.indexOf(each.outcome) < OUTCOMES.indexOf(known.outcome))
      worst.set(each.aspect, each);
  }
  return [...worst.values()];
}

function aspectFinding(finding: Finding): AspectFinding {
  const outcome = finding.verdict === 'undecided' ? 'undecided' : finding.severity;
  switch (finding.kind) {
    case 'rule':
      return { aspect: 'sums', outcome, count: 1 };
    case 'carry':
    case 'jump':
      return { aspect: 'carry', outcome, count: 1 };
    case 'text':
      return { aspect: 'text', outcome, count: 1 };
    case 'structure':
    case 'ledger':
      return { aspect: 'structure', outcome, count: 1 };
    case 'entry':
      return finding.rule === 'entry.blank'
        ? { aspect: 'blanks', outcome, count: finding.cells.length }
        : { aspect: 'entries', outcome, count: 1 };
  }
}

const collectionAspect = ({ severity }: { readonly severity: Severity }): AspectFinding => ({
  aspect: 'together',
  outcome: severity,
  count: 1,
});
