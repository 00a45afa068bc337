import type { NatureFound } from '../../combine';
import { partName } from '../../combine';
import { officeKey } from '../../model/office-name';
import type { Overview } from './overview';
import { inListOrder } from './overview-order';
import type { OverviewRow, ReportRow } from './overview-row';

/** What an overview tells whoever adds its reports up, each report named by `file` or `file!sheet`. */
export interface KnownReports {
  /** Offices that should have sent and have not. */
  readonly missing: readonly string[];
  /** Files that could not be read, each with its office where that is known. */
  readonly unreadable: readonly Extract<OverviewRow, { kind: 'unreadable' }>[];
  /** Reports of nobody on the list; none without a list. */
  readonly unlisted: readonly string[];
  /** Reports that are no office's own. */
  readonly aside: ReadonlyMap<string, NatureFound>;
  /** Reports of offices on the list, in its order, each with its office. */
  readonly offices: ReadonlyMap<string, string>;
}

/** `offices`: the list, in its order; empty without one. */
export function knownReports({ rows, missing }: Overview, offices: readonly string[]): KnownReports {
  const reports = rows.filter((row) => row.kind === 'report');
  const named = (those: readonly ReportRow[]): readonly string[] =>
    those.map(({ report }) => partName(report));
  const excluded = new Set(
    reports.flatMap(({ aside, name }) => (aside?.nature === 'excluded' ? [officeKey(name)] : [])),
  );
  return {
    missing: missing.filter((office) => !excluded.has(officeKey(office))),
    unreadable: rows.filter((row) => row.kind === 'unreadable'),
    unlisted: named(reports.filter(({ listed }) => listed === false)),
    aside: new Map(
      reports.flatMap(({ report, aside }) => (aside ? [[partName(report), aside] as const] : [])),
    ),
    offices: new Map(
      inListOrder(reports, offices).flatMap(({ listed, report, name }) =>
        listed ? [[partName(report), name] as const] : [],
      ),
    ),
  };
}
