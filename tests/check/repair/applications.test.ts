import fc from 'fast-check';
import { repairsOf } from '../../../src/check/repair/repair';
import { cellRefs } from '../../../src/model/form-index';
import type { Entry, Report } from '../../../src/model/report';
import { entryAt, fillTable } from '../../../src/model/report';
import { applicationsOf, form, plain, wordsOf } from './problems';
import { runs } from '../../support/properties';

/** Table 三 of the report with some cells changed: `{ 'new natural': 12 }`. */
const withCells = (report: Report, cells: Readonly<Record<string, Entry>>): Report => ({
  ...report,
  tables: {
    applications: fillTable(form, 'applications', (ref) => {
      const entry = cells[`${ref.row} ${ref.column}`];
      return entry === undefined ? entryAt(form, report, ref) : entry;
    }),
  },
});

const cellOf = (key: string) => {
  const [row = '', column = ''] = key.split(' ');
  return { table: 'applications', row, column } as const;
};

const repairs = (report: Report, options = {}) => {
  const parts = repairsOf(form, report, options);
  expect(parts.length).toBeLessThan(2);
  return parts[0]?.repairs ?? [];
};

test('a report that adds up has nothing to repair', () => expect(repairsOf(form, plain)).toEqual([]));

test('each of the 175 cells, wrong by itself, is the one repair and gets its right number back', () => {
  const refs = cellRefs(form, 'applications');
  expect(refs).toHaveLength(175);
  for (const ref of refs)
    for (const wrong of [1, 60, 10_000_001]) {
      const right = entryAt(form, plain, ref) as number;
      const broken = withCells(plain, { [`${ref.row} ${ref.column}`]: right + wrong });
      expect(repairs(broken).map(wordsOf)).toEqual([`${ref.row} ${ref.column} ${right + wrong}→${right}`]);
    }
});

test('figures are exact at any size', () => {
  const big = applicationsOf({ 'new legal': 2_000_000_000_001, 'disclosed legal': 2_000_000_000_001 });
  expect(repairs(withCells(big, { 'disclosed legal': 2_000_000_000_010 })).map(wordsOf)).toEqual([
    'disclosed legal 2000000000010→2000000000001',
  ]);
  const widest = applicationsOf({ 'new legal': 900_719_925_474_099, 'disclosed legal': 900_719_925_474_099 });
  expect(repairs(withCells(widest, { 'new total': 1 })).map(wordsOf)).toEqual([
    'new total 1→900719925474099',
  ]);
});

test('a number in the wrong applicant column is a move back', () => {
  const moved = withCells(plain, { 'refused.law natural': 0, 'refused.law research': 12 });
  const [best] = repairs(moved);
  expect([wordsOf(best!), best!.reason]).toEqual([
    'refused.law natural 0→12; refused.law research 12→0',
    'move',
  ]);
});

test('a wrong figure carried into 总计 gives its several repairs, none below zero', () => {
  const carried = withCells(plain, { 'refused.law natural': 13, 'refused.law total': 13 });
  const all = repairs(carried);
  const words = all.map(wordsOf);
  expect(words).toContain('refused.law natural 13→12; refused.law total 13→12');
  expect(words).toContain('disclosed natural 30→29; disclosed total 37→36');
  expect(words.some((each) => /refused\.stateSecret/.test(each))).toBe(false);
  expect(all.every(({ changes }) => changes.length === 2 && changes.every(({ to }) => to >= 0))).toBe(true);
  expect(new Set(words).size).toBe(words.length);
});

test('last year decides between repairs', () => {
  const carried = withCells(plain, { 'carriedIn natural': 6, 'carriedIn total': 6 });
  const known = ['natural', 'total'].map((column) => ({
    ref: { table: 'applications' as const, row: 'carriedIn', column },
    value: 4,
    source: 'lastYear' as const,
  }));
  const [best] = repairs(carried, { known });
  expect([wordsOf(best!), best!.reason]).toEqual(['carriedIn natural 6→4; carriedIn total 6→4', 'lastYear']);
  expect(wordsOf(repairs(carried)[0]!)).not.toBe(wordsOf(best!));
});

test.each([
  ['swappedDigits', { 'refused.law natural': 21 }],
  ['lostDigit', { 'disclosed natural': 3 }],
  ['extraDigit', { 'disclosed natural': 330 }],
  ['wrongDigit', { 'disclosed natural': 80 }],
] as const)('the slip of the pen is named: %s', (reason, cells) => {
  const all = repairs(withCells(plain, cells));
  expect(all.map((each) => each.reason)).toEqual([reason]);
});

test('digits of one number in two cells are put together', () => {
  const split = withCells(plain, { 'refused.law natural': 1, 'refused.law business': 2 });
  const [best] = repairs(split);
  expect([wordsOf(best!), best!.reason]).toEqual([
    'refused.law natural 1→12; refused.law business 2→0',
    'splitDigits',
  ]);
});

test('a blank is filled where the sums give its number, and is never taken as 0', () => {
  const blank = withCells(plain, { 'new natural': null });
  expect(repairs(blank).map((each) => [wordsOf(each), each.reason])).toEqual([
    ['new natural null→60', 'blank'],
  ]);
  const both = repairsOf(form, withCells(plain, { 'new natural': null, 'disclosed natural': 33 }));
  expect(both.map((part) => part.repairs.map(wordsOf))).toEqual([
    ['new natural null→60'],
    ['disclosed natural 33→30'],
  ]);
});

test('where blanks leave the sums open nothing is made up', () => {
  const many = Object.fromEntries(
    ['natural', 'business', 'research', 'welfare'].map((column) => [`new ${column}`, null]),
  );
  expect(repairsOf(form, withCells(plain, many))).toEqual([]);
  // A broken sum elsewhere is still mended.
  expect(repairs(withCells(plain, { ...many, 'disclosed total': 38 })).map(wordsOf)).toEqual([
    'disclosed total 38→37',
  ]);
});

test('a doubtful reading is changed before a plain number', () => {
  const carried = withCells(plain, { 'refused.law natural': 13, 'refused.law total': 13 });
  const doubtful = ['natural', 'total'].map((column) => ({
    table: 'applications' as const,
    row: 'unable.notHeld',
    column,
  }));
  expect(repairs(carried, { doubtful }).map(wordsOf)).toEqual([
    'unable.notHeld natural 17→16; unable.notHeld total 17→16',
  ]);
});

test('what was changed in this session is changed back before others', () => {
  const carried = withCells(plain, { 'refused.law natural': 13, 'refused.law total': 13 });
  const changed = [cellOf('disclosed natural')];
  const [first] = repairs(carried, { changed });
  expect([wordsOf(first!), first!.reason]).toEqual([
    'disclosed natural 30→29; disclosed total 37→36',
    'changedLast',
  ]);
});

test('with several wrong cells every repair makes the sums of its part hold and leaves the others as they are', () => {
  const refs = cellRefs(form, 'applications');
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(174), fc.nat(99)), { minLength: 1, maxLength: 3 }), (wrong) => {
      const broken = withCells(
        plain,
        Object.fromEntries(wrong.map(([at, to]) => [`${refs[at]!.row} ${refs[at]!.column}`, to])),
      );
      const parts = repairsOf(form, broken);
      for (const part of parts) {
        const { repairs: all, exact } = part;
        expect([all.length > 0, exact || all.length > 100]).toEqual([true, true]);
        const others = parts.filter((each) => each !== part).flatMap(({ checks }) => checks);
        for (const { changes } of all) {
          expect(changes.length).toBeLessThanOrEqual(wrong.length);
          const mended = withCells(
            broken,
            Object.fromEntries(changes.map(({ ref, to }) => [`${ref.row} ${ref.column}`, to])),
          );
          const left = repairsOf(form, mended).flatMap(({ checks }) => checks);
          expect(new Set(left)).toEqual(new Set(others));
        }
      }
    }),
    { numRuns: runs(60) },
  );
});

test('up to three wrong cells are found for sure, however few sets may be looked at', () => {
  const three = withCells(plain, {
    'refused.law natural': 13,
    'refused.law total': 13,
    'disclosed business': 9,
    'unable.notHeld natural': 18,
  });
  const parts = repairsOf(form, three);
  expect(parts.map(({ exact, repairs: [first] }) => [exact, first!.changes.length])).toEqual([
    [true, 1],
    [true, 2],
  ]);
  expect(repairsOf(form, three, { mostSets: 1 })).toEqual(parts);
});

test('many wrong cells, each by itself: they are found one after another, and that it may not be least is said', () => {
  const refs = cellRefs(form, 'applications').filter(
    ({ row, column }) => !['results', 'new'].includes(row) && column !== 'total',
  );
  const wrong = Object.fromEntries(
    refs.filter((_, at) => at % 19 === 3).map(({ row, column }, at) => [`${row} ${column}`, 1000 + 7 ** at]),
  );
  expect(Object.keys(wrong).length).toBeGreaterThan(5);
  const parts = repairsOf(form, withCells(plain, wrong), { mostSets: 100 });
  expect(parts.some(({ exact }) => exact)).toBe(false);
  expect(parts).toHaveLength(Object.keys(wrong).length);
  const changed = Object.fromEntries(
    parts.flatMap(({ repairs: [first] }) =>
      first!.changes.map(({ ref, to }) => [`${ref.row} ${ref.column}`, to] as const),
    ),
  );
  expect(changed).toEqual(
    Object.fromEntries(Object.keys(wrong).map((key) => [key, entryAt(form, plain, cellOf(key))])),
  );
});
