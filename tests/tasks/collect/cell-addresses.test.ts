import { formById } from '../../../src/forms';
import { cellKey } from '../../../src/model/expression';
import { cellRefs } from '../../../src/model/form-index';
import { blankReport } from '../../../src/model/report';
import { Place } from '../../../src/recognise/place';
import { cellAddresses } from '../../../src/tasks/collect/cell-addresses';

const form = formById('2021');
const refs = cellRefs(form);

/** A report whose cells stand one below the other on a sheet, but for those left out. */
const onSheet = (name: string, without: readonly number[] = []) => ({
  form,
  report: blankReport(form, null, null),
  place: (ref: (typeof refs)[number]) => {
    const row = refs.indexOf(ref);
    const addressOf = (at: number): string => `${name}!A${at + 1}`;
    const grid = { name, rows: [], merges: [], aligned: true, addressOf };
    return without.includes(row) ? undefined : new Place(grid, row, 0);
  },
});

test('reports that stand in the same places have one object of addresses, others their own', () => {
  const addresses = cellAddresses(onSheet('三'));
  expect(addresses[cellKey(refs[4]!)]).toBe('三!A5');
  expect(Object.keys(addresses)).toHaveLength(refs.length);
  expect(cellAddresses(onSheet('三'))).toBe(addresses);
  expect(cellAddresses(onSheet('四'))[cellKey(refs[4]!)]).toBe('四!A5');
  const without = cellAddresses(onSheet('三', [4]));
  expect(without).not.toHaveProperty([cellKey(refs[4]!)]);
  expect(without[cellKey(refs[5]!)]).toBe('三!A6');
});
