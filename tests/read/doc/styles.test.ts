import { readStyles } from '../../../src/read/doc/styles';

test.each([
  ['end behind the end of the file', 0, 64],
  ['end before they begin', 8, 4],
  ['lie behind the end of the file', 64, 80],
])('styles that %s say nothing', (_, from, to) => {
  const styles = readStyles(new DataView(new ArrayBuffer(16)), { from, to });
  expect([0, 1, 4095].flatMap((style) => styles.of(style))).toEqual([]);
});
