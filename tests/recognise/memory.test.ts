import fc from 'fast-check';
import { forms } from '../../src/forms';
import type { Form } from '../../src/model/form';
import { cellRefs } from '../../src/model/form-index';
import type { Grid, ReadDocument } from '../../src/model/grid';
import { recognise } from '../../src/recognise';
import { memoryOf } from '../../src/recognise/memory';
import { DAMAGES, damagedFile } from './damage/damage';
import { FORMATS } from './damage/format';
import { Random } from './damage/random';
import { runs } from '../support/properties';

/** All that recognising tells, places included, to be compared. */
const toldOf = (document: ReadDocument, known: typeof forms) =>
  recognise(document, known, { fileName: '某镇2022年.xlsx' }).map(({ place, form, ...rest }) => ({
    ...rest,
    form: form.id,
    places: cellRefs(form).map((ref) => {
      const at = place(ref);
      return at && [document.grids.indexOf(at.grid), at.row, at.column, at.address];
    }),
  }));

/** Few layouts, so that the same comes again with other numbers, names and blanks. */
const files = fc.record({
  form: fc.constantFrom(...forms),
  damage: fc.constantFrom('none' as const, 'none' as const, ...DAMAGES),
  format: fc.constantFrom(...FORMATS.slice(0, 5), ...FORMATS),
  seed: fc.nat(),
});

test('what was met before makes no difference to what is told', () => {
  fc.assert(
    fc.property(fc.array(files, { minLength: 6, maxLength: 12 }), (met) => {
      const shared = [...forms];
      for (const { form, damage, format, seed } of met) {
        const { document } = damagedFile(form, damage, format, new Random(seed));
        expect(toldOf(document, shared)).toEqual(toldOf(document, [...forms]));
      }
    }),
    { numRuns: runs(6) },
  );
});

/** Files without any blank cell. */
const filledFiles = (form: Form) =>
  Array.from({ length: 40 }, (_, seed) =>
    damagedFile(form, 'none', 'merged sheets', new Random(seed)),
  ).filter(({ reports }) => !JSON.stringify(reports).includes('null'));

test.each(forms.map((form) => [form.id, form] as const))(
  '%s: a sheet like one met is placed from memory',
  (_, form) => {
    const shared = [...forms];
    const [first, other] = filledFiles(form);
    const memory = memoryOf(shared);
    expect(memory.find(other!.document.grids)).toBeUndefined();
    recognise(first!.document, shared);
    expect(memory.find(other!.document.grids)).toBeDefined();
  },
);

test('a damaged sheet is not remembered, nor more than a few dozen others', () => {
  const shared = [...forms];
  const memory = memoryOf(shared);
  const met = Array.from({ length: 40 }, (_, left) => {
    const { document } = filledFiles(forms[0]!)[0]!;
    const move = (grid: Grid): Grid => ({ ...grid, rows: [...blankRows(left), ...grid.rows], merges: [] });
    return { ...document, grids: document.grids.map(move) };
  });
  met.forEach((document) => recognise(document, shared));
  expect(memory.find(met[0]!.grids)).toBeUndefined();
  expect(memory.find(met[39]!.grids)).toBeDefined();
  const dropped = damagedFile(forms[0]!, 'rows dropped', 'merged sheets', new Random(3)).document;
  expect(recognise(dropped, shared)[0]!.findings).not.toEqual([]);
  expect(memory.find(dropped.grids)).toBeUndefined();
});

const blankRows = (count: number) => Array.from({ length: count }, () => []);
