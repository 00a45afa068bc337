import type { CellRef } from '../../src/model/expression';
import { cellsOf } from '../../src/model/expression';
import type { GridValue } from '../../src/model/grid';
import { follow, reckon } from '../../src/recognise/formula/follow';
import { sheetGrid } from './render';

/** The cells A1 to C1 of the first sheet, and A1 of the second, are the report's; D1 of the first stands beside them. */
const refAt = (sheet: number, row: number, column: number): CellRef | undefined =>
  row === 0 && (sheet === 0 ? column < 3 : column < 1)
    ? { table: `table${sheet}`, row: 'row', column: `column${column}` }
    : undefined;

/** What a formula on the first sheet gives where its first row shows this. */
const given = (formula: string, cells: readonly GridValue[], other: GridValue = null) => {
  const grids = [sheetGrid('三', [cells]), sheetGrid('四', [[other]])];
  const followed = follow(formula, 0, grids, refAt);
  return followed && reckon(followed, grids);
};

test.each<[string, readonly GridValue[], number | undefined, boolean]>([
  ['=SUM(A1:C1)', [1, 2, 3], 6, true],
  ['=A1+B1-C1', [1, 2, 5], -2, true],
  ['=A1+2', [1], 3, true],
  ['=A1-2', [1], -1, true],
  ['=SUM(A1:C1)', [1, null, 3], 4, false],
  ['=A1+B1', [1, null], 1, false],
  // SUM passes over text, + takes the number that it looks like.
  ['=SUM(A1:B1)', [1, '2'], 1, false],
  ['=A1+B1', [1, '2'], 3, false],
  ['=A1+B1', [1, '无'], undefined, false],
  ['=A1+B1', [1, ''], undefined, false],
  ['=SUM(A1:B1)', [1, true], undefined, false],
  ['=SUM(A1:B1)', [1, { error: '#N/A' }], undefined, false],
  ['=0.1+A1', [0.2], 0.3, true],
])('%s of %j', (formula, cells, value, hasNumbers) => {
  expect(given(formula, cells)).toEqual({ value, hasNumbers });
});

test('a sum over labels and blanks beside the report counts none, one over other numbers is not known', () => {
  expect(given('=SUM(A1:D1)', [1, 2, 3, '备注'])).toEqual({ value: 6, hasNumbers: true });
  expect(given('=SUM(A1:D1)', [1, 2, 3])).toEqual({ value: 6, hasNumbers: true });
  expect(given('=SUM(A1:D1)', [1, 2, 3, 4])).toBeUndefined();
});

test('cells of another sheet of the report count, of no other sheet, and no cell beside it but in a sum', () => {
  expect(given('=A1+四!A1', [1], 5)).toEqual({ value: 6, hasNumbers: true });
  expect(given('=A1+五!A1', [1])).toBeUndefined();
  expect(given('=A1+D1', [1])).toBeUndefined();
  expect(given('=SUM(A1:C2000)', [1])).toBeUndefined();
});

test('what a formula adds up is told by its cells, with what it takes away', () => {
  const grids = [sheetGrid('三', [[]]), sheetGrid('四', [[]])];
  const { sum, refs } = follow('=A1+四!A1-C1', 0, grids, refAt)!;
  expect(refs.map(({ table, column }) => `${table} ${column}`)).toEqual([
    'table0 column0',
    'table1 column0',
    'table0 column2',
  ]);
  expect(sum.op).toBe('subtract');
  expect(cellsOf(sum)).toEqual(refs);
});

test('a grid that begins within its sheet is counted from there', () => {
  const grid = { ...sheetGrid('三', [[7, 8]]), origin: { row: 4, column: 2 } };
  const followed = follow('=SUM(C5:D5)', 0, [grid], refAt)!;
  expect(reckon(followed, [grid])).toEqual({ value: 15, hasNumbers: true });
});
