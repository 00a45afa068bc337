import type { LinearRow } from '../linear-row';

/** Stands for the constant of a row among its cells. */
const CONSTANT = -1;

/**
 * The rows that say something of their own, without those that follow from them: where totals are formulas, the balance
 * of the last column is that of all others together. Elimination over whole factors; where these grow too large a row
 * counts as independent.
 */
export function independentRows(rows: readonly LinearRow[]): readonly LinearRow[] {
  const basis: { readonly pivot: number; readonly factors: ReadonlyMap<number, number> }[] = [];
  const implied = new Set<LinearRow>();
  for (const row of [...rows].sort((a, b) => a.cells.length - b.cells.length)) {
    let factors = new Map(row.cells.map((cell, index) => [cell, row.factors[index]!]));
    if (row.constant !== 0) factors.set(CONSTANT, row.constant);
    for (const known of basis) factors = without(factors, known.pivot, known.factors);
    const first = [...factors.keys()].find((cell) => cell !== CONSTANT);
    if (first === undefined) {
      // Rows that contradict one another are all kept: nothing mends them.
      if (!factors.size) implied.add(row);
    } else basis.push({ pivot: first, factors });
  }
  return rows.filter((row) => !implied.has(row));
}

/** Factors after so much of a known row is taken away that its pivot is left out. */
function without(
  factors: Map<number, number>,
  pivot: number,
  known: ReadonlyMap<number, number>,
): Map<number, number> {
  const factor = factors.get(pivot);
  const lead = known.get(pivot);
  if (factor === undefined || lead === undefined) return factors;
  const left = new Map<number, number>();
  for (const cell of new Set([...factors.keys(), ...known.keys()])) {
    const rest = (factors.get(cell) ?? 0) * lead - (known.get(cell) ?? 0) * factor;
    if (!Number.isSafeInteger(rest)) return factors;
    if (rest !== 0) left.set(cell, rest);
  }
  const common = [...left.values()].reduce(divisor, 0);
  return new Map([...left].map(([cell, factor]) => [cell, factor / common]));
}

const divisor = (a: number, b: number): number => (b === 0 ? Math.abs(a) : divisor(b, a % b));
