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
import { runs } from '../../support/properties';
import { applicationsOf, form, plain } from './problems';

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
    expect(several).toBeGreaterThan(10);
  });
});
