import { formById } from '../../forms';
import { isVersionOf } from '../../model/form-index';
import type { Entry, Report, TableValues } from '../../model/report';
import { officeKey } from '../../model/office-name';
import type { CollectionFinding, Sender } from './collection-finding';
import type { LastYear } from './last-year';

/** The year that reports are collected for: as a person says, or as the reports themselves make it clear. */
interface CollectedYear {
  readonly chosen: number | undefined;
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
  const sameYear = [...groups(known, (sender) => `${officeKey(sender.name)}|${sender.report.report.year}`)];
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
  { chosen, clear }: CollectedYear,
): readonly CollectionFinding[] {
  return senders.flatMap((sender): readonly CollectionFinding[] => {
    const { report } = sender.report;
    const byYear = report.year === (chosen ?? clear ?? NaN) - 1;
    const identical =
      isNonZero(report) &&
      lastYear
        .all(report)
        .some((last) => (byYear || last.year !== report.year) && numbersOf(last) === numbersOf(report));
    if (!byYear && !identical) return [];
    return [
      {
        kind: 'lastYearAgain',
        severity: byYear && chosen !== undefined ? 'error' : 'verify',
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
  for (const same of alike(
    senders,
    ({ report }) => Object.values(report.report.tables),
    ({ report }) => numbersOf(report.report),
  )) {
    if (!areSeveral(same) || !isNonZero(same[0]!.report.report)) continue;
    reported.add(filesOf(same));
    findings.push({ kind: 'sameNumbers', severity: 'verify', senders: same });
  }
  const tables = new Set(senders.flatMap(({ report }) => Object.keys(report.report.tables)));
  for (const table of tables) {
    const valuesOf = ({ report }: Sender): TableValues => report.report.tables[table] ?? [];
    for (const same of alike(
      senders,
      (sender) => [valuesOf(sender)],
      (sender) => JSON.stringify(valuesOf(sender)),
    ))
      if (isTelling(valuesOf(same[0]!)) && areSeveral(same) && !reported.has(filesOf(same)))
        findings.push({ kind: 'sameNumbers', severity: 'verify', table, senders: same });
  }
  return findings;
}

/** Different numbers but 0 that a table holds, or one as large, where two of hundreds of offices are not alike by chance. */
const TELLING = { different: 6, least: 3, large: 10 } as const;

/** Could no other office hold the same numbers by chance? */
function isTelling(values: TableValues): boolean {
  const numbers = new Set(values.flat().filter(isNumber));
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
  keyOf: (sender: Sender) => string | number,
): Generator<readonly Sender[]> {
  const byKey = new Map<string | number, Sender[]>();
  for (const sender of senders) {
    const key = keyOf(sender);
    const group = byKey.get(key);
    if (group) group.push(sender);
    else byKey.set(key, [sender]);
  }
  for (const group of byKey.values()) if (group.length > 1) yield group;
}

/** Groups whose tables say the same in their texts; these are made only of what is alike by its checksum. */
function* alike(
  senders: readonly Sender[],
  tablesOf: (sender: Sender) => readonly TableValues[],
  textOf: (sender: Sender) => string,
): Generator<readonly Sender[]> {
  for (const same of groups(senders, (sender) => checksumOf(tablesOf(sender)))) yield* groups(same, textOf);
}

/** The same for the same numbers; hardly ever for others. The order of the tables says nothing. */
function checksumOf(tables: readonly TableValues[]): number {
  let sum = 0;
  for (const rows of tables) {
    let code = 0;
    for (const row of rows)
      for (const entry of row)
        code = Math.imul(code ^ (typeof entry === 'number' ? entry * YUAN : -1), 0x01000193);
    sum = (sum + code) | 0;
  }
  return sum;
}

/** 元 in 万元: amounts that differ by less are told apart by their texts. */
const YUAN = 10_000;

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

const isNumber = (entry: Entry): entry is number => typeof entry === 'number' && entry !== 0;

const isNonZero = ({ tables }: Report): boolean =>
  Object.values(tables).some((rows) => rows.some((row) => row.some(isNumber)));
