import type { TableId } from '../model/form';
import { grouped } from '../model/grouped';
import type { Part } from './part';

/** The numbers of a report, cell by cell, as integers of the smallest unit met; blank and unread are 0. */
interface Figures {
  readonly part: Part;
  readonly values: Float64Array;
  readonly sum: number;
}

/** Different numbers but 0. */
const distinctIn = ({ values }: Figures): number => new Set(values).size - (values.includes(0) ? 1 : 0);

/** Digits behind the point that figures have at most. */
const UNIT = 10_000;
/** Different numbers with which the sum of all others of a file, or of any reports, is no chance. */
const TELLING = { ofAll: 3, ofSome: 8 } as const;
/** A sum is larger than its parts: so many of the largest reports are looked at. */
const LARGEST = 200;
/** Among more reports only all of them together are tried. */
const MOST = 400;
/** Steps after which a search for addends is given up. */
const STEPS = 4000;

/** Reports whose numbers are the sum of others of the batch, each with these others: of its file first, then of all. */
export function addendsOf(parts: readonly Part[]): ReadonlyMap<Part, readonly Part[]> {
  const found = new Map<Part, readonly Part[]>();
  for (const batch of grouped(parts, ({ report }) => `${report.form}|${report.year}`).values()) {
    const figures = batch.map(figuresOf).filter(({ sum }) => sum > 0);
    for (const file of grouped(figures, ({ part }) => part.file).values())
      findSums(file, TELLING.ofAll, found);
    findSums(
      figures.filter(({ part }) => !found.has(part)),
      TELLING.ofSome,
      found,
    );
  }
  return found;
}

function findSums(figures: readonly Figures[], telling: number, found: Map<Part, readonly Part[]>): void {
  const bySize = [...figures].sort((a, b) => b.sum - a.sum);
  for (const total of bySize.slice(0, LARGEST)) {
    const distinct = distinctIn(total);
    if (distinct < telling) continue;
    const addends = exactly(addendsFor(total, bySize, found), total);
    const isAll = addends?.length === figures.filter(({ part }) => !found.has(part)).length - 1;
    if (addends && (isAll || distinct >= TELLING.ofSome))
      found.set(
        total.part,
        addends.map(({ part }) => part),
      );
  }
}

/**
 * The reports, largest first, that the total may add up: none of their numbers is larger than its own. None where they
 * are too many to try and all of them together are more, or where all are less.
 */
function addendsFor(
  total: Figures,
  bySize: readonly Figures[],
  found: ReadonlyMap<Part, unknown>,
): readonly Figures[] {
  const others: Figures[] = [];
  let all = 0;
  for (const figures of bySize) {
    if (figures.sum >= total.sum || found.has(figures.part) || !fits(figures, total)) continue;
    others.push(figures);
    all += figures.sum;
    if (others.length > MOST && all > total.sum) return [];
  }
  return all < total.sum ? [] : others;
}

function fits({ values }: Figures, total: Figures): boolean {
  if (values.length !== total.values.length) return false;
  for (let cell = 0; cell < values.length; cell += 1) if (values[cell]! > total.values[cell]!) return false;
  return true;
}

/** Those of the reports, largest first, that add up to the total in every cell; undefined where none do. */
function exactly(others: readonly Figures[], { values }: Figures): readonly Figures[] | undefined {
  const cells = values.length;
  /** What all reports from each one on have together. */
  const together = [new Float64Array(cells)];
  for (let position = others.length - 1; position >= 0; position -= 1)
    together.unshift(together[0]!.map((value, cell) => value + others[position]!.values[cell]!));
  const left = values.slice();
  const taken: Figures[] = [];
  let steps = 0;
  const search = (position: number): boolean => {
    if (left.every((value) => value === 0)) return true;
    steps += 1;
    if (steps > STEPS) return false;
    if (left.some((value, cell) => value > together[position]![cell]!)) return false;
    const next = others[position]!;
    if (next.values.every((value, cell) => value <= left[cell]!)) {
      next.values.forEach((value, cell) => (left[cell]! -= value));
      taken.push(next);
      if (search(position + 1)) return true;
      taken.pop();
      next.values.forEach((value, cell) => (left[cell]! += value));
    }
    return search(position + 1);
  };
  return search(0) ? taken : undefined;
}

function figuresOf(part: Part): Figures {
  const { tables } = part.report;
  const rows = Object.keys(tables)
    .sort()
    .flatMap((table) => tables[table as TableId]!);
  const values = new Float64Array(rows.reduce((cells, row) => cells + row.length, 0));
  let position = 0;
  let sum = 0;
  for (const row of rows)
    for (const entry of row) {
      if (typeof entry === 'number' && entry > 0) sum += values[position] = Math.round(entry * UNIT);
      position += 1;
    }
  return { part, values, sum };
}
