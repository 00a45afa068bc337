import type { Report } from '../../model/report';
import type { CollectionFinding, Sender } from './collection-finding';
import { lastYearIn } from './last-year';
import type { OfficeMatch } from './match-offices';
import { matchOffices } from './match-offices';
import { byText, byWorst } from './overview-order';
import type { OverviewRow, ReportRow } from './overview-row';
import { reportRow } from './overview-row';
import { compareReports } from './compare-reports';
import type { ReceivedFile, ReceivedReport, UnreadableFile } from './received';
import { reportsOf, unreadableOf } from './received';

export interface OverviewInput {
  /** Names of the offices that must report; none where not known. */
  readonly offices?: readonly string[];
  /** The year that reports are collected for, where known. */
  readonly year?: number | null;
  /** Last year's reports. The findings of 跨年 themselves are made by `withLastYear`. */
  readonly lastYear?: readonly Report[];
}

export interface OverviewTotals {
  /** 应报: offices on the list; null without a list. */
  readonly expected: number | null;
  /** 已报: offices on the list that have sent something; without a list, senders of reports. */
  readonly sent: number;
  /** 未报 */
  readonly missing: number;
  /** Files in which no report was found. */
  readonly unreadable: number;
  readonly reports: number;
  /** Reports by the worst that is wrong with them: 有错误, 待核实 (or undecided), 无误. */
  readonly withErrors: number;
  readonly toVerify: number;
  readonly clean: number;
}

export interface Overview {
  /** Missing offices first, then unreadable files, then reports, the worst first. */
  readonly rows: readonly OverviewRow[];
  readonly totals: OverviewTotals;
  readonly findings: readonly CollectionFinding[];
}

/** All that was received, report by report, and what is missing. The order of files makes no difference. */
export function overviewOf(files: readonly ReceivedFile[], input: OverviewInput = {}): Overview {
  const offices = input.offices?.length ? input.offices : undefined;
  const match = matchOffices(files, offices ?? []);
  const officeOf = new Map<ReceivedReport | UnreadableFile, string>();
  for (const { office, reports, unreadable } of match.offices)
    for (const each of [...reports, ...unreadable]) officeOf.set(each, office);
  const listed = (what: ReceivedReport | UnreadableFile) => (offices ? officeOf.has(what) : null);

  const senders = reportsOf(files)
    .map((report): Sender => ({ name: officeOf.get(report) ?? report.report.unit ?? report.file, report }))
    .sort((a, b) => byText(a.name, b.name) || byText(a.report.file, b.report.file));
  const lastYear = lastYearIn(input.lastYear ?? []);
  const findings: readonly CollectionFinding[] = [
    ...(offices ? listFindings(match, senders, officeOf) : []),
    ...compareReports(senders, lastYear, input.year ?? undefined),
  ];
  const reports = reportRows(senders, findings, listed);
  const rows: OverviewRow[] = [
    ...match.missing.map((name) => ({ kind: 'missing', name, listed: true }) as const),
    ...unreadableOf(files).map((each): OverviewRow => ({
      kind: 'unreadable',
      name: officeOf.get(each) ?? each.file,
      listed: listed(each),
      ...each,
    })),
    ...reports,
  ];
  return {
    rows: rows.sort(byWorst),
    findings,
    totals: {
      expected: offices ? match.offices.length : null,
      sent: offices
        ? match.offices.length - match.missing.length
        : new Set(senders.map(({ name }) => name)).size,
      missing: match.missing.length,
      unreadable: unreadableOf(files).length,
      ...tally(reports),
    },
  };
}

function listFindings(
  { missing }: OfficeMatch,
  senders: readonly Sender[],
  officeOf: ReadonlyMap<unknown, string>,
): readonly CollectionFinding[] {
  return [
    ...missing.map((office) => ({ kind: 'missing', severity: 'error', office, senders: [] }) as const),
    ...senders
      .filter(({ report }) => !officeOf.has(report))
      .map((sender) => ({ kind: 'unlisted', severity: 'verify', senders: [sender] }) as const),
  ];
}

function reportRows(
  senders: readonly Sender[],
  findings: readonly CollectionFinding[],
  listed: (what: ReceivedReport) => boolean | null,
): readonly ReportRow[] {
  const about = new Map<ReceivedReport, CollectionFinding[]>(senders.map(({ report }) => [report, []]));
  for (const finding of findings) for (const { report } of finding.senders) about.get(report)?.push(finding);
  return senders.map(({ name, report }) =>
    reportRow({ name, listed: listed(report), report, together: about.get(report) ?? [] }),
  );
}

function tally(rows: readonly ReportRow[]) {
  const withErrors = rows.filter(({ errors }) => errors).length;
  const clean = rows.filter(({ errors, verify, undecided }) => errors + verify + undecided === 0).length;
  return { reports: rows.length, withErrors, toVerify: rows.length - withErrors - clean, clean };
}
