import type { RepairProblem, Variable } from './problem';

/** What is added to each variable so far, and the problem that is left then. */
export interface Peeled {
  readonly changes: readonly bigint[];
  readonly rest: RepairProblem;
}

/**
 * Takes away one wrong cell after another, each time the one whose change mends most rows and breaks fewest, and tells
 * how far that leads after each. Not always the smallest way: for parts with more wrong cells than can be searched
 * through. The `innocent` one stays as it is.
 */
export function* peel(problem: RepairProblem, innocent?: number): Generator<Peeled> {
  const { variables, rows, scale } = problem;
  const residuals = rows.map(({ residual }) => residual);
  const changes = variables.map(() => 0n);
  const step = 10n ** BigInt(scale);
  const allows = ({ units, signed, whole }: Variable, change: bigint): boolean =>
    (signed || units + change >= 0n) && (!whole || (units + change) % step === 0n);
  /** Rows mended less rows broken when the variable gets this further change. */
  const gain = ({ rows: own, factors }: Variable, change: bigint): number =>
    own.reduce((sum, row, index) => {
      const after = residuals[row]! + BigInt(factors[index]!) * change;
      return sum + Number(after === 0n) - Number(residuals[row] === 0n);
    }, 0);
  // Ends: each turn leaves fewer rows broken.
  for (;;) {
    let best = { gain: 0, at: -1, change: 0n };
    variables.forEach((variable, index) => {
      if (index === innocent) return;
      variable.rows.forEach((row, i) => {
        const change = -residuals[row]! * BigInt(variable.factors[i]!);
        if (change === 0n || !allows(variable, changes[index]! + change)) return;
        const own = gain(variable, change);
        if (own > best.gain) best = { gain: own, at: index, change };
      });
    });
    if (best.at < 0) return;
    const { rows: own, factors } = variables[best.at]!;
    own.forEach((row, index) => (residuals[row] = residuals[row]! + BigInt(factors[index]!) * best.change));
    changes[best.at] = changes[best.at]! + best.change;
    yield {
      changes: [...changes],
      rest: {
        ...problem,
        variables: variables.map((variable, index) => ({
          ...variable,
          units: variable.units + changes[index]!,
        })),
        rows: rows.map((row, index) => ({ ...row, residual: residuals[index]! })),
      },
    };
  }
}
