import fc from 'fast-check';
import { formById, forms } from '../../src/forms';
import { recognise } from '../../src/recognise';
import { DAMAGES, damagedFile } from './damage/damage';
import { FORMATS } from './damage/format';
import { Random } from './damage/random';
import { scoreOf } from './damage/score';

/** Rates, and the rare failures of all damages at once, are measured by damage/measure.ts. */
const LAWFUL = DAMAGES.filter((damage) => damage !== 'everything');
const files = fc.record({
  form: fc.constantFrom(...forms),
  format: fc.constantFrom(...FORMATS),
  seed: fc.nat(),
});

test.each(LAWFUL)('%s: right, or said to be unread; never a wrong number', (damage) => {
  fc.assert(
    fc.property(files, ({ form, format, seed }) => {
      const file = damagedFile(form, damage, format, new Random(seed));
      const { wrong, example } = scoreOf(form, file, recognise(file.document, forms));
      expect({ wrong, example: wrong ? example : undefined }).toEqual({ wrong: 0 });
    }),
    { numRuns: 20, seed: 7 },
  );
});

test.each([
  ['header split', 'ragged', '2019', 100164],
  ['columns added', 'ragged', '2019', 100472],
  ['page cuts', 'ragged', '2019', 100474],
  ['notes', 'ragged', '2019', 100778],
  ['ocr 2 in 10', 'unmerged sheets', '2014', 101127],
] as const)('%s, %s, form %s, seed %d: was wrong once', (damage, format, id, seed) => {
  const file = damagedFile(formById(id), damage, format, new Random(seed));
  const found = recognise(file.document, forms);
  expect(found).toHaveLength(1);
  expect(scoreOf(formById(id), file, found)).toMatchObject({ wrong: 0 });
});
