import { checkReport } from '../../src/check/check-report';
import { withRepairs } from '../../src/check/repair/attach';
import { formById } from '../../src/forms';
import type { ComputedCell, TypedTotal } from '../../src/model/computed';
import { add, cell } from '../../src/model/expression';
import type { CellRef } from '../../src/model/expression';
import { cellRefs } from '../../src/model/form-index';
import type { Entry } from '../../src/model/report';
import { across, reportOf } from './years/reports';

const form = formById('2021');
const applications = (row: string, column: string): CellRef => ({ table: 'applications', row, column });
const computed = (ref: CellRef, ...parts: readonly CellRef[]): ComputedCell => ({
  ref,
  formula: '=…',
  ...(parts.length && { sum: add(...parts.map(({ table, row, column }) => cell(table, row, column))) }),
});

/** The cells of the first row of table 三. */
const received = cellRefs(form, 'applications').filter(({ row }) => row === 'new');

describe('a total without a formula beside totals with one', () => {
  const parts = received.filter(({ column }) => column !== 'total');
  const total: TypedTotal = {
    ref: applications('new', 'total'),
    sum: add(...parts.map(({ table, row, column }) => cell(table, row, column))),
    formula: '=SUM(D4:I4)',
  };
  const found = (cells: Readonly<Record<string, Entry>>) =>
    checkReport(form, { ...reportOf('2021', 2023, cells), computed: [], typedTotals: [total] }).flatMap(
      (each) =>
        each.kind === 'entry' && each.rule === 'entry.typedTotal' ? [[each.value, each.expected]] : [],
    );

  it('is told where it is not the sum, or blank, and not where it is the sum', () => {
    expect(found({ 'applications/new/natural': 5, 'applications/new/total': 4 })).toEqual([[4, 5]]);
    expect(found({ 'applications/new/natural': 5, 'applications/new/total': null })).toEqual([
      [undefined, 5],
    ]);
    expect(found({ 'applications/new/natural': 5, 'applications/new/total': 5 })).toEqual([]);
  });

  it('is not told where a part of its sum is blank, unless it is blank itself', () => {
    expect(found({ 'applications/new/natural': null, 'applications/new/total': 4 })).toEqual([]);
    expect(found({ 'applications/new/natural': null, 'applications/new/total': null })).toEqual([
      [undefined, undefined],
    ]);
  });
});

it('a cell that a ledger counts this year is none that it counted last year', () => {
  const counted = (row: string) => {
    const last = reportOf('2021', 2022, { 'applications/carriedOut/natural': 3 });
    const report = {
      ...reportOf('2021', 2023),
      computed: [{ ...computed(applications(row, 'natural')), counted: true as const }],
    };
    return across(report, last).map((finding) => 'counted' in finding);
  };
  expect(counted('carriedIn')).toEqual([true]);
  expect(counted('carriedOut')).toEqual([false]);
});

it('last year’s cell is no sum of this year', () => {
  const totalOf = (row: string) => computed(applications(row, 'total'), applications(row, 'natural'));
  const cells = {
    'applications/carriedIn/natural': 3,
    'applications/carriedIn/total': 3,
    'applications/carriedOut/natural': 5,
    'applications/carriedOut/total': 5,
  };
  const last = reportOf('2021', 2022, {
    'applications/carriedOut/natural': 3,
    'applications/carriedOut/total': 3,
  });
  const report = { ...reportOf('2021', 2023, cells), computed: ['carriedIn', 'carriedOut'].map(totalOf) };
  expect(across(report, last).filter(({ rule }) => rule === 'applications.carriedIn')).toEqual([]);
});

it('a sum in which nothing is typed has no change of numbers that mends it', () => {
  const formulas = received.map((ref) => computed(ref));
  const report = { ...reportOf('2021', 2023, { 'applications/new/total': 1 }), computed: formulas };
  const findings = withRepairs(form, report, checkReport(form, report));
  const wrong = findings.find(({ rule }) => rule === 'applications.applicants');
  expect(wrong).toMatchObject({ row: 'new', difference: 1 });
  expect(wrong).not.toHaveProperty('repairs');
});
