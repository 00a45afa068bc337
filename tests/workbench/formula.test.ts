import { columnIndex, columnName, formatAddress, parseAddress } from '../../src/workbench/host/address';
import { moveReferences, shiftReferences } from '../../src/workbench/host/formula';
import { shiftRect, subtract } from '../../src/workbench/host/rect';

test.each([
  ['A1', null, [0, 0, 1, 1]],
  ['$B$2:c3', null, [1, 1, 2, 2]],
  ["'甲 乙''s'!D4", "甲 乙's", [3, 3, 1, 1]],
  ['表三!A:C', '表三', [0, 0, 1048576, 3]],
  ['=Sheet1!2:5', 'Sheet1', [1, 0, 4, 16384]],
])('%s is read as an address', (text, sheet, [row, column, rows, columns]) => {
  expect(parseAddress(text)).toEqual({ sheet, rect: { row, column, rows, columns } });
});

test.each(['不对!!', 'A0', 'XFE1', 'A1048577', '合计', ''])('%p is no address', (text) => {
  expect(parseAddress(text)).toBeNull();
});

test('columns have letters; names are quoted where Excel quotes them', () => {
  expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  expect(columnIndex('XFD')).toBe(16383);
  expect(formatAddress('表三', { row: 0, column: 0, rows: 2, columns: 2 })).toBe('表三!A1:B2');
  expect(formatAddress('2023 年', { row: 0, column: 0, rows: 1, columns: 1 }, true)).toBe("'2023 年'!$A$1");
});

test('a copied formula takes its relative references along, text stays', () => {
  expect(moveReferences('=SUM($A1:B$2)&"A1"&LOG10(C3)', 1, 2)).toBe('=SUM($A2:D$2)&"A1"&LOG10(E4)');
  expect(moveReferences('=A1', -1, 0)).toBe('=#REF!');
});

test.each([
  ['=SUM(A1:A5)', 2, 2, '=SUM(A1:A7)'],
  ['=SUM(A1:A5)', 4, -1, '=SUM(A1:A4)'],
  ['=A3', 2, -1, '=#REF!'],
  ['=A2+Other!A9', 0, 1, '=A3+Other!A9'],
  ["='我 的'!A9", 0, 1, "='我 的'!A9"],
])('%s after rows at %i change by %i', (formula, at, count, expected) => {
  expect(shiftReferences(formula, 'Own', 'own', 'row', at, count)).toBe(expected);
});

test('blocks shrink, grow, vanish and are cut', () => {
  const rect = { row: 2, column: 0, rows: 3, columns: 1 };
  expect(shiftRect(rect, 'row', 0, 2)).toMatchObject({ row: 4, rows: 3 });
  expect(shiftRect(rect, 'row', 3, 1)).toMatchObject({ row: 2, rows: 4 });
  expect(shiftRect(rect, 'row', 1, -2)).toMatchObject({ row: 1, rows: 2 });
  expect(shiftRect(rect, 'row', 2, -3)).toBeNull();
  const cells = subtract(
    { row: 0, column: 0, rows: 3, columns: 3 },
    { row: 1, column: 1, rows: 1, columns: 1 },
  );
  expect(cells.reduce((sum, { rows, columns }) => sum + rows * columns, 0)).toBe(8);
});
