import { canBeExplained, explain, explainedValues, explanationKey } from '../../src/check/explain';
import { checkReport } from '../../src/check/check-report';
import { checkYears } from '../../src/check/years/check-years';
import { formById } from '../../src/forms';
import type { Explanation } from '../../src/model/explanation';
import type { Finding } from '../../src/model/finding';
import { isExplained } from '../../src/model/finding';
import type { Form } from '../../src/model/form';
import type { Entry, Report } from '../../src/model/report';
import { fillTable } from '../../src/model/report';
import { DEFAULT_SETTINGS } from '../../src/model/settings';
import { withRules } from '../../src/model/checks';
import { cell, constant } from '../../src/model/expression';

/** A soft rule with an instance in each column, and one with a single instance that reads nothing else. */
const form: Form = withRules(formById('2021'), [
  {
    id: 'own.每列',
    name: '每列',
    severity: 'verify',
    origin: 'own',
    condition: {
      left: cell('applications', 'new', '*'),
      relation: '<=',
      right: cell('applications', 'disclosed', '*'),
    },
    sides: ['左边', '右边'],
    wording: '',
    source: '',
  },
  {
    id: 'own.许可',
    name: '许可',
    severity: 'verify',
    origin: 'own',
    condition: { left: cell('disclosure', 'licences', 'decisions'), relation: '>=', right: constant(1) },
    sides: ['左边', '右边'],
    wording: '',
    source: '',
  },
]);

function reportWith(values: Readonly<Record<string, Entry>>, about: Partial<Report> = {}): Report {
  return {
    form: '2021',
    unit: '某局',
    year: 2023,
    tables: Object.fromEntries(
      form.tables.map(({ id }) => [
        id,
        fillTable(form, id, (ref) => {
          const key = `${ref.row}.${ref.column}`;
          return key in values ? values[key]! : 0;
        }),
      ]),
    ),
    ...about,
  };
}

const NATURAL = { 'new.natural': 5, 'new.total': 5, 'results.natural': 5, 'results.total': 5 };
const soft = (report: Report): readonly Finding[] =>
  checkReport(form, report).filter(({ rule }) => rule.startsWith('own.'));

const written = (report: Report, finding: Finding, change: Partial<Explanation> = {}): Explanation => ({
  unit: report.unit,
  year: report.year,
  key: explanationKey(finding),
  text: '次年答复',
  values: explainedValues(form, report, finding),
  date: '2024-01-20',
  ...change,
});

const states = (report: Report, explanations: readonly Explanation[]) =>
  explain(form, report, soft(report), explanations).map(({ rule, explanation, ...finding }) => [
    rule,
    'column' in finding ? finding.column : undefined,
    explanation?.state,
  ]);

test('an explanation stays with its rule and cell, and with no other', () => {
  const report = reportWith(NATURAL);
  const [natural] = soft(report);
  expect(states(report, [written(report, natural!)])).toEqual([
    ['own.每列', 'natural', 'kept'],
    ['own.每列', 'total', undefined],
    ['own.许可', undefined, undefined],
  ]);
  const changedElsewhere = reportWith({ ...NATURAL, 'carriedIn.natural': 3, 'charges.fees': 8 });
  expect(states(changedElsewhere, [written(report, natural!)])[0]).toEqual(['own.每列', 'natural', 'kept']);
});

test('what one sentence says of a cell is not explained by the words on another sentence', () => {
  const keyOf = (sentence: string): string =>
    explanationKey({
      kind: 'text',
      rule: 'text.count',
      severity: 'verify',
      verdict: 'fail',
      cells: [{ table: 'applications', row: 'new', column: 'total' }],
      sentence,
    });
  expect(keyOf('收到申请 9 件。')).toBe(keyOf('收到申请 9 件。'));
  expect(keyOf('收到申请 9 件。')).not.toBe(keyOf('共收到 8 件申请。'));
});

test('an explanation kept of a change against last year is found again', () => {
  const ref = { table: 'applications', row: 'new', column: 'total' };
  const finding: Finding = {
    kind: 'text',
    rule: 'text.change',
    severity: 'verify',
    verdict: 'fail',
    cells: [ref, { ...ref, year: 'last' }],
    sentence: '比上年增加 2 件。',
  };
  expect(explanationKey(finding)).toBe(
    'text.change|applications.new.total|applications.new.total.last|比上年增加 2 件。',
  );
});

test('that a table repeats last year’s numbers is explained for that table, and for no other', () => {
  const keyOf = (table: string): string =>
    explanationKey({
      kind: 'carry',
      rule: 'years.sameTable',
      severity: 'verify',
      verdict: 'fail',
      cells: [],
      tables: [table],
    });
  expect(['applications', 'review'].map((table) => keyOf(table))).toEqual([
    'years.sameTable|applications',
    'years.sameTable|review',
  ]);
});

test('it is asked for again once a number changes, with the old words shown, and holds again if it changes back', () => {
  const report = reportWith(NATURAL);
  const own = written(report, soft(report)[0]!);
  const changed = reportWith({ ...NATURAL, 'new.natural': 6 });
  const [stale] = explain(form, changed, soft(changed), [own]);
  expect(stale!.explanation).toEqual({
    state: 'stale',
    text: '次年答复',
    values: '5、0',
    date: '2024-01-20',
  });
  expect(isExplained(stale!)).toBe(false);
  // The same difference by other numbers is another matter.
  const shifted = reportWith({ ...NATURAL, 'new.natural': 6, 'disclosed.natural': 1 });
  expect(states(shifted, [own])[0]).toEqual(['own.每列', 'natural', 'stale']);
  expect(isExplained(explain(form, report, soft(report), [own])[0]!)).toBe(true);
});

test('the last of several counts; another unit or year is another report, an unknown one is not', () => {
  const report = reportWith({});
  const [finding] = soft(report);
  const own = written(report, finding!);
  const textBy = (explanations: readonly Explanation[], about: Partial<Report> = {}) => {
    const same = reportWith({}, about);
    return explain(form, same, soft(same), explanations)[0]!.explanation?.text;
  };
  expect(textBy([own, { ...own, text: '后来' }])).toBe('后来');
  expect(textBy([{ ...own, unit: '他局' }])).toBeUndefined();
  expect(textBy([{ ...own, year: 2022 }])).toBeUndefined();
  expect(textBy([{ ...own, unit: null, year: null }])).toBe('次年答复');
  expect(textBy([own], { unit: null, year: null })).toBe('次年答复');
});

test('errors, blanks and what is undecided cannot be explained away', () => {
  const report = reportWith({ ...NATURAL, 'new.total': 6, 'disclosed.business': null, 'charges.fees': -1 });
  const findings = checkReport(form, report);
  const explanations = findings.map((finding) => written(report, finding));
  const explained = explain(form, report, findings, explanations);
  expect(new Set(findings.map(({ severity, verdict }) => `${severity} ${verdict}`)).size).toBeGreaterThan(3);
  for (const finding of explained)
    expect([finding.rule, finding.explanation?.state]).toEqual([
      finding.rule,
      finding.severity === 'verify' && finding.verdict === 'fail' ? 'kept' : undefined,
    ]);
  expect(explained.filter(canBeExplained).length).toBeGreaterThan(0);
});

test('a blank cell and one that is no number are kept in mind as they are', () => {
  const report = reportWith({
    ...NATURAL,
    'new.natural': null,
    'disclosed.natural': { text: '六十', reason: 'text' },
  });
  const [finding] = soft(reportWith(NATURAL));
  expect(explainedValues(form, report, finding!)).toBe('空、“六十”');
});

test('what is about last year keeps both sides in mind, what is about no cell its text', () => {
  const report = reportWith({ 'carriedIn.natural': 4 });
  const lastYear = reportWith({ 'carriedOut.natural': 3, 'new.total': 20 }, { year: 2022 });
  const across = checkYears(form, report, { form, report: lastYear }, DEFAULT_SETTINGS.jump);
  const carry = across.find(({ kind }) => kind === 'carry')!;
  expect(explainedValues(form, report, carry)).toBe('4；左 4，右 3');
  const jump = across.find(({ kind }) => kind === 'jump')!;
  expect(explainedValues(form, report, jump)).toBe('0；上年 20');
  expect(explain(form, report, [jump], [written(report, jump)])[0]!.explanation?.state).toBe('kept');
  const twice = [
    jump,
    { ...jump, cells: jump.cells.map((ref) => ({ ...ref, row: 'carriedIn' })) } as unknown as Finding,
  ];
  expect(
    explain(form, report, twice, [written(report, jump)]).map(({ explanation }) => explanation?.state),
  ).toEqual(['kept', undefined]);
  const disagree: Finding = {
    kind: 'structure',
    rule: 'structure.unitDisagrees',
    severity: 'verify',
    verdict: 'fail',
    cells: [],
    text: '甲局、乙局',
  };
  expect(explain(form, report, [disagree], [written(report, disagree)])[0]!.explanation?.state).toBe('kept');
  const other = { ...disagree, text: '甲局、丙局' };
  expect(explain(form, report, [other], [written(report, disagree)])[0]!.explanation).toBeUndefined();
});
