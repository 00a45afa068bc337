import type { OverviewRow } from '../../../src/tasks/collect';
import { overviewOf } from '../../../src/tasks/collect';
import { countsOf, keyedRows, shownRows } from '../../../src/taskpane/collect/rows';
import { fileOf, receivedOf } from './fakes';

/** 甲局 with an error, 乙局 with a doubt, 丁局 without anything, 戊局 missing, one file unreadable. */
function rows(): readonly OverviewRow[] {
  const finding = { kind: 'structure', rule: 'structure.unknownRow', verdict: 'fail', cells: [] } as const;
  const withFinding = (file: string, severity: 'error' | 'verify') => ({
    file,
    reports: [{ ...receivedOf(file), findings: [{ ...finding, severity }] }],
  });
  const files = [
    fileOf('丁局.xlsx'),
    withFinding('乙局.xlsx', 'verify'),
    fileOf('坏.xlsx'),
    withFinding('甲局.xlsx', 'error'),
  ];
  return overviewOf(files, { offices: ['甲局', '乙局', '丁局', '戊局'] }).rows;
}

const shown = (filter: Parameters<typeof shownRows>[1], search = '') =>
  shownRows(rows(), filter, search).map(({ row }) => row.name);

test('missing offices first, then what cannot be read, then the worst', () => {
  expect(shown('all')).toEqual(['戊局', '坏.xlsx', '甲局', '乙局', '丁局']);
  expect(countsOf(rows())).toEqual({
    all: 5,
    missing: 1,
    unreadable: 1,
    error: 1,
    verify: 1,
    pass: 1,
    aside: 0,
  });
});

test.each([
  ['missing', ['戊局']],
  ['unreadable', ['坏.xlsx']],
  ['error', ['甲局']],
  ['verify', ['乙局']],
  ['pass', ['丁局']],
] as const)('filter %s', (filter, names) => {
  expect(shown(filter)).toEqual(names);
});

test('a search looks in names of offices and of files, within the filter', () => {
  expect(shown('all', '乙')).toEqual(['乙局']);
  expect(shown('all', 'xlsx')).toHaveLength(4);
  expect(shown('pass', '乙')).toEqual([]);
});

test('keys are unique where a file holds the same report twice, and stay when others come', () => {
  const twice = { file: '甲局.xlsx', reports: [receivedOf('甲局.xlsx'), receivedOf('甲局.xlsx')] };
  const keys = keyedRows(overviewOf([twice]).rows).map(({ key }) => key);
  expect(new Set(keys).size).toBe(2);
  const later = keyedRows(overviewOf([fileOf('乙局.xlsx'), twice]).rows).map(({ key }) => key);
  expect(later).toEqual(expect.arrayContaining(keys));
});
