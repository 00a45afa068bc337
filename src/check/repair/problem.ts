import { decimalOf } from '../../model/decimal';
import type { Check } from '../../model/checks';
import type { Entry } from '../../model/report';
import type { Component, LinearSystem } from './linear';
import { reduce } from './solve';

/** Variables to change, by their place in the problem, with what is added to each. */
export type Support = readonly { readonly variable: number; readonly change: bigint }[];

/** A cell of the repair problem; all amounts are whole multiples of 10^−scale. */
export interface Variable {
  /** Number of the cell in its `LinearSystem`. */
  readonly cell: number;
  /** Blank or unread: it must be given a value. Counted as 0 in the residuals. */
  readonly unknown: boolean;
  readonly units: bigint;
  /** May it become negative? Must it stay whole? */
  readonly signed: boolean;
  readonly whole: boolean;
  /** Places in `RepairProblem.rows`. */
  readonly rows: readonly number[];
  readonly factors: readonly number[];
  /** Cost of changing it. */
  readonly cost: number;
}

export interface ProblemRow {
  readonly check: Check;
  /** Places in `RepairProblem.variables`. */
  readonly variables: readonly number[];
  /** Value of the row as it stands: 0 where the equality holds. */
  readonly residual: bigint;
}

/** Which cells to change, and to what, so that every row becomes 0. */
export interface RepairProblem {
  readonly variables: readonly Variable[];
  readonly rows: readonly ProblemRow[];
  /** Value = units / 10^scale. */
  readonly scale: number;
}

/** A filled cell that was read plainly · one whose reading is doubtful · a blank or unread one. */
export const COST = { plain: 3, doubtful: 2, unknown: 1 } as const;

/** With more unknown cells in a component, rules that read them stay undecided and are left out of the problem. */
const MOST_UNKNOWN = 3;

/**
 * The repair problem of one component, `entries` by the numbers of the system's cells; undefined where nothing is
 * broken. A blank is never taken as 0: a row that reads one counts as broken until the blank has a value.
 */
export function repairProblem(
  { kinds }: LinearSystem,
  { rows }: Component,
  entries: readonly Entry[],
  isDoubtful: (cell: number) => boolean,
): RepairProblem | undefined {
  const isUnknown = (cell: number): boolean => typeof entries[cell] !== 'number';
  const open = rows.filter((row) => row.cells.some(isUnknown));
  const unknown = [...new Set(open.flatMap((row) => row.cells.filter(isUnknown)))];
  const used =
    unknown.length && !isDetermined(open, unknown) ? rows.filter((row) => !open.includes(row)) : rows;
  const whole = wholeResiduals(used, entries);
  if (whole?.every((residual) => residual === 0) && (unknown.length === 0 || used !== rows)) return undefined;
  const scale = whole ? 0 : scaleOf(used, entries);
  const unitsOf = (value: number): bigint => {
    if (whole) return BigInt(value);
    const decimal = decimalOf(value);
    return decimal.units * 10n ** BigInt(scale - decimal.scale);
  };
  const variables = new Map<number, { rows: number[]; factors: number[] }>();
  used.forEach((row, index) =>
    row.cells.forEach((cell, i) => {
      const variable = variables.get(cell) ?? { rows: [], factors: [] };
      variables.set(cell, variable);
      variable.rows.push(index);
      variable.factors.push(row.factors[i]!);
    }),
  );
  const places = new Map([...variables.keys()].map((cell, index) => [cell, index]));
  const units = new Map(
    [...variables.keys()].map((cell) => {
      const entry = entries[cell];
      return [cell, typeof entry === 'number' ? unitsOf(entry) : 0n] as const;
    }),
  );
  const residualOf = (row: (typeof used)[number]): bigint =>
    row.cells.reduce(
      (sum, cell, i) => sum + BigInt(row.factors[i]!) * units.get(cell)!,
      unitsOf(row.constant),
    );
  const problem: RepairProblem = {
    scale,
    variables: [...variables].map(([cell, { rows: inRows, factors }]) => ({
      cell,
      unknown: isUnknown(cell),
      units: units.get(cell)!,
      signed: kinds[cell] === 'signed',
      whole: kinds[cell] !== 'amount',
      rows: inRows,
      factors,
      cost: isUnknown(cell) ? COST.unknown : isDoubtful(cell) ? COST.doubtful : COST.plain,
    })),
    rows: used.map((row, index) => ({
      check: row.check,
      variables: row.cells.map((cell) => places.get(cell)!),
      residual: whole ? BigInt(whole[index]!) : residualOf(row),
    })),
  };
  return problem.rows.some(({ residual }) => residual !== 0n) ||
    problem.variables.some((variable) => variable.unknown)
    ? problem
    : undefined;
}

/** Are there few enough unknown cells, and do the rows leave each of them only one value? */
function isDetermined(rows: Component['rows'], unknown: readonly number[]): boolean {
  if (unknown.length > MOST_UNKNOWN) return false;
  const equations = rows.map(({ cells, factors }) => ({
    factors: unknown.map((cell) => factors[cells.indexOf(cell)] ?? 0),
    residual: 0n,
  }));
  return reduce(equations, unknown.length)?.length === unknown.length;
}

/** Residuals as plain numbers, the usual case; undefined where a value is no safe whole number. */
function wholeResiduals(rows: Component['rows'], entries: readonly Entry[]): readonly number[] | undefined {
  const residuals: number[] = [];
  for (const row of rows) {
    let sum = row.constant;
    for (let i = 0; i < row.cells.length; i += 1) {
      const entry = entries[row.cells[i]!]!;
      if (typeof entry !== 'number') continue;
      sum += row.factors[i]! * entry;
      if (!Number.isSafeInteger(entry) || !Number.isSafeInteger(sum)) return undefined;
    }
    residuals.push(sum);
  }
  return residuals;
}

const scaleOf = (rows: Component['rows'], entries: readonly Entry[]): number =>
  Math.max(
    0,
    ...rows.flatMap((row) => [
      decimalOf(row.constant).scale,
      ...row.cells.map((cell) => {
        const entry = entries[cell];
        return typeof entry === 'number' ? decimalOf(entry).scale : 0;
      }),
    ]),
  );
