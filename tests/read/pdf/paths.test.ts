import { barOf, outlinesOf, strokesOf } from '../../../src/read/pdf/paths';

const outline = (...points: readonly (readonly [number, number])[]) => points;

test.each([
  ['across', outline([100, 50], [200, 50]), [['horizontal', { at: 50, from: 100, to: 200 }]]],
  ['back', outline([200, 50], [100, 50]), [['horizontal', { at: 50, from: 100, to: 200 }]]],
  ['down', outline([100, 50], [100, 90]), [['vertical', { at: 100, from: 50, to: 90 }]]],
  [
    'round a corner',
    outline([100, 50], [200, 50], [200, 90]),
    [
      ['horizontal', { at: 50, from: 100, to: 200 }],
      ['vertical', { at: 200, from: 50, to: 90 }],
    ],
  ],
  ['slanted', outline([100, 50], [200, 53]), []],
  ['steep', outline([100, 50], [103, 150]), []],
  ['no longer than a corner', outline([100, 50], [101, 50], [101, 51]), []],
])('a stroke %s', (_, points, lines) => {
  expect(strokesOf(points)).toEqual(lines);
});

const box = (left: number, top: number, right: number, bottom: number) =>
  outline([left, top], [right, top], [right, bottom], [left, bottom]);

test.each([
  ['flat', box(100, 50, 200, 52), ['horizontal', { at: 51, from: 100, to: 200 }]],
  ['narrow', box(100, 50, 102, 90), ['vertical', { at: 101, from: 50, to: 90 }]],
  ['of some width', box(100, 50, 200, 90), undefined],
  ['of a dot', box(100, 50, 102, 52), undefined],
])('a bar that is %s', (_, points, line) => {
  expect(barOf(points)).toEqual(line);
});

test('outlines of a path: moved, drawn, curved by its end, closed; a path cut short ends there', () => {
  const whole = [1, 0, 0, 1, 10, 20] as const;
  const path = [0, 0, 0, 1, 5, 0, 2, 1, 1, 2, 2, 5, 5, 4, 0, 50, 50, 0, 60, 60, 1, 70, 60, 1, 80];
  expect(outlinesOf(path, whole)).toEqual([
    [
      [10, 20],
      [15, 20],
      [15, 25],
      [10, 20],
    ],
    [
      [70, 80],
      [80, 80],
    ],
  ]);
});
