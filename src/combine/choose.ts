import type { Form } from '../model/form';
import { officeKey } from '../model/office-name';
import type { Nature, NatureFound } from './nature';
import { naturesOf } from './nature';
import type { Part } from './part';
import { contentKey, inOrder, isChosen, unitOf } from './part';
import { regionsAmong } from './regions';

/** What the sum is of, and what a person decided about its parts. */
export interface Scope {
  /** Office whose total it is. */
  readonly unit: string;
  readonly year: number;
  /** Reports that are not to be added, by file, `file!sheet` or unit. */
  readonly exclude?: readonly string[];
  /** Reports that are added though they look like no office's own, or are of nobody on the list. */
  readonly include?: readonly string[];
  /** Of several reports of one office the one is added whose file was changed last. */
  readonly newest?: boolean;
  /** Is a report of an office that is to be added? All are, unless told. */
  isListed?(part: Part): boolean;
  /** Offices that sent several different reports, all of which are to be added. */
  readonly addAll?: readonly string[];
  /** Reports that are no office's own, where that is known already; found here otherwise. */
  readonly natures?: ReadonlyMap<Part, NatureFound>;
}

/**
 * form, year: not those of the sum · earlier: see `NatureFound` · duplicate: the same report again · older: than the one counted · unlisted: of no
 * office that is to be added · conflict: see `Conflict`.
 */
export type LeftReason =
  | 'form'
  | 'year'
  | 'earlier'
  | 'duplicate'
  | 'older'
  | 'excluded'
  | 'unlisted'
  | 'conflict'
  | Nature;

export interface LeftPart {
  readonly part: Part;
  readonly reason: LeftReason;
  /** The report that was counted instead, of a duplicate or an older one. */
  readonly counted?: Part;
  /** By what it is known to be no office's own. */
  readonly found?: NatureFound;
}

/**
 * Reports of which a person has to say what they are; none of them is added. differ: one office, several different
 * reports · total: named like the office whose total is made, so either its own sheet or an earlier total · region: of
 * a region beside those of offices within it, which it may contain.
 */
export interface Conflict {
  readonly kind: 'differ' | 'total' | 'region';
  readonly unit: string;
  readonly parts: readonly Part[];
}

/** Reports that were added but that a person should look at. */
export interface Doubt {
  readonly kind: 'noUnit' | 'noYear' | 'sameNumbers';
  readonly parts: readonly Part[];
}

export interface Choice {
  /** What is added, the own sheet first, then in the order of the list of offices, then by name. */
  readonly parts: readonly Part[];
  readonly left: readonly LeftPart[];
  readonly conflicts: readonly Conflict[];
  readonly doubts: readonly Doubt[];
}

/** Which reports are added, and why the others are not. Nothing is counted twice and no report is preferred by guess. */
export function chooseParts(form: Form, parts: readonly Part[], scope: Scope): Choice {
  const chosen: Part[] = [];
  const left: LeftPart[] = [];
  const conflicts: Conflict[] = [];
  const groups = new Map<string, Part[]>();
  const natures = scope.natures ?? naturesOf(parts.filter(({ own }) => !own));
  for (const part of inOrder(parts)) {
    const found = natures.get(part);
    const reason = outside(form, part, scope, found);
    if (reason) left.push({ part, reason, ...(found?.nature === reason && { found }) });
    else {
      const key = groupKey(part, scope);
      groups.set(key, [...(groups.get(key) ?? []), part]);
    }
  }
  const addAll = new Set(scope.addAll?.map(officeKey));
  const total = officeKey(scope.unit);
  const regions = regionsAmong([...groups.values()].flatMap(([first]) => unitOf(first!) ?? []));
  for (const group of groups.values()) {
    const { distinct, again } = newestOf(withoutRepeats(group), scope);
    const [first] = distinct as [Part];
    const { own, name } = first;
    const unit = unitOf(first) ?? (own ? scope.unit : undefined);
    const decided = unit === undefined || addAll.has(officeKey(unit));
    const kind =
      distinct.length > 1
        ? 'differ'
        : own || !unit || isChosen(scope.include ?? [], first)
          ? undefined
          : officeKey(unit) === total
            ? 'total'
            : regions.has(officeKey(unit))
              ? 'region'
              : undefined;
    if (kind && !decided) {
      conflicts.push({ kind, unit: unit ?? name, parts: distinct });
      left.push(...distinct.map((part) => ({ part, reason: 'conflict' }) as const));
    } else chosen.push(...distinct);
    left.push(...again);
  }
  const ordered = inOrder(chosen);
  return { parts: ordered, left, conflicts, doubts: doubtsAbout(ordered) };
}

function outside(
  form: Form,
  part: Part,
  { year, exclude = [], include = [], isListed }: Scope,
  found: NatureFound | undefined,
): LeftReason | undefined {
  const { report, own } = part;
  if (isChosen(exclude, part)) return 'excluded';
  if (report.form !== form.id) return 'form';
  if (report.year !== null && report.year !== year) return found?.nature === 'earlier' ? 'earlier' : 'year';
  if (own || isChosen(include, part)) return undefined;
  // The year of the sum is that of the report, whatever year others are of.
  if (found && found.nature !== 'earlier') return found.nature;
  return isListed && !isListed(part) ? 'unlisted' : undefined;
}

/** Reports of one office; one that names no office stands alone with its file. */
function groupKey(part: Part, { unit }: Scope): string {
  const name = unitOf(part) ?? (part.own ? unit : null);
  return name === null ? `file ${part.file}` : `unit ${officeKey(name)}`;
}

function withoutRepeats(group: readonly Part[]): Different {
  const first = new Map<string, Part>();
  const again: LeftPart[] = [];
  for (const part of group) {
    const key = group.length > 1 ? contentKey(part) : '';
    const counted = first.get(key);
    if (counted) again.push({ part, reason: 'duplicate', counted });
    else first.set(key, part);
  }
  return { distinct: [...first.values()], again };
}

interface Different {
  readonly distinct: readonly Part[];
  readonly again: readonly LeftPart[];
}

/** Of different reports of one office the one changed last, where a person chose it and files tell which it is. */
function newestOf(all: Different, { newest = false }: Scope): Different {
  const { distinct, again } = all;
  if (!newest || distinct[0]!.own) return all;
  const last = Math.max(...distinct.map(({ changed }) => changed ?? -1));
  const [counted, ...others] = distinct.filter(({ changed }) => changed === last);
  if (!counted || others.length) return all;
  const older = distinct.filter((part) => part !== counted);
  return {
    distinct: [counted],
    again: [...again, ...older.map((part): LeftPart => ({ part, reason: 'older', counted }))],
  };
}

function doubtsAbout(parts: readonly Part[]): readonly Doubt[] {
  const same = new Map<string, Part[]>();
  for (const part of parts) {
    if (!hasNumbers(part)) continue;
    const key = contentKey(part);
    same.set(key, [...(same.get(key) ?? []), part]);
  }
  const about: Doubt[] = [
    { kind: 'noUnit', parts: parts.filter(({ report, own }) => report.unit === null && !own) },
    { kind: 'noYear', parts: parts.filter(({ report }) => report.year === null) },
    ...[...same.values()].map((alike): Doubt => ({ kind: 'sameNumbers', parts: alike })),
  ];
  return about.filter((doubt) => doubt.parts.length > (doubt.kind === 'sameNumbers' ? 1 : 0));
}

const hasNumbers = ({ report }: Part): boolean =>
  Object.values(report.tables).some((rows) =>
    rows.some((row) => row.some((entry) => typeof entry === 'number' && entry !== 0)),
  );
