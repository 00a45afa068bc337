import type { Equation, ReducedRow } from './solve';
import { onlySolution, reduce } from './solve';

/** Lowest change an unknown may have; undefined where it has none. */
export type Floor = bigint | undefined;

/** Solutions beyond these are not looked at. */
const MOST = 200;
/** Of so many unknowns that depend on one another, single rows tell all bounds. */
const SURE = 3;

export interface Solutions {
  readonly solutions: readonly (readonly bigint[])[];
  /** False where some unknown was found without a bound that it may have. */
  readonly sure: boolean;
}

/**
 * Integer solutions of equations with every unknown at or above its floor. Unknowns that depend on one another have
 * several: a sum too high by 3 whose two parts are 2 each. In a smallest repair they are bounded, since an unknown
 * that could grow without end would pass 0 on the way, and be no part of it.
 */
export function solutionsOf(equations: readonly Equation[], floors: readonly Floor[]): Solutions {
  const solutions: (readonly bigint[])[] = [];
  /** False where some unknown has no bound: then it has none for any value of those fixed before it. */
  const assign = (rest: readonly Equation[], left: readonly number[], values: readonly bigint[]): boolean => {
    const rows = reduce(rest, left.length);
    if (!rows) return true;
    if (rows.length === left.length) {
      const only = onlySolution(rows);
      if (!only) return true;
      const all = [...values];
      left.forEach((unknown, index) => (all[unknown] = only[index]!));
      solutions.push(all);
      return true;
    }
    const own = left.map((unknown) => floors[unknown]);
    const range = left.flatMap((_, index) => rangeOf(index, rows, own) ?? [])[0];
    if (!range) return false;
    const { at, floor, ceiling } = range;
    const others = left.filter((_, each) => each !== at);
    for (let value = floor; value <= ceiling && solutions.length < MOST; value += 1n) {
      const isBounded = assign(
        rest.map(({ factors, residual }) => ({
          factors: factors.filter((_, factor) => factor !== at),
          residual: residual + BigInt(factors[at]!) * value,
        })),
        others,
        Object.assign([...values], { [left[at]!]: value }),
      );
      if (!isBounded) return false;
    }
    return true;
  };
  const isBounded = assign(
    equations,
    floors.map((_, unknown) => unknown),
    floors.map(() => 0n),
  );
  // A cell that counts twice may pass by 0: half of an odd number is none.
  const isPlain = equations.every(({ factors }) => factors.every((factor) => Math.abs(factor) <= 1));
  return { solutions, sure: isBounded || (isPlain && floors.length <= SURE) };
}

interface Range {
  readonly at: number;
  readonly floor: bigint;
  readonly ceiling: bigint;
}

/** Values of one unknown that every row allows while the others stay at or above their floors. */
function rangeOf(position: number, rows: readonly ReducedRow[], floors: readonly Floor[]): Range | undefined {
  let floor = floors[position];
  let ceiling: bigint | undefined;
  for (const { factors, right } of rows) {
    const own = factors[position]!;
    const others = factors.flatMap((factor, each) => (factor !== 0n && each !== position ? [each] : []));
    if (own === 0n || others.some((each) => floors[each] === undefined)) continue;
    const bound = others.reduce((rest, each) => rest - factors[each]! * floors[each]!, right);
    // The others at their floors leave the unknown its most where they pull the same way, its least where not.
    if (others.every((each) => factors[each]! > 0n === own > 0n)) {
      const highest = floorDivision(bound, own);
      if (ceiling === undefined || highest < ceiling) ceiling = highest;
    }
    if (others.every((each) => factors[each]! > 0n !== own > 0n)) {
      const lowest = -floorDivision(-bound, own);
      if (floor === undefined || lowest > floor) floor = lowest;
    }
  }
  return floor === undefined || ceiling === undefined ? undefined : { at: position, floor, ceiling };
}

/** Quotient rounded down. */
function floorDivision(value: bigint, by: bigint): bigint {
  const quotient = value / by;
  return value % by !== 0n && value < 0n !== by < 0n ? quotient - 1n : quotient;
}
