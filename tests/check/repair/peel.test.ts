import type { RepairProblem, Variable } from '../../../src/check/repair/problem';
import { peel } from '../../../src/check/repair/peel';
import { checksOf } from '../../../src/model/checks';
import { form } from './problems';

/** One row, first + second − third, that is 3 units too much. */
const problem = (scale: number, ...variables: readonly (Partial<Variable> & { units: bigint })[]) =>
  ({
    variables: variables.map((each, cell) => ({
      cell,
      unknown: false,
      signed: false,
      whole: true,
      rows: [0],
      factors: [cell === 2 ? -1 : 1],
      cost: 3,
      ...each,
    })),
    rows: [{ check: checksOf(form)[0]!, variables: [0, 1, 2], residual: 3n }],
    scale,
  }) satisfies RepairProblem;

const first = (given: RepairProblem, innocent?: number) => [...peel(given, innocent)][0]?.changes;

test('the first cell that may take the difference takes it: a count stays at 0 or more', () => {
  expect(first(problem(0, { units: 3n }, { units: 9n }, { units: 0n }))).toEqual([-3n, 0n, 0n]);
  expect(first(problem(0, { units: 2n }, { units: 1n }, { units: 0n }))).toEqual([0n, 0n, 3n]);
  expect(first(problem(0, { units: 2n, signed: true }, { units: 9n }, { units: 0n }))).toEqual([-3n, 0n, 0n]);
});

test('a count stays whole where amounts have decimals, negative ones too', () => {
  const amount = { units: 5n, whole: false };
  expect(first(problem(1, { units: 20n }, amount, { units: 0n }))).toEqual([0n, -3n, 0n]);
  expect(first(problem(1, { units: 20n, signed: true }, amount, { units: 0n }))).toEqual([0n, -3n, 0n]);
  expect(first(problem(1, { units: 20n }, { units: 20n }, { units: 0n }))).toBeUndefined();
});

test('the one that is held to be right stays as it is', () => {
  expect(first(problem(0, { units: 3n }, { units: 9n }, { units: 0n }), 0)).toEqual([0n, -3n, 0n]);
});
