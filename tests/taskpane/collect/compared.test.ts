import { DEFAULT_SETTINGS } from '../../../src/model/settings';
import { comparedWith } from '../../../src/taskpane/collect/compared';
import type { ReceivedFile } from '../../../src/tasks/collect';
import { cells, received, report } from '../../tasks/collect/received';

const file: ReceivedFile = { file: 'a', reports: [received('a', report('甲局', 2023))] };
const lastYear = [report('甲局', 2022, cells({ 'applications/carriedOut/natural': 7 }))];
const own = { rules: [], settings: DEFAULT_SETTINGS };
const off = { rules: [], settings: { ...DEFAULT_SETTINGS, off: ['applications.carriedIn'] } };

const rules = ([each]: readonly ReceivedFile[]) =>
  each && 'reports' in each ? each.reports.flatMap(({ findings }) => findings.map(({ rule }) => rule)) : [];

test('what was received is compared with last year’s by the settings there are now', () => {
  expect(rules(comparedWith(lastYear, own, [file]))).toEqual(['applications.carriedIn']);
  expect(rules(comparedWith(lastYear, off, [file]))).toEqual([]);
  expect(rules(comparedWith(lastYear, own, [file]))).toEqual(['applications.carriedIn']);
});

test('nothing is done again while nothing has changed', () => {
  expect(comparedWith([], undefined, [file])[0]).toBe(file);
  const [first] = comparedWith(lastYear, own, [file]);
  expect(comparedWith(lastYear, own, [file])[0]).toBe(first);
});
