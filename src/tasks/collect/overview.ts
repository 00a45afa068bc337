import type { NatureFound } from '../../combine';
import { nearestOffice } from '../../model/office-forms';
import type { Report } from '../../model/report';
import type { CollectionFinding, Sender } from './collection-finding';
import { lastYearIn } from './last-year';
import type { OfficeMatch } from './match-offices';
import { matchOffices } from './match-offices';
import { natureOfReports } from './natures';
import { byText, byWorst } from './overview-order';
import type { OverviewRow, ReportRow } from './overview-row';
import { reportRow } from './overview-row';
import { compareReports } from './compare-reports';
import type { ReceivedFile, ReceivedReport, UnreadableFile } from './received';
import { reportsOf, unreadableOf } from './received';
import { clearYear } from './usual-year';

export interface OverviewInput {
  /** Names of the offices that must report; none where not known. */
  readonly offices?: readonly string[];
  /** Offices by other names that the list gives them. */
  readonly shortNames?: ReadonlyMap<string, string>;
  /** The year that reports are collected for, where known. */
  readonly year?: number | null;
  /** Last year's reports. The findings of 跨年 themselves are made by `withLastYear`. */
  readonly lastYear?: readonly Report[];
  /** Reports, by file, `file!sheet` or unit, that count whatever they look like, and that do not. */
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
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
  /** Reports that are no office's own: sums, examples, blank forms, and those a person has excluded. */
  readonly setAside: number;
}

export interface Overview {
  /** Missing offices first, then unreadable files, then reports, the worst first. */
  readonly rows: readonly OverviewRow[];
  readonly totals: OverviewTotals;
  readonly findings: readonly CollectionFinding[];
  /** Offices on the list of which no report counts: they have sent nothing, or a blank form. */
  readonly missing: readonly string[];
}

/** All that was received, report by report, and what is missing. The order of files makes no difference. */
export function overviewOf(files: readonly ReceivedFile[], input: OverviewInput = {}): Overview {
  const offices = input.offices?.length ? input.offices : undefined;
  const natures = natureOfReports(reportsOf(files), input);
  const match = matchOffices(
    files.map((file) => withoutAside(file, natures)),
    offices ?? [],
    input.shortNames,
  );
  const withoutReport = match.offices.flatMap(({ office, reports, unreadable }) =>
    reports.every((report) => natures.has(report)) && !unreadable.length ? [office] : [],
  );
  const officeOf = new Map<ReceivedReport | UnreadableFile, string>();
  for (const { office, reports, unreadable } of match.offices)
    for (const each of [...reports, ...unreadable]) officeOf.set(each, office);
  const listed = (what: ReceivedReport | UnreadableFile) => (offices ? officeOf.has(what) : null);

  const all = reportsOf(files)
    .map((report): Sender => ({ name: officeOf.get(report) ?? report.report.unit ?? report.file, report }))
    .sort((a, b) => byText(a.name, b.name) || byText(a.report.file, b.report.file));
  const senders = all.filter(({ report }) => !natures.has(report));
  const lastYear = lastYearIn(input.lastYear ?? []);
  const findings: readonly CollectionFinding[] = [
    ...(offices ? listFindings(match, senders, officeOf) : []),
    ...compareReports(senders, lastYear, {
      chosen: input.year ?? undefined,
      clear: clearYear(senders.map(({ report }) => report.report)),
    }),
    ...asideFindings(all, natures),
  ];
  const reports = reportRows(all, findings, listed, natures);
  const rows: OverviewRow[] = [
    ...match.missing.map((name) => ({ kind: 'missing', name, listed: true }) as const),
    ...unreadableOf(files).map((file): OverviewRow => ({
      kind: 'unreadable',
      name: officeOf.get(file) ?? file.file,
      listed: listed(file),
      ...file,
    })),
    ...reports,
  ];
  return {
    rows: rows.sort(byWorst),
    findings,
    missing: withoutReport,
    totals: {
      expected: offices ? match.offices.length : null,
      sent: offices
        ? match.offices.length - withoutReport.length
        : new Set(senders.map(({ name }) => name)).size,
      missing: withoutReport.length,
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
      .map((sender) => {
        const near = nearestOffice(sender.name, missing);
        return { kind: 'unlisted', severity: 'verify', senders: [sender], ...(near && { near }) } as const;
      }),
  ];
}

function reportRows(
  senders: readonly Sender[],
  findings: readonly CollectionFinding[],
  listed: (what: ReceivedReport) => boolean | null,
  natures: ReadonlyMap<ReceivedReport, NatureFound>,
): readonly ReportRow[] {
  const about = new Map<ReceivedReport, CollectionFinding[]>(senders.map(({ report }) => [report, []]));
  for (const finding of findings) for (const { report } of finding.senders) about.get(report)?.push(finding);
  return senders.map(({ name, report }) =>
    reportRow({
      name,
      listed: natures.has(report) ? null : listed(report),
      report,
      together: about.get(report) ?? [],
      ...(natures.has(report) && { aside: natures.get(report)! }),
    }),
  );
}

/** A blank form tells whose it is, a sum or an example does not. */
const withoutAside = (file: ReceivedFile, natures: ReadonlyMap<ReceivedReport, NatureFound>): ReceivedFile =>
  'reports' in file
    ? {
        ...file,
        reports: file.reports.filter((report) => (natures.get(report)?.nature ?? 'blank') === 'blank'),
      }
    : file;

const asideFindings = (
  senders: readonly Sender[],
  natures: ReadonlyMap<ReceivedReport, NatureFound>,
): readonly CollectionFinding[] =>
  senders.flatMap((sender) => {
    const found = natures.get(sender.report);
    return found ? { kind: 'setAside', severity: 'verify', found, senders: [sender] } : [];
  });

function tally(all: readonly ReportRow[]) {
  const rows = all.filter(({ aside }) => !aside);
  const withErrors = rows.filter(({ errors }) => errors).length;
  const clean = rows.filter(({ errors, verify, undecided }) => errors + verify + undecided === 0).length;
  return {
    reports: rows.length,
    withErrors,
    toVerify: rows.length - withErrors - clean,
    clean,
    setAside: all.length - rows.length,
  };
}
