import { solutionsOf } from '../../../src/check/repair/solutions';

describe('solutions of equations over chosen cells', () => {
  it('lists what fills two parts of a sum', () => {
    const { solutions, sure } = solutionsOf([{ factors: [1, 1], residual: -2n }], [0n, 0n]);
    expect(solutions).toEqual([
      [0n, 2n],
      [1n, 1n],
      [2n, 0n],
    ]);
    expect(sure).toBe(true);
  });

  it('does not walk through a bounded block when another has no bound', () => {
    const equations = [
      { factors: [1, -1, 0, 0], residual: 0n },
      { factors: [0, 0, 1, 1], residual: -1_000_000_000_000n },
    ];
    expect(solutionsOf(equations, [0n, 0n, 0n, 0n])).toEqual({ solutions: [], sure: false });
  });
});
