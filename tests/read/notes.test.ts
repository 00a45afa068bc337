import type { Grid } from '../../src/model/grid';
import { withNotes } from '../../src/read/notes';

const grid: Grid = { name: '表格', rows: [], merges: [], aligned: true, addressOf: () => '' };
const lines = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, nth) => `第${from + nth}行`);

test.each([
  ['three lines on either side', [5], [lines(3, 8)]],
  ['fewer at an end', [1, 9], [lines(1, 4), lines(7, 10)]],
  ['none beyond the table before or behind', [5, 6], [lines(3, 6), lines(6, 9)]],
  ['those between two tables with both', [4, 7], [lines(2, 7), lines(5, 10)]],
])('the notes of a table are %s', (_, before, notes) => {
  const grids = before.map(() => grid);
  expect(withNotes(grids, before, lines(1, 10)).map((each) => each.notes)).toEqual(notes);
});

test('a table with no line near it has none', () => {
  expect(withNotes([grid, grid, grid], [0, 0, 0], []).every((each) => !('notes' in each))).toBe(true);
});
