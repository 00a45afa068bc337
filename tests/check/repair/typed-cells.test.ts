import fc from 'fast-check';
import { repairsOf } from '../../../src/check/repair/repair';
import type { ComputedCell } from '../../../src/model/computed';
import type { Expression } from '../../../src/model/expression';
import { add, cellKey, cellsOf, isSameCell, subtract } from '../../../src/model/expression';
import { cellRefs } from '../../../src/model/form-index';
import type { Report } from '../../../src/model/report';
import { checksOf } from '../../../src/model/checks';
import { runs } from '../../support/properties';
import type { Equality } from './problems';
import { applicationsOf, byNumber, checksFrom, form, reviewOf, together, wordsOf } from './problems';

const TYPED = 5;
const CELLS = 7;
const HIGHEST = 9;

const refs = cellRefs(form, 'review');
const cellAt = (at: number): Expression => ({ op: 'cell', ref: refs[at]! });

/** What the two last cells add up: two or three typed ones, the last of them taken away in some. */
interface Formula {
  readonly parts: readonly number[];
  readonly takes: boolean;
}

const formula: fc.Arbitrary<Formula> = fc.record({
  parts: fc.uniqueArray(fc.nat(TYPED - 1), { minLength: 2, maxLength: 3 }),
  takes: fc.boolean(),
});

const equality: fc.Arbitrary<Equality> = fc
  .uniqueArray(fc.nat(CELLS - 1), { minLength: 2, maxLength: 4 })
  .chain((cells) => fc.integer({ min: 1, max: cells.length - 1 }).map((cut) => [cells, cut] as const))
  .map(([cells, cut]) => ({ plus: cells.slice(0, cut), minus: cells.slice(cut) }));

/** All seven numbers: those typed, and what the formulas make of them. */
const calculated = (typed: readonly number[], formulas: readonly Formula[]): readonly number[] => [
  ...typed,
  ...formulas.map(({ parts, takes }) =>
    parts.reduce((sum, at, nth) => sum + (takes && nth === parts.length - 1 ? -1 : 1) * typed[at]!, 0),
  ),
];

const expressionOf = ({ parts, takes }: Formula): Expression => {
  const terms = parts.map(cellAt);
  return takes ? subtract(add(...terms.slice(0, -1)), terms.at(-1)!) : add(...terms);
};

const reportOf = (typed: readonly number[], formulas: readonly Formula[]): Report => ({
  ...reviewOf(calculated(typed, formulas)),
  computed: formulas.map((each, at): ComputedCell => ({
    ref: refs[TYPED + at]!,
    formula: '=…',
    sum: expressionOf(each),
  })),
});

const holds = (equalities: readonly Equality[], values: readonly number[]): boolean =>
  equalities.every(({ plus, minus }) => {
    const sum = (cells: readonly number[]) => cells.reduce((total, at) => total + values[at]!, 0);
    return sum(plus) === sum(minus);
  });

/** All smallest sets of typed cells to change, by trying every number from 0 to HIGHEST in up to three of them. */
function tried(
  equalities: readonly Equality[],
  typed: readonly number[],
  formulas: readonly Formula[],
): ReadonlySet<string> {
  for (let size = 1; size <= 3; size += 1) {
    const found = new Set<string>();
    const change = (from: number, now: readonly number[], changed: readonly string[]): void => {
      if (changed.length === size) {
        if (holds(equalities, calculated(now, formulas))) found.add([...changed].sort().join());
        return;
      }
      for (let at = from; at < TYPED; at += 1)
        for (let to = 0; to <= HIGHEST; to += 1)
          if (to !== typed[at])
            change(at + 1, Object.assign([...now], { [at]: to }), [...changed, `${at}=${to}`]);
    };
    change(0, typed, []);
    if (found.size) return found;
  }
  return new Set();
}

test('over typed cells alone the smallest repairs are found, as trying every number in them finds them', () => {
  let broken = 0;
  fc.assert(
    fc.property(
      fc.array(equality, { minLength: 1, maxLength: 4 }),
      fc.array(fc.nat(2), { minLength: TYPED, maxLength: TYPED }),
      fc.tuple(formula, formula),
      (equalities, typed, formulas) => {
        const parts = repairsOf(form, reportOf(typed, formulas), { checks: checksFrom(equalities) });
        const expected = tried(equalities, typed, formulas);
        if (holds(equalities, calculated(typed, formulas))) {
          expect(parts).toEqual([]);
          return;
        }
        if (!expected.size) return;
        // Where a cell counts twice, another number may do as well: then it is said that not all are known.
        if (!parts.every(({ exact }) => exact)) return;
        broken += 1;
        const found = together(parts.map(({ repairs }) => repairs)).map((changes) => byNumber({ changes }));
        const low = found.filter((each) =>
          each.split(',').every((one) => Number(one.split('=')[1]) <= HIGHEST),
        );
        expect([...new Set(low)].sort()).toEqual([...expected].sort());
      },
    ),
    { numRuns: runs(250) },
  );
  expect(broken).toBeGreaterThan(60);
});

/** The same table with formulas for all its totals. */
const withFormulas = (report: Report): Report => ({
  ...report,
  computed: checksOf(form)
    .filter(({ rule, left }) => rule.defines && cellsOf(left)[0]!.table === 'applications')
    .map(({ left, right }) => ({ ref: cellsOf(left)[0]!, formula: '=…', sum: right })),
});

const typedCells = cellRefs(form, 'applications').filter(
  (ref) => ref.column !== 'total' && ref.row !== 'results',
);

test('in table three with formulas one to three wrong cells in as many columns are each found with its right number', () => {
  const columns = [...new Set(typedCells.map(({ column }) => column))];
  const wrong = fc.uniqueArray(
    fc.tuple(fc.constantFrom(...columns), fc.nat(23), fc.integer({ min: 1, max: 40 })),
    {
      minLength: 1,
      maxLength: 3,
      selector: ([column]) => column,
    },
  );
  fc.assert(
    fc.property(fc.array(fc.nat(30), { minLength: 144, maxLength: 144 }), wrong, (numbers, mistakes) => {
      const counts = Object.fromEntries(
        typedCells.map(({ row, column }, at) => [`${row} ${column}`, numbers[at]!]),
      );
      // What came in is what was handled, and what is left over.
      for (const column of columns) {
        const sum = typedCells.reduce(
          (total, ref) =>
            ref.column === column && !['new', 'carriedIn'].includes(ref.row)
              ? total + counts[`${ref.row} ${column}`]!
              : total,
          0,
        );
        counts[`carriedIn ${column}`] = 0;
        counts[`new ${column}`] = sum;
      }
      const changed = { ...counts };
      const truth = mistakes.map(([column, nth, by]) => {
        const ref = typedCells.filter((each) => each.column === column)[nth]!;
        const key = `${ref.row} ${column}`;
        changed[key] = counts[key]! + by;
        return { ref, from: counts[key]! + by, to: counts[key]! };
      });
      const parts = repairsOf(form, withFormulas(applicationsOf(changed)));
      expect(parts).toHaveLength(mistakes.length);
      for (const change of truth) {
        const part = parts.find(({ repairs }) =>
          repairs.some(({ changes }) => changes[0]!.ref.column === change.ref.column),
        )!;
        expect(part.repairs).toContainEqual(expect.objectContaining({ changes: [change] }));
      }
      const cells = parts.flatMap(({ repairs }) =>
        repairs.flatMap(({ changes }) => changes.map(({ ref }) => ref)),
      );
      expect(cells.every((ref) => typedCells.some((each) => isSameCell(each, ref)))).toBe(true);
    }),
    { numRuns: runs(40) },
  );
});

test('a formula that cannot be followed counts as it stands', () => {
  const report = withFormulas(
    applicationsOf({ 'new natural': 5, 'disclosed natural': 4, 'carriedOut natural': 2 }),
  );
  const computed = report.computed!.map((each) =>
    cellKey(each.ref) === 'applications|results|natural'
      ? { ref: each.ref, formula: '=VLOOKUP(A1,B:C,2,0)' }
      : each,
  );
  const [part] = repairsOf(form, { ...report, computed });
  const rows = part!.repairs.flatMap(({ changes }) => changes.map(({ ref }) => ref.row));
  expect(rows).not.toContain('results');
  expect(rows).not.toContain('disclosed');
  expect(rows).toContain('new');
});

describe('a number in the wrong column, where totals are formulas', () => {
  const right = {
    'new natural': 60,
    'disclosed natural': 40,
    'refused.law natural': 7,
    'carriedOut natural': 13,
    'new business': 9,
    'disclosed business': 8,
    'carriedOut business': 1,
  };
  const partsOf = (counts: Readonly<Record<string, number>>) =>
    repairsOf(form, withFormulas(applicationsOf({ ...right, ...counts }))).map(
      ({ repairs, best, checks }) => ({
        best,
        words: repairs.slice(0, best).map(wordsOf),
        reason: repairs[0]?.reason,
        columns: checks.map(({ column }) => column),
      }),
    );

  it('is one repair of both columns', () =>
    expect(partsOf({ 'refused.law natural': 0, 'refused.law business': 7 })).toEqual([
      {
        best: 1,
        words: ['refused.law natural 0→7; refused.law business 7→0'],
        reason: 'move',
        columns: ['natural', 'business'],
      },
    ]));

  it('may stand for another that took its place', () =>
    expect(partsOf({ 'disclosed natural': 8, 'disclosed business': 40 })).toEqual([
      {
        best: 1,
        words: ['disclosed natural 8→40; disclosed business 40→8'],
        reason: 'exchange',
        columns: ['natural', 'business'],
      },
    ]));

  it('is found beside a column that is wrong by another number', () => {
    const parts = partsOf({ 'refused.law natural': 0, 'refused.law business': 7, 'refused.law legal': 3 });
    expect(parts.map(({ columns, reason }) => [columns, reason])).toContainEqual([
      ['natural', 'business'],
      'move',
    ]);
  });

  it('is none where as much speaks for another row', () => {
    const parts = partsOf({
      'refused.law natural': 0,
      'refused.law business': 7,
      'unable.notHeld business': 7,
      'new business': 16,
    });
    expect(parts.map(({ columns }) => columns)).toEqual([['natural'], ['business']]);
  });

  it('is none where a third column lacks as many', () => {
    const parts = partsOf({ 'refused.law natural': 0, 'refused.law business': 7, 'refused.law legal': 7 });
    expect(parts.map(({ columns }) => columns)).toEqual([['natural'], ['business'], ['legal']]);
  });
});
