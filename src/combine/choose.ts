import type { Form } from '../model/form';
import { officeKey } from '../model/office-name';
import type { Part } from './part';
import { contentKey, inOrder } from './part';

/** What the sum is of, and what a person decided about its parts. */
export interface Scope {
  /** Office whose total it is. */
  readonly unit: string;
  readonly year: number;
  /** Files that are not to be added. */
  readonly exclude?: readonly string[];
  /** Offices that sent several different reports, all of which are to be added. */
  readonly addAll?: readonly string[];
}

/** form, year: not those of the sum · duplicate: the same report again · conflict: see `Conflict`. */
export type LeftReason = 'form' | 'year' | 'duplicate' | 'excluded' | 'conflict';

export interface LeftPart {
  readonly part: Part;
  readonly reason: LeftReason;
  /** The report that was counted instead, of a duplicate. */
  readonly counted?: Part;
}

/**
 * Reports of which a person has to say what they are; none of them is added. differ: one office, several different
 * reports · total: named like the office whose total is made, so either its own sheet or an earlier total.
 */
export interface Conflict {
  readonly kind: 'differ' | 'total';
  readonly unit: string;
  readonly parts: readonly Part[];
}

/** Reports that were added but that a person should look at. */
export interface Doubt {
  readonly kind: 'noUnit' | 'noYear' | 'sameNumbers';
  readonly parts: readonly Part[];
}

export interface Choice {
  /** What is added, the own sheet first, then by name. */
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
  for (const part of inOrder(parts)) {
    const reason = outside(form, part, scope);
    if (reason) left.push({ part, reason });
    else {
      const key = groupKey(part, scope);
      groups.set(key, [...(groups.get(key) ?? []), part]);
    }
  }
  const addAll = new Set(scope.addAll?.map(officeKey));
  const total = officeKey(scope.unit);
  for (const group of groups.values()) {
    const { distinct, again } = withoutRepeats(group);
    const [{ report, own, name }] = distinct as [Part];
    const unit = report.unit ?? (own ? scope.unit : undefined);
    const decided = unit === undefined || addAll.has(officeKey(unit));
    const kind =
      distinct.length > 1 ? 'differ' : !own && unit && officeKey(unit) === total ? 'total' : undefined;
    if (kind && !decided) {
      conflicts.push({ kind, unit: unit ?? name, parts: distinct });
      left.push(...distinct.map((part) => ({ part, reason: 'conflict' }) as const));
    } else chosen.push(...distinct);
    left.push(...again);
  }
  const ordered = inOrder(chosen);
  return { parts: ordered, left, conflicts, doubts: doubtsAbout(ordered) };
}

function outside(form: Form, { report, file }: Part, { year, exclude = [] }: Scope): LeftReason | undefined {
  if (exclude.includes(file)) return 'excluded';
  if (report.form !== form.id) return 'form';
  return report.year !== null && report.year !== year ? 'year' : undefined;
}

/** Reports of one office; one that names no office stands alone with its file. */
function groupKey({ report, own, file }: Part, { unit }: Scope): string {
  const name = report.unit ?? (own ? unit : null);
  return name === null ? `file ${file}` : `unit ${officeKey(name)}`;
}

function withoutRepeats(group: readonly Part[]): { distinct: readonly Part[]; again: readonly LeftPart[] } {
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
