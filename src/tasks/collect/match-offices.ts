import { grouped } from '../../model/grouped';
import { officesShortened, placelessKeys, shortKey } from '../../model/office-forms';
import { isVariant, keysWithin, officeKey } from '../../model/office-name';
import type { ReceivedFile, ReceivedReport, UnreadableFile } from './received';
import { reportsOf, unreadableOf } from './received';

/** What an office on the list has sent. */
interface OfficeSent {
  readonly office: string;
  readonly reports: readonly ReceivedReport[];
  /** Files that bear its name and could not be read. */
  readonly unreadable: readonly UnreadableFile[];
}

export interface OfficeMatch {
  /** In the order of the list. */
  readonly offices: readonly OfficeSent[];
  /** Offices that have sent nothing, in the order of the list. */
  readonly missing: readonly string[];
  /** Reports and files of nobody on the list. */
  readonly unlisted: readonly ReceivedReport[];
  readonly unlistedFiles: readonly UnreadableFile[];
}

/** Something sent: the key of the unit it names, empty without one, and the key of its file's name. */
interface Sent {
  readonly unit: string;
  readonly file: string;
}

type Candidates = (sent: Sent, keys: ReadonlySet<string>) => readonly string[];

const exact: Candidates = ({ unit }, keys) => (keys.has(unit) ? [unit] : []);
const variant: Candidates = ({ unit }, keys) => [...keys].filter((key) => isVariant(key, unit));

/** By short names: of the unit, then those that stand in the name of the file. */
function shortened(keys: ReadonlySet<string>, aliases: ReadonlyMap<string, string>): readonly Candidates[] {
  const named = officesShortened([...keys]);
  const inNames = new Map<string, Set<string>>();
  for (const key of keys)
    for (const short of [key, ...placelessKeys(key), ...placelessKeys(shortKey(key))])
      inNames.set(short, (inNames.get(short) ?? new Set()).add(key));
  for (const [alias, key] of aliases) inNames.set(alias, new Set([key]));
  return [
    ({ unit }) => (unit ? named(unit) : []),
    ({ file }) => [
      ...new Set(keysWithin([...inNames.keys()], file).flatMap((short) => [...inNames.get(short)!])),
    ],
  ];
}

/**
 * Who has sent what: by the unit named in the report, exactly or by a short name on the list, then with region words
 * more or less, then by the ways in which people shorten names, last by the name of the file. Where two offices would
 * do, or two units claim one office, none is taken: a wrong match hides that an office is missing. The order of files
 * makes no difference.
 */
export function matchOffices(
  files: readonly ReceivedFile[],
  offices: readonly string[],
  shortNames: ReadonlyMap<string, string> = new Map(),
): OfficeMatch {
  const names = new Map<string, string>();
  for (const office of offices) {
    const key = officeKey(office);
    if (key && !names.has(key)) names.set(key, office);
  }
  const reports = reportsOf(files).map((what) => ({
    what,
    unit: officeKey(what.report.unit ?? ''),
    file: stemKey(what.file),
  }));
  const unreadable = unreadableOf(files).map((what) => ({ what, unit: '', file: stemKey(what.file) }));
  const aliases = new Map([...shortNames].map(([alias, office]) => [officeKey(alias), officeKey(office)]));
  const taken = assign([...reports, ...unreadable], new Set(names.keys()), aliases);
  const reportsBy = grouped(reports, (report) => taken.get(report));
  const unreadableBy = grouped(unreadable, (each) => taken.get(each));
  const matched = [...names].map(([key, office]) => ({
    office,
    reports: whatOf(reportsBy.get(key)),
    unreadable: whatOf(unreadableBy.get(key)),
  }));
  return {
    offices: matched,
    missing: matched.flatMap((each) => (each.reports.length + each.unreadable.length ? [] : [each.office])),
    unlisted: whatOf(reportsBy.get(undefined)),
    unlistedFiles: whatOf(unreadableBy.get(undefined)),
  };
}

/** Tells who has sent a report: the office on the list, else the unit that it names, else its file. */
export function senderNames(
  files: readonly ReceivedFile[],
  offices: readonly string[],
  shortNames?: ReadonlyMap<string, string>,
): (report: ReceivedReport) => string {
  const names = new Map(
    matchOffices(files, offices, shortNames).offices.flatMap(({ office, reports }) =>
      reports.map((report) => [report, office] as const),
    ),
  );
  return (report) => names.get(report) ?? report.report.unit ?? report.file;
}

const whatOf = <T>(sent: readonly { readonly what: T }[] = []): readonly T[] => sent.map(({ what }) => what);

function assign(
  sent: readonly Sent[],
  keys: ReadonlySet<string>,
  aliases: ReadonlyMap<string, string>,
): ReadonlyMap<Sent, string> {
  const alias: Candidates = ({ unit }) => {
    const office = aliases.get(unit);
    return office === undefined ? [] : [office];
  };
  const taken = new Map<Sent, string>();
  const holders = new Map<string, ReadonlySet<string>>();
  for (const candidates of [exact, alias, variant, ...shortened(keys, aliases)]) {
    const claims = new Map<string, Sent[]>();
    for (const each of sent) {
      if (taken.has(each)) continue;
      const [key, other] = candidates(each, keys);
      if (key === undefined || other !== undefined) continue;
      const claimants = claims.get(key);
      if (claimants) claimants.push(each);
      else claims.set(key, [each]);
    }
    for (const [key, claimants] of claims) {
      const units = new Set([...(holders.get(key) ?? []), ...claimants.flatMap(({ unit }) => unit || [])]);
      if (units.size > 1) continue;
      holders.set(key, units);
      for (const claimant of claimants) taken.set(claimant, key);
    }
  }
  return taken;
}

const stemKey = (path: string): string =>
  officeKey(path.replace(/^.*[\\/]/, '').replace(/\.[A-Za-z0-9]{1,5}$/, ''));
