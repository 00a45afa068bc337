import { serialOf } from '../../src/ledger/calendar';
import { SCOPES } from '../../src/ledger/settings';
import type { Form } from '../../src/model/form';

/** A row of a register as it is typed, by field. */
export type Row = Readonly<Record<string, string | number>>;

const boundsOf = (year: number) => [serialOf(year, 1, 1), serialOf(year + 1, 1, 1)] as const;

/** What one row adds to a table, cell by cell: a plain loop that knows nothing of the formulas. */
export function addedBy(form: Form, row: Row, year: number): readonly string[] {
  const [start, next] = boundsOf(year);
  const { types, results } = form.ledger!.lists;
  const { received, closed } = row;
  const type = types.find(({ label }) => label === row.type)?.id;
  if (type === undefined) return [];
  const result = results.find(({ label }) => label === row.result)?.id;
  const isIn = (day: unknown): boolean => typeof day === 'number' && day >= start && day < next;
  const cells: string[] = [];
  if (isIn(received)) cells.push(`new/${type}`);
  if (isIn(closed) && result !== undefined) cells.push(`${result}/${type}`);
  if (typeof received !== 'number') return cells;
  if (received < start && !(typeof closed === 'number' && closed < start)) cells.push(`carriedIn/${type}`);
  if (received < next && !(typeof closed === 'number' && closed < next)) cells.push(`carriedOut/${type}`);
  return cells;
}

function reviewBy(form: Form, row: Row, scope: string, year: number): readonly string[] {
  const [start, next] = boundsOf(year);
  const { kinds, outcomes } = form.ledger!.lists;
  const kind = kinds.find(({ label }) => label === row.kind)?.id;
  const { received, closed } = row;
  if (kind === undefined || row.role === '复议机关（共同被告）' || typeof received !== 'number') return [];
  if (scope === SCOPES[1] && received < start) return [];
  const outcome = outcomes.find(({ label }) => label === row.outcome)?.id;
  const cells: string[] = [];
  if (typeof closed === 'number' && closed >= start && closed < next && outcome !== undefined)
    cells.push(`cases/${kind}.${outcome}`);
  if (received < next && !(typeof closed === 'number' && closed < next)) cells.push(`cases/${kind}.pending`);
  return cells;
}

/** How many rows each cell counts, by its row and column: `new/natural`. */
export function plainCounts(
  form: Form,
  applications: readonly Row[],
  cases: readonly Row[],
  { scope, year }: { readonly scope: string; readonly year: number },
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const cell of [
    ...applications.flatMap((row) => addedBy(form, row, year)),
    ...cases.flatMap((row) => reviewBy(form, row, scope, year)),
  ])
    counts.set(cell, (counts.get(cell) ?? 0) + 1);
  return counts;
}
