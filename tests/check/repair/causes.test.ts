import fc from 'fast-check';
import { checkReport } from '../../../src/check/check-report';
import { withRepairs } from '../../../src/check/repair/attach';
import { checkKey } from '../../../src/check/repair/effects';
import type { Cause } from '../../../src/model/cause';
import { causesOf } from '../../../src/model/cause';
import { checksOf } from '../../../src/model/checks';
import { cellKey, cellsOf } from '../../../src/model/expression';
import type { Finding } from '../../../src/model/finding';
import { isRuleFinding } from '../../../src/model/finding';
import { cellRefs } from '../../../src/model/form-index';
import type { Repair } from '../../../src/model/repair';
import type { Entry, Report } from '../../../src/model/report';
import { entryAt, fillTable } from '../../../src/model/report';
import { withOwnRules } from '../../../src/own-rules';
import { runs } from '../../support/properties';
import { applicationsOf, form, plain, reviewOf } from './problems';

const UNREAD = { text: '六十', reason: 'text' } as const;

const totals = checksOf(form).filter(
  ({ rule, left }) => rule.defines && cellsOf(left)[0]!.table === 'applications',
);

/** Table 三 with formulas for all its totals. */
const withFormulas = (report: Report): Report => ({
  ...report,
  computed: totals.map(({ left, right }) => ({ ref: cellsOf(left)[0]!, formula: '=…', sum: right })),
});

/** The same table with other entries; where it holds formulas the totals follow. */
function withEntries(report: Report, entries: ReadonlyMap<string, Entry>): Report {
  const next = fillTable(form, 'applications', (ref) => {
    const entry = entries.get(cellKey(ref));
    return entry === undefined ? entryAt(form, report, ref) : entry;
  });
  const typed: Report = { ...report, tables: { applications: next } };
  if (!report.computed) return typed;
  const counts = cellRefs(form, 'applications').map((ref) => {
    const entry = entryAt(form, typed, ref);
    return [`${ref.row} ${ref.column}`, typeof entry === 'number' ? entry : 0] as const;
  });
  return withFormulas(applicationsOf(Object.fromEntries(counts)));
}

const checked = (report: Report): readonly Finding[] =>
  withRepairs<Finding>(form, report, checkReport(form, report));

const keyOf = (finding: Finding): string =>
  isRuleFinding(finding)
    ? checkKey(finding.rule, finding.row, finding.column)
    : [finding.rule, ...finding.cells.map(cellKey)].join('|');

const keysOf = (findings: readonly Finding[]): readonly string[] => findings.map(keyOf).sort();

const adopt = (report: Report, ...repairs: readonly Repair[]): Report =>
  withEntries(
    report,
    new Map(repairs.flatMap(({ changes }) => changes.map(({ ref, to }) => [cellKey(ref), to] as const))),
  );

/** The advised repair and a few others. */
const someWays = ({ advised, ways }: Cause): readonly Repair[] =>
  [...(advised ? [advised] : []), ...ways].slice(0, 4);

const cells = cellRefs(form, 'applications');
const typed = cells.filter(({ row, column }) => row !== 'results' && column !== 'total');

describe.each([
  ['typed totals', plain, cells],
  ['totals as formulas', withFormulas(plain), typed],
] as const)('causes where a sheet has %s', (_, right, mayBeWrong) => {
  const entry = fc.oneof(
    { weight: 8, arbitrary: fc.nat(99) },
    fc.constant(null),
    fc.constant(UNREAD),
    fc.constant(-4),
  );
  const mistakes = fc.uniqueArray(
    fc.tuple(fc.nat(mayBeWrong.length - 1), right.computed ? fc.nat(99) : entry),
    { minLength: 1, maxLength: 3, selector: ([at]) => at },
  );

  it('hold every finding once, and to adopt one mends its findings and no others', () => {
    let several = 0;
    fc.assert(
      fc.property(mistakes, (wrong) => {
        const report = withEntries(right, new Map(wrong.map(([at, to]) => [cellKey(mayBeWrong[at]!), to])));
        const findings = checked(report);
        const causes = causesOf(findings);
        expect(keysOf(causes.flatMap((cause) => cause.findings))).toEqual(keysOf(findings));
        several += Number(causes.length > 1);
        for (const [place, cause] of causes.entries()) {
          for (const way of someWays(cause)) {
            const after = new Set(keysOf(checked(adopt(report, way))));
            const gone = keysOf(findings).filter((key) => !after.has(key));
            const own = keysOf(cause.findings);
            if (way === cause.advised) expect(gone).toEqual(own);
            else expect(gone).toEqual(expect.arrayContaining(own));
          }
          if (!cause.waitsFor.length) continue;
          const before = cause.waitsFor.map((at) => someWays(causes[at]!)[0]!);
          expect(cause.waitsFor).not.toContain(place);
          for (const [left] of before.entries()) {
            const some = keysOf(checked(adopt(report, ...before.filter((__, at) => at !== left))));
            expect(some).toEqual(expect.arrayContaining(keysOf(cause.findings)));
          }
          const all = keysOf(checked(adopt(report, ...before)));
          expect(all.filter((key) => keysOf(cause.findings).includes(key))).toEqual([]);
        }
      }),
      { numRuns: runs(right.computed ? 30 : 120) },
    );
    expect(several).toBeGreaterThan(runs(10));
  });
});

describe('a sentence of the text', () => {
  const says = (left: number, right: number, column = 'natural'): Finding => ({
    kind: 'text',
    rule: 'text.count',
    severity: 'verify',
    verdict: 'fail',
    cells: [{ table: 'applications', row: 'new', column }],
    sentence: '…',
    left,
    right,
  });
  const causesWith = (report: Report, sentence: Finding, known: number) =>
    causesOf(
      withRepairs<Finding>(form, report, [...checkReport(form, report), sentence], {
        known: [{ ref: sentence.cells[0]!, value: known, source: 'text' }],
      }),
    );
  const wrong = new Map([[cellKey({ table: 'applications', row: 'new', column: 'natural' }), 6]]);

  it('is right once the number that it states stands in the table, and then is mended with the sums', () => {
    for (const [right, column] of [
      [plain, 'natural'],
      [withFormulas(plain), 'total'],
    ] as const) {
      const report = withEntries(right, wrong);
      const stated = column === 'total' ? 67 : 60;
      const [cause, ...others] = causesWith(report, says(stated, stated - 54, column), stated);
      expect(others).toEqual([]);
      expect(cause!.advised).toMatchObject({ reason: 'text', changes: [{ from: 6, to: 60 }] });
      expect(cause!.findings.map(({ kind }) => kind)).toContain('text');
    }
  });

  it('stays by itself where it states another number', () =>
    expect(causesWith(withEntries(plain, wrong), says(59, 6), 59)).toHaveLength(2));

  it('stays by itself where it was compared with another number, with several cells, or with last year', () => {
    const report = withEntries(plain, wrong);
    const causes = (change: Partial<Finding>) =>
      causesWith(report, { ...says(60, 6), ...change } as Finding, 60).length;
    const [ref] = says(60, 6).cells;
    expect(causes({})).toBe(1);
    expect(causesWith(report, says(60, 7), 60)).toHaveLength(2);
    expect(causes({ cells: [ref!, { ...ref!, column: 'business' }] })).toBe(2);
    expect(causes({ cells: [{ ...ref!, year: 'last' }] })).toBe(2);
    expect(causes({ rule: 'text.share' })).toBe(2);
  });
});

test('what only one of several equal ways would mend waits for nothing and is mended by none', () => {
  const withRule = withOwnRules(form, [
    { name: '维持', text: '表四[行政复议·结果维持] >= 4', severity: 'verify', wording: '', where: '' },
  ]);
  const report = reviewOf([3, 0, 0, 0, 4]);
  const findings = withRepairs<Finding>(withRule, report, checkReport(withRule, report));
  const [sum, own] = findings;
  expect(findings).toHaveLength(2);
  expect(sum).toMatchObject({ repairs: { best: 2 } });
  expect(own!.rule).toBe('own.维持');
  expect(['repairs', 'waitsFor'].filter((each) => each in own!)).toEqual([]);
});

test('what two mistakes break together waits for these two, and for no third', () => {
  const withRule = withOwnRules(form, [
    {
      name: '两项',
      text: '表四[行政复议·总计] + 表四[行政诉讼·未经复议直接起诉·总计] >= 9',
      severity: 'verify',
      wording: '',
      where: '',
    },
  ]);
  const report = reviewOf([4, 0, 0, 0, 0, 5, 0, 0, 0, 0, 6, 0, 0, 0, 0]);
  const findings = withRepairs<Finding>(withRule, report, checkReport(withRule, report));
  const own = findings.find(({ rule }) => rule === 'own.两项')!;
  const advised = 'waitsFor' in own ? own.waitsFor!.map(({ list }) => list[0]!.changes) : [];
  expect(advised.flat().map(({ ref }) => ref.column)).toEqual(['reconsideration.total', 'direct.total']);
});

test('a total of 0 beside filled parts is wrong rather than its parts, whether other totals are formulas or not', () => {
  const values = [4, 0, 0, 0, 0];
  for (const computed of [undefined, withFormulas(plain).computed]) {
    const report: Report = { ...reviewOf(values), ...(computed && { computed }) };
    const [cause, ...others] = causesOf(checked(report));
    expect(others).toEqual([]);
    expect(cause!.advised).toMatchObject({
      reason: 'emptyTotal',
      changes: [{ ref: { column: 'reconsideration.total' }, from: 0, to: 4 }],
    });
    expect(cause!.ways).toHaveLength(1);
  }
});

test('where totals are formulas, a number in the wrong column of one row is among the repairs with its right place', () => {
  const byColumn = new Map<string, readonly (typeof typed)[number][]>();
  for (const ref of typed) byColumn.set(ref.column, [...(byColumn.get(ref.column) ?? []), ref]);
  const rows = byColumn.get('natural')!.map(({ row }) => row);
  let moved = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...rows),
      fc.constantFrom('business', 'research', 'welfare', 'legal'),
      fc.integer({ min: 1, max: 60 }),
      (row, column, by) => {
        const held = entryAt(form, plain, { table: 'applications', row, column: 'natural' }) as number;
        const amount = Math.min(by, held);
        if (!amount) return;
        const other = entryAt(form, plain, { table: 'applications', row, column }) as number;
        const keys = ['natural', column].map((each) => cellKey({ table: 'applications', row, column: each }));
        const report = withEntries(
          withFormulas(plain),
          new Map([
            [keys[0]!, held - amount],
            [keys[1]!, other + amount],
          ]),
        );
        const changes = causesOf(checked(report)).flatMap((cause) =>
          [...(cause.advised ? [cause.advised] : []), ...cause.ways].flatMap((way) => way.changes),
        );
        moved += 1;
        expect(changes).toContainEqual(expect.objectContaining({ from: held - amount, to: held }));
        expect(changes).toContainEqual(expect.objectContaining({ from: other + amount, to: other }));
      },
    ),
    { numRuns: runs(60) },
  );
  expect(moved).toBeGreaterThan(runs(5));
});
