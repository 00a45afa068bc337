import type { Peeled } from './peel';
import { peel } from './peel';
import type { RepairProblem, Support, Variable } from './problem';
import { COST } from './problem';
import type { Equation } from './solve';
import { solutionsOf } from './solutions';

export interface SearchResult {
  /** All supports of the least cost, in no particular order (where not exact, the best found); may be empty. */
  readonly supports: readonly Support[];
  /** No cheaper support exists, and none of this cost is missing. */
  readonly exact: boolean;
}

/** Up to three changed cells the search always ends by itself. */
const EXACT_COST = 3 * COST.plain;
/** What is looked for in what is left when the plainly wrong cells are taken away. */
const MOST_LEFT = 4 * COST.plain;
/** More answers than a person would read are not kept. */
const MOST_SUPPORTS = 200;

/**
 * All cheapest sets of cells whose change makes every row 0 (Fellegi & Holt 1976: the smallest set of fields),
 * by deepening: every set of cost 1, 2, … is ruled out before a dearer one is looked at. A set grows only by a cell
 * of a row that cannot become 0 without one more cell, so that few of all sets are ever looked at.
 * Beyond three cells the search goes on until so many sets were looked at (`most`); then what is plainly wrong is taken
 * away first, and the search goes on in what that leaves; where it ends nowhere, one of those cells was not
 * wrong.
 */
export function smallestSupports(problem: RepairProblem, most: number): SearchResult {
  const found = searchUpTo(problem, problem.variables.length * COST.plain, most);
  if (found.supports.length) return found;
  const all = [...peel(problem)];
  const answer = repairAfter(problem, all, most);
  if (answer) return answer;
  for (const [innocent, change] of (all.at(-1)?.changes ?? []).entries()) {
    const other = change === 0n ? undefined : repairAfter(problem, [...peel(problem, innocent)], most);
    if (other) return other;
  }
  return { supports: [], exact: false };
}

/** The repair that what is left after some cells are taken away tells, after as many of them as can be. */
function repairAfter(
  problem: RepairProblem,
  peeled: readonly Peeled[],
  most: number,
): SearchResult | undefined {
  for (const { changes, rest } of [...peeled].reverse()) {
    const [support] = searchUpTo(rest, MOST_LEFT, most).supports;
    if (support) return { supports: [addedTo(problem, changes, support)], exact: false };
  }
  return undefined;
}

/** What was changed before and what is changed by a support, as one. */
const addedTo = ({ variables }: RepairProblem, changes: readonly bigint[], support: Support): Support => {
  const more = new Map(support.map(({ variable, change }) => [variable, change]));
  return changes.flatMap((before, variable) => {
    const change = before + (more.get(variable) ?? 0n);
    return change !== 0n || variables[variable]!.unknown ? [{ variable, change }] : [];
  });
};

function searchUpTo(problem: RepairProblem, mostCost: number, most: number): SearchResult {
  const known = problem.variables.flatMap((variable, index) => (variable.unknown ? [index] : []));
  const start = known.reduce((sum, index) => sum + problem.variables[index]!.cost, 0);
  const steps = [...new Set(problem.variables.map(({ cost }) => cost))];
  let exact = true;
  for (let cost = start; cost <= start + mostCost; cost += 1) {
    if (!reachable(cost - start, steps)) continue;
    const search = new Search(problem, cost, cost - start > EXACT_COST ? most : Infinity);
    search.extend(known, start);
    exact &&= search.isSure;
    if (search.isTooLong) break;
    if (search.found.length)
      return { supports: search.found, exact: exact && search.found.length < MOST_SUPPORTS };
  }
  return { supports: [], exact: false };
}

/** Is this cost a sum of costs that occur? */
function reachable(cost: number, steps: readonly number[]): boolean {
  return cost === 0 || steps.some((step) => step <= cost && reachable(cost - step, steps));
}

class Search {
  readonly found: Support[] = [];
  isTooLong = false;
  /** Is it known of every set looked at whether it can be a repair? */
  isSure = true;
  private readonly seen = new Set<string>();
  private readonly broken: readonly number[];
  private readonly cheapest: number;
  private looks = 0;

  constructor(
    private readonly problem: RepairProblem,
    private readonly limit: number,
    private readonly most: number,
  ) {
    this.broken = problem.rows.flatMap(({ residual }, index) => (residual === 0n ? [] : [index]));
    this.cheapest = Math.min(...problem.variables.filter(({ unknown }) => !unknown).map(({ cost }) => cost));
  }

  /** Looks at a set of variables and, where it cannot be enough, at every set with one more. */
  extend(chosen: readonly number[], cost: number): void {
    if (this.isTooLong || this.found.length >= MOST_SUPPORTS) return;
    if ((this.looks += 1) > this.most) this.isTooLong = true;
    const touched = this.touched(chosen);
    const needs = this.needs(touched);
    const left = Math.floor((this.limit - cost) / this.cheapest);
    if (needs.length > left && needs.length > left * this.mostCovered(needs)) return;
    if (!needs.length && cost === this.limit) {
      this.conclude(chosen, touched);
      return;
    }
    if (left <= 0) return;
    const candidates = needs.length
      ? left === 1
        ? this.inAll(needs)
        : this.smallest(needs)
      : this.anyOf(touched.size ? [...touched.keys()] : this.broken);
    for (const candidate of candidates) {
      const variable = this.problem.variables[candidate]!;
      if (chosen.includes(candidate) || cost + variable.cost > this.limit) continue;
      const next = [...chosen, candidate].sort((a, b) => a - b);
      const key = next.join();
      if (this.seen.has(key)) continue;
      this.seen.add(key);
      this.extend(next, cost + variable.cost);
    }
  }

  /** Rows that the chosen variables stand in, each with those of them that do. */
  private touched(chosen: readonly number[]): ReadonlyMap<number, readonly number[]> {
    const touched = new Map<number, number[]>();
    for (const position of chosen)
      for (const row of this.problem.variables[position]!.rows) {
        const members = touched.get(row);
        if (members) members.push(position);
        else touched.set(row, [position]);
      }
    return touched;
  }

  /** Rows that stay broken whatever the chosen variables become: each needs one more variable. */
  private needs(touched: ReadonlyMap<number, readonly number[]>): readonly number[] {
    const needs = this.broken.filter((row) => !touched.has(row));
    for (const [row, members] of touched) {
      const [only] = members;
      if (members.length > 1 || this.problem.rows[row]!.residual !== 0n) continue;
      if (!this.problem.variables[only!]!.unknown) needs.push(row);
    }
    return needs;
  }

  /** How many of these rows one more variable can stand in at the most. */
  private mostCovered(rows: readonly number[]): number {
    const covered = new Map<number, number>();
    let most = 0;
    for (const row of rows)
      for (const position of this.problem.rows[row]!.variables) {
        const count = (covered.get(position) ?? 0) + 1;
        covered.set(position, count);
        if (count > most) most = count;
      }
    return most;
  }

  private smallest(rows: readonly number[]): readonly number[] {
    let best = rows[0]!;
    for (const row of rows)
      if (this.problem.rows[row]!.variables.length < this.problem.rows[best]!.variables.length) best = row;
    return this.problem.rows[best]!.variables;
  }

  private inAll(rows: readonly number[]): readonly number[] {
    return this.smallest(rows).filter((position) => {
      const inRows = this.problem.variables[position]!.rows;
      return rows.every((row) => inRows.includes(row));
    });
  }

  private anyOf(rows: readonly number[]): readonly number[] {
    return [...new Set(rows.flatMap((row) => this.problem.rows[row]!.variables))];
  }

  private conclude(chosen: readonly number[], touched: ReadonlyMap<number, readonly number[]>): void {
    const equations = [...touched].map(([row, members]): Equation => {
      const factors = chosen.map((position) => {
        if (!members.includes(position)) return 0;
        const { rows, factors } = this.problem.variables[position]!;
        return factors[rows.indexOf(row)]!;
      });
      return { factors, residual: this.problem.rows[row]!.residual };
    });
    const { solutions, sure } = solutionsOf(equations, chosen.map(this.floorOf));
    this.isSure &&= sure;
    for (const changes of solutions) {
      const support = chosen.map((variable, index) => ({ variable, change: changes[index]! }));
      if (support.every(({ variable, change }) => this.fits(this.problem.variables[variable]!, change)))
        this.found.push(support);
    }
  }

  private readonly floorOf = (position: number): bigint | undefined => {
    const { signed, units } = this.problem.variables[position]!;
    return signed ? undefined : -units;
  };

  private fits({ unknown, units, signed, whole }: Variable, change: bigint): boolean {
    if (change === 0n && !unknown) return false;
    const to = units + change;
    return (signed || to >= 0n) && (!whole || to % 10n ** BigInt(this.problem.scale) === 0n);
  }
}
