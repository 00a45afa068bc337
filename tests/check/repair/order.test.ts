import { digitSlip } from '../../../src/check/repair/digits';
import { evidenceOf } from '../../../src/check/repair/evidence';
import { rankRepairs } from '../../../src/check/repair/order';
import { formById } from '../../../src/forms';
import { isSameCell } from '../../../src/model/expression';
import type { Change, KnownValue } from '../../../src/model/repair';
import type { Entry } from '../../../src/model/report';

const form = formById('2021');

/** A change in table 三: `new natural`, from, to. */
const change = (place: string, from: Entry, to: number): Change => {
  const [row = '', column = ''] = place.split(' ');
  return { ref: { table: 'applications', row, column }, from, to };
};
/** What is known, about cells that hold what the candidates change; 0 where they change nothing. */
const evidenceFor = (candidates: readonly (readonly Change[])[], known: readonly KnownValue[]) =>
  known.map((each) =>
    evidenceOf(
      each,
      (ref) => candidates.flat().find((change) => isSameCell(change.ref, ref))?.from ?? null,
      undefined,
    ),
  );
const ranked = (candidates: readonly (readonly Change[])[], known: readonly KnownValue[] = []) =>
  rankRepairs(form, candidates, { evidence: evidenceFor(candidates, known) }).list.map(
    ({ changes, reason }) =>
      `${changes.map(({ ref, to }) => `${ref.row} ${ref.column} ${to}`).join(', ')}: ${reason ?? 'none'}`,
  );
const knownAs = (source: KnownValue['source'], value: number, place = 'new natural'): KnownValue => ({
  ref: change(place, null, 0).ref,
  value,
  source,
});

describe('a slip of digits', () => {
  it.each([
    [12, 21, 'swappedDigits'],
    [1234, 1324, 'swappedDigits'],
    [123, 321, undefined],
    [1221, 2112, undefined],
    [12, 34, undefined],
    [1212, 2211, undefined],
    [12, 17, 'wrongDigit'],
    [1, 7, 'wrongDigit'],
    [0, 7, undefined],
    [7, 0, undefined],
    [12, 132, 'lostDigit'],
    [132, 12, 'extraDigit'],
    [0, 10, undefined],
    [5, 1234, undefined],
  ])('from %i to %i is %s', (from, to, reason) => expect(digitSlip(from, to)).toBe(reason));
});

describe('order of equally small repairs', () => {
  it('goes by what speaks for each: sources, then slips, then the shorter way, then print', () => {
    const candidates = [
      [change('new legal', 500, 501)],
      [change('new otherOrganisation', 500, 700)],
      [change('new business', 12, 17)],
      [change('new research', 17, 12)],
      [change('new welfare', 12, 21)],
      [change('carriedIn natural', 132, 12)],
      [change('carriedIn legal', 12, 132)],
      [change('disclosed natural', null, 3)],
      [change('disclosed business', 12, 0), change('disclosed research', 0, 12)],
      [change('disclosed legal', 12, 13), change('disclosed otherOrganisation', 13, 12)],
      [change('partlyDisclosed natural', 1, 12), change('partlyDisclosed business', 2, 0)],
      [change('new natural', 4, 40)],
    ];
    expect(ranked(candidates, [knownAs('text', 40)])).toEqual([
      'new natural 40: text',
      'disclosed business 0, disclosed research 12: move',
      'disclosed legal 13, disclosed otherOrganisation 12: exchange',
      'partlyDisclosed natural 12, partlyDisclosed business 0: splitDigits',
      'new welfare 21: swappedDigits',
      'disclosed natural 3: blank',
      'carriedIn legal 132: lostDigit',
      'carriedIn natural 12: extraDigit',
      'new legal 501: wrongDigit',
      'new business 17: wrongDigit',
      'new research 12: wrongDigit',
      'new otherOrganisation 700: wrongDigit',
    ]);
  });

  it('a number was moved by one slip within its row or its column, not to another row and another column', () => {
    expect(ranked([[change('new natural', 12, 0), change('disclosed natural', 0, 12)]])).toEqual([
      'new natural 0, disclosed natural 12: move',
    ]);
    expect(ranked([[change('new natural', 12, 0), change('disclosed business', 0, 12)]])).toEqual([
      'new natural 0, disclosed business 12: none',
    ]);
  });

  it('digits of one number stood in two cells where one cell gets them all and the other is 0', () => {
    const two = (first: number, second: number) =>
      ranked([[change('new natural', 1, first), change('new business', 2, second)]]);
    expect(two(12, 0)).toEqual(['new natural 12, new business 0: splitDigits']);
    expect(two(0, 12)).toEqual(['new natural 0, new business 12: splitDigits']);
    expect(two(12, 3)).toEqual(['new natural 12, new business 3: none']);
    expect(two(3, 12)).toEqual(['new natural 3, new business 12: none']);
    expect(two(3, 0)).toEqual(['new natural 3, new business 0: none']);
    expect(two(0, 3)).toEqual(['new natural 0, new business 3: none']);
  });

  it('a blank beside a number holds no digits of it', () => {
    expect(ranked([[change('new natural', 5, 50), change('new business', null, 0)]])).toEqual([
      'new natural 50, new business 0: lostDigit',
    ]);
  });

  it('a repair without a reason comes after one with any', () => {
    expect(ranked([[change('new natural', 0, 6)], [change('new legal', 100, 900)]])).toEqual([
      'new legal 900: wrongDigit',
      'new natural 6: none',
    ]);
  });

  it('of several with slips as good none is best, and a better reason is best alone', () => {
    const slips = [
      [change('new natural', 13, 14)],
      [change('carriedOut natural', 4, 3)],
      [change('disclosed natural', 110, 10)],
      [change('refused.law natural', 0, 1)],
    ];
    expect(rankRepairs(form, slips).best).toBe(3);
    expect(rankRepairs(form, slips, { changed: [change('new natural', 13, 14).ref] }).best).toBe(1);
    expect(rankRepairs(form, [...slips, [change('new legal', 12, 21)]]).best).toBe(1);
    expect(rankRepairs(form, [[change('new natural', 0, 1)], [change('new legal', 0, 1)]]).best).toBe(2);
  });

  it('last year’s report speaks before the text, and both before slips', () => {
    const candidates = [[change('new natural', 5, 60)], [change('carriedIn natural', 5, 90)]];
    const both = [knownAs('text', 60), knownAs('lastYear', 90, 'carriedIn natural')];
    expect(ranked(candidates, both)[0]).toBe('carriedIn natural 90: lastYear');
    expect(ranked(candidates, [...both, knownAs('lastYear', 60)])[0]).toBe('new natural 60: lastYear');
  });

  it('what another source confirms as it stands is changed last', () => {
    const candidates = [[change('new natural', 12, 21)], [change('carriedIn natural', 7, 900)]];
    expect(ranked(candidates)[0]).toContain('new natural');
    expect(ranked(candidates, [knownAs('text', 12)])[0]).toContain('carriedIn natural');
  });

  it('one slip carried along into the total is one slip; two slips are none', () => {
    expect(ranked([[change('new natural', 12, 21), change('new total', 12, 21)]])).toEqual([
      'new natural 21, new total 21: swappedDigits',
    ]);
    expect(ranked([[change('new natural', 5, 8), change('new total', 12, 17)]])).toEqual([
      'new natural 8, new total 17: none',
    ]);
  });
});
