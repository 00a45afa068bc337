import { carriedValues } from '../../../src/check/years/carry';
import { checkYears } from '../../../src/check/years/check-years';
import { comparedTables } from '../../../src/check/years/last-year';
import { findingMessage, findingParts, notCompared } from '../../../src/words/catalogue';
import { formById } from '../../../src/forms';
import { withRules } from '../../../src/model/checks';
import { cell } from '../../../src/model/expression';
import { DEFAULT_SETTINGS } from '../../../src/model/settings';
import type { Report } from '../../../src/model/report';
import { across, reportOf, ruleIds } from './reports';

const sentences = (report: Report, last: Report) =>
  across(report, last).map((finding) => findingMessage(formById(report.form), finding));

describe('what carries over', () => {
  const open = (row: string, natural: number | null, total = natural) => ({
    [`applications/${row}/natural`]: natural,
    [`applications/${row}/total`]: total,
  });

  it('上年结转 is last year’s 结转下年度 in each column', () => {
    const last = reportOf('2021', 2022, open('carriedOut', 3));
    expect(across(reportOf('2021', 2023, open('carriedIn', 3)), last)).toEqual([]);
    expect(across(reportOf('2021', 2023, open('carriedIn', 2, 3)), last)).toMatchObject([
      {
        kind: 'carry',
        rule: 'applications.carriedIn',
        severity: 'verify',
        verdict: 'fail',
        column: 'natural',
        left: 2,
        right: 3,
        difference: -1,
      },
    ]);
  });

  it('from the 2019 form to the 2021 form too, by ids; table 二 is not compared, which is a remark', () => {
    const last = reportOf('2019', 2020, {
      ...open('carriedOut', 4),
      'disclosure/regulations/publicTotal': 30,
    });
    const now = reportOf('2021', 2021, open('carriedIn', 4));
    expect(across(now, last)).toEqual([]);
    expect(notCompared(formById('2021'), now, formById('2019'))).toBe(
      '上年报告是2019年格式（试行），表二与2021年格式（现行）的栏目含义不同，不能比较。请对照上年报告人工核对。',
    );
    expect(notCompared(formById('2021'), now, formById('2021'))).toBeUndefined();
    expect(sentences(reportOf('2021', 2021, open('carriedIn', 1)), last)).toEqual([
      '表三「自然人」列上年结转：差 3（本年上年结转 1，上年报告结转下年度 4）。请核实：确有原因的，请附说明。',
      '表三「总计」列上年结转：差 3（本年上年结转 1，上年报告结转下年度 4）。请核实：确有原因的，请附说明。',
    ]);
  });

  it('nothing of a 统计表 can be compared', () => {
    const now = reportOf('2019', 2019, open('carriedIn', 4));
    expect(across(now, reportOf('2014', 2018))).toEqual([]);
    expect(notCompared(formById('2019'), now, formById('2014'))).toContain('表二、表三、表四与');
  });

  it('a blank in last year’s report leaves it undecided and asks for that report', () => {
    const last = reportOf('2021', 2022, open('carriedOut', null, 0));
    const findings = across(reportOf('2021', 2023), last);
    expect(findings).toMatchObject([
      {
        rule: 'applications.carriedIn',
        verdict: 'undecided',
        column: 'natural',
        zeroSatisfies: true,
        wanted: 0,
      },
    ]);
    expect(findingMessage(formById('2021'), findings[0]!)).toBe(
      '表三「自然人」列上年结转：无法判断：上年表三「四、结转下年度继续办理」行「自然人」列空白或不是数；该格为 0 时本项成立。请查对上年报告，补上该数。',
    );
    expect(findingParts(formById('2021'), findings[0]!)).toMatchObject({ filled: '上年报告的对应格空白' });
  });

  it('现行有效 rolls forward, to be verified', () => {
    const last = reportOf('2021', 2022, { 'disclosure/normative/inForce': 8 });
    const normative = (made: number, abolished: number, inForce: number) =>
      reportOf('2021', 2023, {
        'disclosure/normative/made': made,
        'disclosure/normative/abolished': abolished,
        'disclosure/normative/inForce': inForce,
      });
    expect(across(normative(4, 5, 7), last)).toEqual([]);
    expect(across(normative(4, 5, 8), last)).toMatchObject([
      { rule: 'disclosure.inForceNormative', severity: 'verify', left: 8, right: 7 },
    ]);
  });

  it('2019 items carry over to 2020', () => {
    const last = reportOf('2019', 2019, {
      'disclosure/licences/itemsLastYear': 10,
      'disclosure/licences/itemsChange': -2,
    });
    const items = (count: number) => reportOf('2019', 2020, { 'disclosure/licences/itemsLastYear': count });
    expect(across(items(8), last)).toEqual([]);
    expect(ruleIds(across(items(10), last))).toEqual(['disclosure.itemsCarried.licences']);
  });

  it('last year’s report without a table is said, not taken for blanks', () => {
    const { tables, ...last } = reportOf('2021', 2022);
    const findings = across(reportOf('2021', 2023), { ...last, tables: { review: tables.review! } });
    expect(findings).toMatchObject([{ rule: 'years.missingTable', tables: ['disclosure', 'applications'] }]);
    expect(findingMessage(formById('2021'), findings[0]!)).toBe(
      '上年报告没有表二、表三，没有比较。请换用完整的上年报告。',
    );
  });

  it('a table that this year’s report lacks is not compared', () => {
    const { tables, ...now } = reportOf('2021', 2023);
    const last = reportOf('2021', 2022, open('carriedOut', 3));
    expect(across({ ...now, tables: { review: tables.review! } }, last)).toEqual([]);
  });
});

describe('a report that is not last year’s', () => {
  const far = { 'applications/carriedOut/natural': 50 };

  it.each([2021, 2023, 2024])('of %i is said and not compared', (year) => {
    expect(sentences(reportOf('2021', 2023), reportOf('2021', year, far))).toEqual([
      `所给的上年报告是${year}年度的，本报告是2023年度的，没有与它比较。请换用2022年度的报告。`,
    ]);
  });

  it('of another unit is said and not compared', () => {
    const other = { ...reportOf('2021', 2022, far), unit: '别局' };
    expect(sentences(reportOf('2021', 2023), other)).toEqual([
      '所给的上年报告是“别局”的，本报告是“某局”的，没有与它比较。请换用本单位的上年报告；同一单位改名的，请把两份报告的单位名称写成一样。',
    ]);
  });

  it('is compared where year or unit are not known', () => {
    const unknown = { ...reportOf('2021', null, far), unit: null };
    expect(ruleIds(across(reportOf('2021', 2023), unknown))).toContain('applications.carriedIn');
    expect(
      ruleIds(across({ ...unknown, tables: reportOf('2021', 2023).tables }, reportOf('2021', 2022, far))),
    ).toContain('applications.carriedIn');
  });
});

test('the numbers that last year’s report gives: sure ones, and estimates from this year’s too', () => {
  const form = formById('2021');
  const report = reportOf('2021', 2023, {
    'disclosure/normative/made': 4,
    'disclosure/normative/abolished': null,
    'disclosure/regulations/made': 2,
  });
  const last = {
    form,
    report: reportOf('2021', 2022, {
      'applications/carriedOut/natural': 3,
      'applications/carriedOut/legal': null,
      'disclosure/regulations/inForce': 7,
    }),
  };
  const values = carriedValues(form, report, last, comparedTables(form, report, last).tables);
  expect(values.map(({ ref, value, sure }) => [`${ref.row}/${ref.column}`, value, sure])).toEqual([
    ['regulations/inForce', 9, false],
    ['normative/inForce', null, false],
    ['carriedIn/natural', 3, true],
    ['carriedIn/business', 0, true],
    ['carriedIn/research', 0, true],
    ['carriedIn/welfare', 0, true],
    ['carriedIn/legal', null, true],
    ['carriedIn/otherOrganisation', 0, true],
    ['carriedIn/total', 0, true],
  ]);
});

test('a table that is not compared gets no number of last year’s report', () => {
  const last = { form: formById('2021'), report: reportOf('2021', 2022) };
  const given = (...tables: readonly string[]) =>
    carriedValues(formById('2021'), reportOf('2021', 2023), last, new Set(tables)).map(
      ({ ref }) => ref.table,
    );
  expect(new Set(given('applications', 'review'))).toEqual(new Set(['applications']));
  expect(new Set(given('disclosure', 'review'))).toEqual(new Set(['disclosure']));
  expect(given('review')).toEqual([]);
});

test('a rule that only bounds a cell, or stands the other way round, gives no number of last year’s report', () => {
  const [now, then] = [
    cell('applications', 'carriedIn', 'total'),
    cell('applications', 'carriedOut', 'total', 'last'),
  ];
  const made = [
    { left: now, relation: '>=', right: then },
    { left: then, relation: '=', right: now },
  ] as const;
  const form = withRules(
    formById('2021'),
    made.map((condition, nth) => ({
      id: `made.${nth}`,
      name: '',
      severity: 'verify',
      origin: 'practice',
      condition,
      sides: ['', ''],
      wording: '',
      source: '',
    })),
  );
  const last = { form, report: reportOf('2021', 2022) };
  const values = carriedValues(form, reportOf('2021', 2023), last, new Set(['applications']));
  expect(new Set(values.map(({ rule }) => rule))).toEqual(new Set(['applications.carriedIn']));
});

test('a rule compares a cell with the same cell of last year', () => {
  const form = withRules(formById('2021'), [
    {
      id: 'own.不少于上年',
      name: '不少于上年',
      severity: 'verify',
      origin: 'own',
      condition: {
        left: cell('applications', 'new', 'total'),
        relation: '>=',
        right: cell('applications', 'new', 'total', 'last'),
      },
      sides: ['本年', '上年'],
      wording: '',
      source: '',
    },
  ]);
  const before = reportOf('2021', 2022, { 'applications/new/total': 5 });
  const found = (now: number) =>
    checkYears(
      form,
      reportOf('2021', 2023, { 'applications/new/total': now }),
      { form, report: before },
      DEFAULT_SETTINGS.jump,
    ).filter(({ rule }) => rule === 'own.不少于上年');
  expect(found(4)).toMatchObject([{ kind: 'carry', verdict: 'fail', left: 4, right: 5, difference: -1 }]);
  expect(found(5)).toEqual([]);
});
