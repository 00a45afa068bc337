import { formById } from '../../src/forms';
import { tableIndex } from '../../src/model/form-index';
import { addsUp, canAddUp } from '../../src/recognise/sums';

const form = formById('2021');
const { rows } = tableIndex(form, 'applications');
const row = rows[0]!;
/** A number for each column, the total last; null is a blank cell. */
const cells = (...numbers: readonly (number | string | null)[]) =>
  numbers.map((value) => (value === null ? undefined : { value }));

test.each([
  ['adds up', cells(1, 2, 0, 0, 0, 3, 6), true, true, true],
  ['adds up to more', cells(1, 2, 0, 0, 0, 3, 5), false, false, false],
  ['adds up to less', cells(1, 2, 0, 0, 0, 3, 7), false, false, false],
  ['lacks a part of 0', cells(1, 2, null, 0, 0, 3, 6), false, true, true],
  ['lacks a part that may be the rest', cells(1, 2, null, 0, 0, 3, 7), false, false, true],
  ['lacks a part and has more already', cells(1, 2, null, 0, 0, 3, 5), false, false, false],
  ['lacks its total', cells(1, 2, 0, 0, 0, 3, null), false, false, true],
  ['lacks its total of 0', cells(0, 0, 0, 0, 0, 0, null), false, true, true],
  ['has a part that is no number', cells(1, 2, '约3', 0, 0, 3, 6), false, true, true],
])('a row that %s', (_, numbers, whole, blanksAsZero, possible) => {
  expect(addsUp(form, 'applications', row, numbers)).toBe(whole);
  expect(addsUp(form, 'applications', row, numbers, 0)).toBe(blanksAsZero);
  expect(canAddUp(form, 'applications', row, numbers)).toBe(possible);
});

test('of a row without a total nothing is known', () => {
  const [plain] = tableIndex(form, 'disclosure').rows;
  expect(addsUp(form, 'disclosure', plain!, cells(1, 2, 3))).toBeUndefined();
  expect(canAddUp(form, 'disclosure', plain!, cells(1, 2, 3))).toBeUndefined();
});
