import { checkReport } from '../../src/check/check-report';
import { formById } from '../../src/forms';
import type { Entry } from '../../src/model/report';
import { reportOf } from './years/reports';

const form = formById('2021');
const CHARGES = 'disclosure/charges/fees';

/** The amounts that are asked about in a report of an office with these numbers, each with what it may be in 万元. */
const askedIn = (unit: string | null, cells: Readonly<Record<string, Entry>>): readonly unknown[] =>
  checkReport(form, { ...reportOf('2021', 2023, cells), unit }).flatMap((each) =>
    each.kind === 'entry' && each.rule === 'entry.inYuan' ? [[each.value, each.maybe]] : [],
  );

test.each<[string | null, Entry, boolean]>([
  ['某市财政局', 10_000, true],
  ['某市财政局', 250_000, true],
  ['某市财政局', 9_999, false],
  ['某市财政局', 10_000.5, false],
  ['某市财政局', 1000, false],
  ['某县某镇人民政府', 1000, true],
  ['某县某镇人民政府', 999.99, false],
  ['某县某镇人民政府', 0, false],
  [null, 1000, false],
  [null, 20_000, true],
])('of %s an amount of %p in 万元 is asked about: %p', (unit, amount, isAsked) => {
  const expected = isAsked ? [[amount, [Number(amount) / 10_000]]] : [];
  expect(askedIn(unit, { [CHARGES]: amount })).toEqual(expected);
});

test('numbers of anything else, blanks and what is below 0 are no amounts in 元', () => {
  expect(askedIn('某县某镇人民政府', { 'disclosure/licences/decisions': 20_000 })).toEqual([]);
  for (const entry of [null, -10_000, { text: '20000元', reason: 'text' }] as const)
    expect(askedIn('某县某镇人民政府', { [CHARGES]: entry })).toEqual([]);
});
