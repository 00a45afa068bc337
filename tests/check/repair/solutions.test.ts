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

  it('lists all of a cell that counts twice, though its half is no whole number', () => {
    expect(solutionsOf([{ factors: [2, 1], residual: -5n }], [0n, 0n]).solutions).toEqual([
      [0n, 5n],
      [1n, 3n],
      [2n, 1n],
    ]);
  });

  it('lists all where one cell may grow with another that a third bounds', () => {
    const equations = [
      { factors: [1, 0, 1, -1], residual: -2n },
      { factors: [0, 1, 1, 1], residual: -1n },
    ];
    expect(solutionsOf(equations, [0n, 0n, 0n, 0n]).solutions).toEqual([
      [3n, 0n, 0n, 1n],
      [1n, 0n, 1n, 0n],
      [2n, 1n, 0n, 0n],
    ]);
  });

  it('does not walk through a bounded block when another has no bound', () => {
    const equations = [
      { factors: [1, -1, 0, 0], residual: 0n },
      { factors: [0, 0, 1, 1], residual: -1_000_000_000_000n },
    ];
    expect(solutionsOf(equations, [0n, 0n, 0n, 0n])).toEqual({ solutions: [], sure: false });
  });
});
