import { knownFromLastYear } from '../../../src/check/years/known';
import { formById } from '../../../src/forms';
import type { Entry } from '../../../src/model/report';
import { reportOf } from './reports';

const form = formById('2021');
const known = (carriedOut: Entry, year = 2022) =>
  knownFromLastYear(form, reportOf('2021', 2023), {
    form,
    report: reportOf('2021', year, { 'applications/carriedOut/natural': carriedOut }),
  })
    .filter(({ ref }) => ref.row === 'carriedIn' && ref.column === 'natural')
    .map(({ value, source }) => [value, source]);

test('what last year carried out is known of what this year carried in, where it is a number of last year', () => {
  expect(known(3)).toEqual([[3, 'lastYear']]);
  expect(known(null)).toEqual([]);
  expect(known({ text: '三', reason: 'text' })).toEqual([]);
  expect(known(3, 2021)).toEqual([]);
});
