import { withMoves } from '../../../src/check/repair/moves';
import type { PartRepairs } from '../../../src/check/repair/part';
import { formById } from '../../../src/forms';
import { checksOf } from '../../../src/model/checks';
import type { RepairReason } from '../../../src/model/repair';
import type { Entry } from '../../../src/model/report';

const form = formById('2021');
const checks = checksOf(form);

/** A part with one check of its own and one change of a cell of table 三, `new natural`, or several ways as good. */
function part(
  nth: number,
  place: string,
  from: Entry,
  to: number,
  { reason, best = 1, exact = true }: { reason?: RepairReason; best?: number; exact?: boolean } = {},
): PartRepairs {
  const [row = '', column = ''] = place.split(' ');
  const changes = [{ ref: { table: 'applications', row, column }, from, to }];
  return {
    checks: [checks[nth]!],
    repairs: [{ changes, ...(reason && { reason }) }],
    best,
    exact,
  };
}
const given = (...parts: readonly PartRepairs[]) => withMoves(form, parts, {});

test('a number that one part has too much and the other lacks was moved along its row or its column', () => {
  for (const place of ['new business', 'carriedIn natural']) {
    const [moved, ...others] = given(part(0, 'new natural', 12, 0), part(1, place, 0, 12));
    expect(others).toEqual([]);
    expect(moved).toMatchObject({ best: 1, exact: true, repairs: [{ reason: 'move' }] });
    expect(moved!.checks).toEqual([checks[0], checks[1]]);
    expect(moved!.repairs[0]!.changes.map(({ from, to }) => [from, to])).toEqual([
      [12, 0],
      [0, 12],
    ]);
  }
});

test.each<[string, PartRepairs, PartRepairs]>([
  ['another number', part(0, 'new natural', 12, 0), part(1, 'new business', 0, 13)],
  [
    'a cell of another row and another column',
    part(0, 'new natural', 12, 0),
    part(1, 'carriedIn legal', 0, 12),
  ],
  ['a blank cell', part(0, 'new natural', 12, 0), part(1, 'new business', null, 12)],
  [
    'a cell that last year’s report tells',
    part(0, 'new natural', 12, 0, { reason: 'lastYear' }),
    part(1, 'new business', 0, 12),
  ],
  [
    'a cell for whose change as much speaks',
    part(0, 'new natural', 12, 0),
    part(1, 'new business', 0, 12, { reason: 'splitDigits' }),
  ],
])('%s: the parts stay apart', (_, one, other) => {
  expect(given(one, other)).toEqual([one, other]);
  expect(given(other, one)).toEqual([other, one]);
});

test('what speaks for one of several ways of a part speaks for none', () => {
  const one = part(0, 'new natural', 12, 0, { reason: 'lastYear', best: 2 });
  expect(given(one, part(1, 'new business', 0, 12))).toHaveLength(1);
});

test('where more than one may have it, none is taken for moved', () => {
  const parts = [
    part(0, 'new natural', 12, 0),
    part(1, 'new business', 0, 12),
    part(2, 'carriedIn natural', 0, 12),
  ];
  expect(given(...parts)).toEqual(parts);
});

test('parts of which one was not wholly searched are not when together', () => {
  const [one, other] = [part(0, 'new natural', 12, 0, { exact: false }), part(1, 'new business', 0, 12)];
  expect(given(one, other)[0]!.exact).toBe(false);
  expect(given(other, one)[0]!.exact).toBe(false);
});
