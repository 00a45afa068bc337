import { forms } from '../../src/forms';
import { recognise } from '../../src/recognise';
import { labelKeys } from '../../src/recognise/label-key';
import { holdsNumbers } from '../../src/recognise/run-together';
import type { Voter } from '../../src/recognise/votes';
import { readText } from '../../src/read';

test('of thousands of rows that are none of the form fifty are told, and how many more there are', () => {
  const document = readText('行政许可 5 6 7\n'.repeat(3000));
  const [report] = recognise(document, forms);
  const unknown = report!.findings.filter(({ rule }) => rule === 'structure.unknownRow');
  expect(unknown).toHaveLength(50);
  expect(unknown.slice(0, 49).every(({ text }) => text === '行政许可')).toBe(true);
  const [, more] = /^行政许可（连同以下共 (\d+) 行）$/.exec(unknown[49]!.text ?? '') ?? [];
  expect(Number(more)).toBe(3000 - 49);
});

test('in a text longer than any row no labels are sought before its numbers', () => {
  let sought = 0;
  const voter = {
    namesRow: () => {
      sought += 1;
      return false;
    },
    namesNothing: () => true,
  } as unknown as Voter;
  expect(holdsNumbers('规章12 '.repeat(400), voter)).toBe(false);
  expect(sought).toBe(0);
  expect(holdsNumbers('规章12 '.repeat(3), voter)).toBe(false);
  expect(sought).toBeGreaterThan(0);
});

test('of a text longer than any label only the beginning is made a key', () => {
  const { full } = labelKeys('规章（'.repeat(10_000));
  expect(full.length).toBeLessThan(1000);
});

test('numbers one a line are joined at a cost that grows with their count alone', async () => {
  const document = readText('规章\n5');
  const [grid] = document.grids;
  const rows = [...grid!.rows, ...Array.from({ length: 60_000 }, () => [6])];
  expect(recognise({ ...document, grids: [{ ...grid!, rows }] }, forms)).toHaveLength(1);
  // The square of so many takes longer than a test may; that is seen where others have a turn.
  await new Promise((turn) => setTimeout(turn));
}, 10_000);
