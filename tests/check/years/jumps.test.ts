import { findingMessage, findingParts } from '../../../src/words/catalogue';
import { forms, formById } from '../../../src/forms';
import { positionOf } from '../../../src/model/form-index';
import { applies, DEFAULT_SETTINGS } from '../../../src/model/settings';
import { across, reportOf, ruleIds } from './reports';

const LICENCES = 'disclosure/licences/decisions';
const between = (last: number, now: number, key = LICENCES, jump = DEFAULT_SETTINGS.jump) =>
  across(reportOf('2021', 2023, { [key]: now }), reportOf('2021', 2022, { [key]: last }), jump);

describe('jumps', () => {
  it.each([
    [100, 1000, 'jump.factor', 10],
    [1000, 99, 'jump.factor', 10.1],
    [0, 10, 'jump.zero', undefined],
    [10, 0, 'jump.zero', undefined],
  ])('from %i to %i is told', (last, now, rule, factor) => {
    const findings = between(last, now);
    expect(findings).toMatchObject([
      { kind: 'jump', rule, severity: 'verify', verdict: 'fail', value: now, lastValue: last },
    ]);
    expect('factor' in findings[0]! ? findings[0].factor : undefined).toBe(factor);
  });

  it.each([
    [100, 999],
    [999, 100],
    [0, 9],
    [9, 0],
    [0, 0],
    [7, 7],
    [-5, 500],
    [-500, -5],
    [0, -500],
  ])('from %i to %i is not', (last, now) => {
    expect(between(last, now)).toEqual([]);
  });

  it('thresholds can be changed, and the sentence shows them', () => {
    const jump = { factor: 3, fromZero: 2 };
    const [times] = between(5, 15, LICENCES, jump);
    expect(findingMessage(formById('2021'), times!)).toBe(
      '表二「行政许可」与上年悬殊：本年 15 件，上年 5 件，是上年的 3 倍（达 3 倍即提示）。请核实：确有原因的，请附说明。',
    );
    const [zero] = between(2, 0, LICENCES, jump);
    expect(findingMessage(formById('2021'), zero!)).toContain('由有到无（达 2 件即提示）');
    expect(between(5, 14, LICENCES, jump)).toEqual([]);
    expect(between(0, 1, LICENCES, jump)).toEqual([]);
  });

  it('is taken apart for lists and letters', () => {
    expect(findingParts(formById('2021'), between(5, 80)[0]!)).toEqual({
      table: '表二',
      row: '行政许可',
      column: '本年处理决定数量',
      place: '表二「行政许可」',
      rule: '与上年悬殊',
      filled: 80,
      expected: '上年为 5',
      statement: '表二「行政许可」与上年悬殊：本年 80 件，上年 5 件，是上年的 16 倍（达 10 倍即提示）',
      advice: '请核实：确有原因的，请附说明。',
    });
  });

  it('money and totals are looked at, single columns are not', () => {
    expect(ruleIds(between(3.5, 35_000, 'disclosure/charges/fees'))).toEqual(['jump.factor']);
    expect(ruleIds(between(1, 40, 'review/cases/direct.total'))).toEqual(['jump.factor']);
    expect(between(1, 40, 'review/cases/direct.upheld')).toEqual([]);
  });

  it('tables of another form that mean the same are looked at, others are not', () => {
    const numbers = { 'applications/new/total': 100, 'disclosure/penalties/decisions': 100 };
    const findings = across(reportOf('2021', 2021, numbers), reportOf('2019', 2020));
    expect(findings.filter(({ kind }) => kind === 'jump')).toMatchObject([
      { cells: [{ row: 'new' }, { row: 'new', year: 'last' }] },
    ]);
  });

  it('every form names cells that it has', () => {
    for (const form of forms) {
      expect(form.yearly.length).toBeGreaterThan(0);
      for (const ref of form.yearly) expect([form.id, ref, positionOf(form, ref)]).not.toContain(undefined);
    }
  });
});

describe('the same table again', () => {
  const several = {
    'disclosure/normative/made': 4,
    'disclosure/normative/abolished': 5,
    'disclosure/normative/inForce': 8,
  };

  it('is told for each table that says enough', () => {
    const findings = across(reportOf('2021', 2023, several), reportOf('2021', 2022, several));
    const again = findings.filter(({ rule }) => rule === 'years.sameTable');
    expect(again).toMatchObject([
      { kind: 'carry', verdict: 'fail', severity: 'verify', tables: ['disclosure'] },
    ]);
    expect(findingMessage(formById('2021'), again[0]!)).toBe(
      '表二各数与上年报告完全相同。请核实是否误报了上年的数。',
    );
  });

  it('is not told of zeros, of few numbers, or where one differs', () => {
    const ids = (now: Record<string, number>, last: Record<string, number>) =>
      ruleIds(across(reportOf('2021', 2023, now), reportOf('2021', 2022, last)));
    expect(ids({}, {})).toEqual([]);
    const few = { 'review/cases/direct.upheld': 1, 'review/cases/direct.total': 1 };
    expect(ids(few, few)).toEqual([]);
    expect(ids({ ...several, 'disclosure/charges/fees': 1 }, several)).not.toContain('years.sameTable');
  });

  it('cells that were not read are alike where their text is', () => {
    const read = (text: string) => ({
      ...several,
      'disclosure/charges/fees': { text, reason: 'text' } as const,
    });
    const again = (now: string, last: string) =>
      ruleIds(across(reportOf('2021', 2023, read(now)), reportOf('2021', 2022, read(last))));
    expect(again('若干', '若干')).toContain('years.sameTable');
    expect(again('若干', '3 万')).not.toContain('years.sameTable');
  });

  it('is seen across forms in the rows that both have', () => {
    const numbers = {
      'applications/new/natural': 7,
      'applications/disclosed/natural': 5,
      'applications/unable.notHeld/natural': 2,
    };
    const tables = across(
      reportOf('2021', 2021, { ...numbers, 'applications/other.other/legal': 3 }),
      reportOf('2019', 2020, { ...numbers, 'applications/other/legal': 3 }),
    ).filter(({ rule }) => rule === 'years.sameTable');
    expect(tables).toMatchObject([{ tables: ['applications'] }]);
  });
});

test('soft rules can be switched off, errors cannot', () => {
  const settings = { ...DEFAULT_SETTINGS, off: ['jump.factor', 'applications.balance'] };
  const [jump] = between(1, 50);
  expect(applies(DEFAULT_SETTINGS, jump!)).toBe(true);
  expect(applies(settings, jump!)).toBe(false);
  expect(applies(settings, { severity: 'error', rule: 'applications.balance' })).toBe(true);
});
