import { previewCell } from '../../src/taskpane/fill/preview-cells';
import type { Target } from '../../src/taskpane/fill/targets';
import { fittingTarget, isOfAnother } from '../../src/taskpane/fill/targets';
import type { Report } from '../../src/model/report';
import { at, reportOf } from './reports';

const set = (key: string, unit: string | null, year: number | null): Target => {
  const checked = reportOf('2021', () => null);
  const { recognised } = checked;
  return { ...checked, key, recognised: { ...recognised, report: { ...recognised.report, unit, year } } };
};
const read = (unit: string | null, year: number | null): Report => set('', unit, year).recognised.report;

const THIS = set('this', '东莞市财政局', 2025);
const LAST = set('last', '东莞市财政局', 2024);
const OTHER = set('other', '东莞市公安局', 2025);
const UNNAMED = set('unnamed', null, 2025);

test.each<[string, Report, readonly Target[], string | undefined]>([
  ['of the same unit and year', read('东莞市财政局', 2025), [OTHER, LAST, THIS], 'this'],
  ['named without its city', read('市财政局', 2025), [THIS], 'this'],
  ['of last year: into new tables', read('东莞市财政局', 2024), [THIS], undefined],
  ['of another unit: into new tables', read('东莞市公安局', 2025), [THIS], undefined],
  [
    'of a bureau, where the set is of the city',
    read('东莞市财政局', 2025),
    [set('c', '东莞市', 2025)],
    undefined,
  ],
  ['that says nothing, beside one set', read(null, null), [THIS], 'this'],
  ['that says nothing, beside two sets', read(null, null), [THIS, LAST], undefined],
  ['without year, beside two years', read('东莞市财政局', null), [THIS, LAST], undefined],
  ['where the set does not say its unit', read('东莞市财政局', 2025), [UNNAMED, LAST], 'unnamed'],
  ['where there is nothing', read('东莞市财政局', 2025), [], undefined],
])('a report %s', (_, report, targets, key) => {
  expect(fittingTarget(report, targets)?.key).toBe(key);
});

test('a set of another unit or year is told from one that does not say', () => {
  const report = read('东莞市财政局', 2025);
  expect(
    [THIS, LAST, OTHER, UNNAMED].map(({ recognised }) => isOfAnother(report, recognised.report)),
  ).toEqual([false, true, true, false]);
});

describe('before filling', () => {
  const ref = { table: 'applications', row: 'new', column: 'natural' };
  const now = reportOf('2021', (each) => (at(each, 'new', 'natural') ? 3 : null)).recognised.report;
  const source = reportOf('2021', () => 5);

  test('a number that stands there is shown beside the one that takes its place', () => {
    expect(previewCell(source, now, ref)).toMatchObject({ read: 5, replaced: 3, isDoubtful: false });
    expect(previewCell(source, now, { ...ref, column: 'business' })).not.toHaveProperty('replaced');
    expect(previewCell(source, undefined, ref)).not.toHaveProperty('replaced');
  });

  test('a formula is kept, and replaces nothing', () => {
    const computed = [{ ref, formula: '=SUM(A1:B1)' }] as unknown as NonNullable<Report['computed']>;
    expect(previewCell(source, { ...now, computed }, ref)).toMatchObject({ isKept: true });
    expect(previewCell(source, { ...now, computed }, ref)).not.toHaveProperty('replaced');
  });

  test('what was not read plainly is doubtful', () => {
    const { recognised } = source;
    const reading = { reason: 'note', where: 'D5', text: '5（含）', value: 5, ref } as const;
    const doubtful = { ...source, recognised: { ...recognised, readings: [reading] } };
    expect(previewCell(doubtful, now, ref).isDoubtful).toBe(true);
    expect(previewCell(doubtful, now, { ...ref, column: 'business' }).isDoubtful).toBe(false);
  });
});
