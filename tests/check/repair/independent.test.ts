import { independentRows } from '../../../src/check/repair/independent';
import type { LinearRow } from '../../../src/check/linear-row';
import { checksOf } from '../../../src/model/checks';
import { form } from './problems';

/** Σ factor · cell + constant, for the cells that are given. */
const row = (terms: Readonly<Record<number, number>>, constant = 0): LinearRow => ({
  check: checksOf(form)[0]!,
  cells: Object.keys(terms).map(Number),
  factors: Object.values(terms),
  constant,
});

test('a row that follows from others says nothing of its own', () => {
  const [first, second] = [row({ 1: 1, 2: -1 }), row({ 2: 1, 3: -1 })];
  expect(independentRows([first, second, row({ 1: 1, 3: -1 })])).toEqual([first, second]);
});

test('a constant is no cell: the same row twice is one, two that contradict each other are two', () => {
  const five = row({ 1: 1 }, -5);
  expect(independentRows([five, row({ 1: 2 }, -10)])).toEqual([five]);
  const six = row({ 1: 1 }, -6);
  expect(independentRows([five, six])).toEqual([five, six]);
});
