import { checkReport } from '../../../src/check/check-report';
import { withRepairs } from '../../../src/check/repair/attach';
import { withOwnRules } from '../../../src/own-rules';
import { formById } from '../../../src/forms';
import type { Entry, Report } from '../../../src/model/report';
import { fillTable } from '../../../src/model/report';
import type { Severity } from '../../../src/model/rule';

/** What mends a report of zeros but for some cells, under one own rule. */
function foundFor(text: string, values: Readonly<Record<string, Entry>>, severity: Severity = 'error') {
  const own = { name: '自定义', text, severity, wording: '', where: '' } as const;
  const form = withOwnRules(formById('2021'), [own]);
  expect(form.rules).toHaveLength(formById('2021').rules.length + 1);
  const tables = form.tables.map(({ id }) => [
    id,
    fillTable(form, id, ({ row, column }) => values[`${row}.${column}`] ?? 0),
  ]);
  const report: Report = { form: '2021', unit: null, year: null, tables: Object.fromEntries(tables) };
  const findings = withRepairs(form, report, checkReport(form, report));
  expect(findings.map(({ rule }) => rule)).toEqual(['own.自定义']);
  const [finding] = findings;
  return 'repairs' in finding! ? finding.repairs : undefined;
}

const repairsOf = (...rule: Parameters<typeof foundFor>) =>
  (foundFor(...rule)?.list ?? []).map(({ changes }) => changes.map(({ ref, to }) => [ref.row, to]));

test('an own equality is repaired like those of the form, with constants and a cell named twice', () => {
  expect(repairsOf('表二[行政许可] = 表二[行政处罚] + 2', { 'licences.decisions': 3 })).toEqual(
    expect.arrayContaining([[['licences', 2]], [['penalties', 1]]]),
  );
  expect(repairsOf('表二[行政许可] + 表二[行政许可] = 10', { 'licences.decisions': 3 })).toEqual([
    [['licences', 5]],
  ]);
});

test('a cell for which no whole number would do leaves it sure that no repair is missing', () => {
  const [text, values] = [
    '表二[行政许可] + 表二[行政许可] = 表二[行政处罚] + 5',
    { 'licences.decisions': 3 },
  ] as const;
  expect(repairsOf(text, values)).toEqual([[['penalties', 1]]]);
  expect(foundFor(text, values)!.exact).toBe(true);
});

test('a number in the wrong row of a column is moved back', () => {
  const form = withOwnRules(
    formById('2021'),
    ['表二[行政许可] = 7', '表二[行政处罚] = 0'].map((text) => ({
      name: text,
      text,
      severity: 'error',
      wording: '',
      where: '',
    })),
  );
  const values = fillTable(form, 'disclosure', ({ row }) => (row === 'penalties' ? 7 : 0));
  const report: Report = { form: '2021', unit: null, year: null, tables: { disclosure: values } };
  const findings = withRepairs(form, report, checkReport(form, report));
  expect(findings.map((each) => 'repairs' in each && each.repairs!.list[0])).toEqual(
    [1, 2].map(() => ({
      reason: 'move',
      changes: [
        expect.objectContaining({ ref: expect.objectContaining({ row: 'licences' }), to: 7 }),
        expect.objectContaining({ ref: expect.objectContaining({ row: 'penalties' }), to: 0 }),
      ],
    })),
  );
});

test('a bound is no equality, and what is only to be verified need not hold: neither is repaired', () => {
  expect(repairsOf('表二[行政许可] <= 表二[行政处罚]', { 'licences.decisions': 3 })).toEqual([]);
  expect(repairsOf('表二[行政许可] = 表二[行政处罚]', { 'licences.decisions': 3 }, 'verify')).toEqual([]);
});

test('one that no whole number satisfies has no repair, nor one that says nothing of any cell', () => {
  expect(repairsOf('表二[行政许可] + 表二[行政许可] = 9', { 'licences.decisions': 3 })).toEqual([]);
  expect(repairsOf('表二[行政许可] = 表二[行政许可] + 1', {})).toEqual([]);
});
