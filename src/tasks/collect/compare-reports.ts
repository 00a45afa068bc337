import { formById } from '../../forms';
import { isVersionOf } from '../../model/form-index';
import type { Entry, Report, TableValues } from '../../model/report';
import { officeKey } from '../../model/office-name';
import type { CollectionFinding, Sender } from './collection-finding';
import type { LastYear } from './last-year';

/** The year that reports are collected for: as a person says, or as the reports themselves make it clear. */
interface CollectedYear {
  readonly said: number | undefined;
  readonly clear: number | undefined;
}

/**
 * Compares the reports of all offices with each other and with last year's: sent twice, last year's again, the same
 * numbers from several offices.
 */
export function compareReports(
  senders: readonly Sender[],
  lastYear: LastYear,
  year: CollectedYear,
): readonly CollectionFinding[] {
  return [...sentTwice(senders), ...lastYearAgain(senders, lastYear, year), ...sameNumbers(senders)];
}

/** Reports of one office and year, on one form or on versions of it; another kind of report is due besides. */
function sentTwice(senders: readonly Sender[]): readonly CollectionFinding[] {
  const known = senders.filter(({ report }) => report.report.unit !== null);
  const sameYear = [...groups(known, (each) => `${officeKey(each.name)}|${each.report.report.year}`)];
  return sameYear.flatMap(byKind).map((same) => ({
    kind: 'sentTwice',
    severity: 'verify',
    year: same[0]!.report.report.year,
    identical: new Set(same.map(({ report }) => numbersOf(report.report))).size === 1,
    senders: same,
  }));
}

/** Senders of several reports of one kind. */
function byKind(senders: readonly Sender[]): readonly (readonly Sender[])[] {
  const kinds: Sender[][] = [];
  for (const sender of senders) {
    const form = formById(sender.report.report.form);
    const same = kinds.find(([first]) => isVersionOf(form, formById(first!.report.report.form)));
    if (same) same.push(sender);
    else kinds.push([sender]);
  }
  return kinds.filter(({ length }) => length > 1);
}

function lastYearAgain(
  senders: readonly Sender[],
  lastYear: LastYear,
  { said, clear }: CollectedYear,
): readonly CollectionFinding[] {
  return senders.flatMap((sender): readonly CollectionFinding[] => {
    const { report } = sender.report;
    const byYear = report.year === (said ?? clear ?? NaN) - 1;
    const numbers = numbersOf(report);
    const identical =
      isNonZero(report) &&
      lastYear
        .all(report)
        .some((last) => (byYear || last.year !== report.year) && numbersOf(last) === numbers);
    if (!byYear && !identical) return [];
    return [
      {
        kind: 'lastYearAgain',
        severity: byYear && said !== undefined ? 'error' : 'verify',
        byYear,
        identical,
        senders: [sender],
      },
    ];
  });
}

function sameNumbers(senders: readonly Sender[]): readonly CollectionFinding[] {
  const findings: CollectionFinding[] = [];
  const reported = new Set<string>();
  const filesOf = (same: readonly Sender[]): string => same.map(({ report }) => report.file).join('\n');
  const nonZero = senders.filter(({ report }) => isNonZero(report.report));
  for (const same of groups(nonZero, ({ report }) => numbersOf(report.report))) {
    if (!areSeveral(same)) continue;
    reported.add(filesOf(same));
    findings.push({ kind: 'sameNumbers', severity: 'verify', senders: same });
  }
  const tables = new Set(senders.flatMap(({ report }) => Object.keys(report.report.tables)));
  for (const table of tables) {
    const telling = senders.filter(({ report }) => isTelling(report.report.tables[table]));
    for (const same of groups(telling, ({ report }) => JSON.stringify(report.report.tables[table])))
      if (areSeveral(same) && !reported.has(filesOf(same)))
        findings.push({ kind: 'sameNumbers', severity: 'verify', table, senders: same });
  }
  return findings;
}

/** Different numbers but 0 that a table holds, or one as large, where two of hundreds of offices are not alike by chance. */
const TELLING = { different: 6, least: 3, large: 10 } as const;

/** Could no other office hold the same numbers by chance? */
function isTelling(values: TableValues | undefined): boolean {
  const numbers = new Set(numbersIn(values));
  return (
    numbers.size >= TELLING.different ||
    (numbers.size >= TELLING.least && [...numbers].some((number) => number >= TELLING.large))
  );
}

/** Several offices, not several files of one. */
const areSeveral = (senders: readonly Sender[]): boolean =>
  new Set(senders.map(({ name }) => officeKey(name))).size > 1;

/** Groups of at least two, in the order of their first members. */
function* groups(
  senders: readonly Sender[],
  keyOf: (sender: Sender) => string,
): Generator<readonly Sender[]> {
  const byKey = new Map<string, Sender[]>();
  for (const sender of senders) {
    const key = keyOf(sender);
    const group = byKey.get(key);
    if (group) group.push(sender);
    else byKey.set(key, [sender]);
  }
  for (const group of byKey.values()) if (group.length > 1) yield group;
}

const known = new WeakMap<Report, string>();

/** All numbers of a report as one text. Cached: many reports are compared again and again as they come. */
function numbersOf(report: Report): string {
  let text = known.get(report);
  if (text === undefined) {
    const tables = Object.entries(report.tables).sort(([a], [b]) => (a < b ? -1 : 1));
    text = JSON.stringify([report.form, tables]);
    known.set(report, text);
  }
  return text;
}

const numbersIn = (values: TableValues | undefined): readonly number[] =>
  (values ?? []).flat().filter(isNumber);

const isNumber = (entry: Entry): entry is number => typeof entry === 'number' && entry !== 0;

const isNonZero = ({ tables }: Report): boolean =>
  Object.values(tables).some((rows) => rows.some((row) => row.some(isNumber)));
