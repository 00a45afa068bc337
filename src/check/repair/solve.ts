/** One equation over the chosen unknowns: Σ factors[i] · d[i] = −residual. */
export interface Equation {
  readonly factors: readonly number[];
  readonly residual: bigint;
}

/** The same with exact factors: Σ factors[i] · d[i] = right. */
export interface ReducedRow {
  readonly factors: readonly bigint[];
  readonly right: bigint;
}

/**
 * Equations brought to the form in which each of the first unknowns stands in one row alone: fraction-free
 * Gauss–Jordan elimination. Undefined where they contradict one another.
 */
export function reduce(equations: readonly Equation[], unknowns: number): readonly ReducedRow[] | undefined {
  const rows: ReducedRow[] = equations.map(({ factors, residual }) => ({
    factors: factors.map(BigInt),
    right: -residual,
  }));
  let rank = 0;
  for (let column = 0; column < unknowns; column += 1) {
    const found = rows.findIndex((row, index) => index >= rank && row.factors[column] !== 0n);
    if (found < 0) continue;
    const pivot = rows[found]!;
    [rows[found], rows[rank]] = [rows[rank]!, pivot];
    const lead = pivot.factors[column]!;
    rows.forEach((row, index) => {
      const factor = row.factors[column]!;
      if (index === rank || factor === 0n) return;
      rows[index] = {
        factors: row.factors.map((each, i) => each * lead - pivot.factors[i]! * factor),
        right: row.right * lead - pivot.right * factor,
      };
    });
    rank += 1;
  }
  return rows.slice(rank).some(({ right }) => right !== 0n) ? undefined : rows.slice(0, rank);
}

/** The one integer solution of reduced rows, as many as there are unknowns; undefined where it has fractions. */
export function onlySolution(rows: readonly ReducedRow[]): readonly bigint[] | undefined {
  const solution = rows.map(({ factors, right }, index) => [right, factors[index]!] as const);
  return solution.every(([right, factor]) => right % factor === 0n)
    ? solution.map(([right, factor]) => right / factor)
    : undefined;
}
