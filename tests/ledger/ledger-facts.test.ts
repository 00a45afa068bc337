import { serialOf } from '../../src/ledger/calendar';
import { ledgerFacts } from '../../src/ledger/ledger-facts';
import { asRows, example, form2021 } from './support';

const { ways } = form2021.ledger!.lists;
const facts = (rows: readonly Readonly<Record<string, string | number>>[], year = 2025) =>
  ledgerFacts(asRows(rows), year, ways);
const day = serialOf(2025, 3, 5);
const ROW = { received: day, way: '网络', closed: day + 10, standing: '按期', counted: '新收→办结' };

test('ways, days, and what was extended or late', () => {
  const late = { ...ROW, way: '信函', closed: day + 35, extended: day + 9, standing: '超期 2 个工作日' };
  const before = {
    ...ROW,
    received: day - 365,
    closed: day - 300,
    counted: '不计',
    standing: '超期 9 个工作日',
  };
  expect(facts([ROW, late, before])).toEqual({
    ways: [
      ['信函', 1],
      ['网络', 1],
    ],
    days: 22.5,
    extended: 1,
    overdue: 1,
  });
});

test('what is not known of all is not told', () => {
  expect(facts([ROW, { ...ROW, way: '电话' }]).ways).toEqual([]);
  expect(facts([ROW, { ...ROW, received: '3月5日' }])).not.toHaveProperty('days');
  const uncalculated = { received: day, way: '网络', closed: day + 10 };
  expect(facts([ROW, uncalculated])).not.toHaveProperty('overdue');
});

test('of the example', () => {
  const rows = example.applications;
  const received = rows.filter(
    ({ received: at }) => Number(at) >= serialOf(2025, 1, 1) && Number(at) < serialOf(2026, 1, 1),
  );
  expect(facts(rows).ways.reduce((sum, [, count]) => sum + count, 0)).toBe(received.length);
});
