import fc from 'fast-check';
import { formById, forms } from '../../src/forms';
import { recognise } from '../../src/recognise';
import { DAMAGES, damagedFile } from './damage/damage';
import { FORMATS } from './damage/format';
import { Random } from './damage/random';
import { scoreOf } from './damage/score';
import { runs } from '../support/properties';

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
    { numRuns: runs(20) },
  );
});

test.each([
  ['header split', 'ragged', '2019', 100164],
  ['columns added', 'ragged', '2019', 100472],
  ['page cuts', 'ragged', '2019', 100474],
  ['notes', 'ragged', '2019', 100778],
  ['ocr 2 in 10', 'unmerged sheets', '2014', 101127],
  ['hidden sheets', 'lone', '2014', 200891],
  ['columns added', 'lone', '2019', 300788],
  ['columns added', 'pipes', '2019', 400460],
  ['side columns', 'pipes', '2021', 500363],
  ['side columns', 'lone', '2021', 1000406],
  ['columns added', 'ragged', '2021', 1000095],
  ['columns added', 'ragged', '2019', 1000196],
  ['page cuts', 'ragged', '2019', 1500516],
  ['ocr 1 in 10', 'word tables', '2014', 700559],
  ['ocr 1 in 10', 'lone', '2014', 300885],
  ['ocr 2 in 10', 'filled sheets', '2014', 600543],
  ['ocr 2 in 10', 'ragged', '2014', 1700921],
  ['ocr 2 in 10', 'tabs', '2014', 2200323],
  ['everything', 'markdown', '2021', 300369],
  ['everything', 'lone', '2019', 300794],
  ['everything', 'tabs', '2019', 400480],
  ['everything', 'markdown', '2021', 600378],
  ['everything', 'lone', '2021', 600702],
  ['everything', 'lone', '2014', 900610],
  ['everything', 'lone', '2019', 1200821],
  ['everything', 'word tables', '2021', 1300385],
] as const)('%s, %s, form %s, seed %d: was wrong once', (damage, format, id, seed) => {
  const file = damagedFile(formById(id), damage, format, new Random(seed));
  const found = recognise(file.document, forms);
  expect(found).toHaveLength(1);
  expect(scoreOf(formById(id), file, found)).toMatchObject({ wrong: 0 });
});
