import type { RepairProblem, Support } from './problem';

/** Rows that are mended without regard to the others, with all ways of mending them. */
export interface Factor {
  /** Places in `RepairProblem.rows`: those that do not hold, or wait for a blank. */
  readonly rows: readonly number[];
  readonly supports: readonly Support[];
}

/**
 * The repairs of a problem taken apart into independent ones: each of them mends its own rows and leaves all others as
 * they are, and one of each together is a repair of the whole. Changes belong together where they meet in a broken row,
 * in this repair or another, and where one makes up for another in a row that holds.
 */
export function factorsOf(
  { variables, rows }: RepairProblem,
  supports: readonly Support[],
): readonly Factor[] {
  const parent: number[] = Array.from({ length: variables.length + rows.length }, (_, node) => node);
  const rootOf = (node: number): number => {
    let root = node;
    while (parent[root] !== root) root = parent[root]!;
    return (parent[node] = root);
  };
  const join = (a: number, b: number): void => {
    parent[rootOf(a)] = rootOf(b);
  };
  const isOpen = rows.map(
    ({ residual, variables: inRow }) =>
      residual !== 0n || inRow.some((position) => variables[position]!.unknown),
  );
  for (const support of supports) {
    const inRow = new Map<number, number>();
    for (const { variable } of support)
      for (const row of variables[variable]!.rows) {
        const other = inRow.get(row);
        if (isOpen[row]) join(variable, variables.length + row);
        else if (other !== undefined) join(variable, other);
        inRow.set(row, variable);
      }
  }
  const factors = new Map<number, { rows: number[]; supports: Map<string, Support> }>();
  rows.forEach((_, row) => {
    if (!isOpen[row]) return;
    const root = rootOf(variables.length + row);
    const factor = factors.get(root) ?? { rows: [] as number[], supports: new Map<string, Support>() };
    factors.set(root, factor);
    factor.rows.push(row);
  });
  for (const support of supports)
    for (const [root, { supports: own }] of factors) {
      const part = support.filter(({ variable }) => rootOf(variable) === root);
      own.set(part.map(({ variable, change }) => `${variable}=${change}`).join(), part);
    }
  return [...factors.values()].map(({ rows: own, supports: parts }) => ({
    rows: own,
    supports: [...parts.values()].filter((part) => part.length > 0),
  }));
}
