import fc from 'fast-check';
import { forms } from '../../src/forms';
import type { Form } from '../../src/model/form';
import { cellRefs } from '../../src/model/form-index';
import type { CellFormula, Grid, GridValue, ReadDocument } from '../../src/model/grid';
import { blankReport, fillTable } from '../../src/model/report';
import { readFile } from '../../src/read';
import { recognise } from '../../src/recognise';
import { memoryOf } from '../../src/recognise/memory';
import { writeXlsx } from '../../src/write';
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

/** A workbook whose totals are formulas that give what they show. */
async function withFormulas(form: Form): Promise<ReadDocument> {
  const report = blankReport(form, '某镇', form.years.from);
  const tables = Object.fromEntries(form.tables.map(({ id }) => [id, fillTable(form, id, () => 0)]));
  const options = { totals: 'formula', checks: false, protect: false, date: new Date(0) } as const;
  const read = await readFile(await writeXlsx(form, { ...report, tables }, options), 'a.xlsx');
  if (!read.ok) throw new Error(read.problem.sentence);
  return read.document;
}

/** What an office may do to a formula: type over it, drag it elsewhere, or have it add up other cells. */
const FORMULA_CHANGES = {
  kept: (formulas: readonly CellFormula[]) => formulas,
  typedOver: (formulas: readonly CellFormula[], nth: number) => formulas.filter((_, at) => at !== nth),
  moved: (formulas: readonly CellFormula[], nth: number) =>
    formulas.map((each, at) => (at === nth ? { ...each, column: each.column - 1 } : each)),
  fewer: (formulas: readonly CellFormula[], nth: number) =>
    formulas.map((each, at) => (at === nth ? { ...each, text: each.text.replace(/:([A-Z])/, ':B') } : each)),
  rounded: (formulas: readonly CellFormula[], nth: number) =>
    formulas.map((each, at) => (at === nth ? { ...each, text: `=ROUND(${each.text.slice(1)},0)` } : each)),
} as const;

const changes = fc.record({
  sheet: fc.nat(),
  formula: fc.nat(),
  what: fc.constantFrom(...(Object.keys(FORMULA_CHANGES) as (keyof typeof FORMULA_CHANGES)[])),
  cells: fc.array(fc.tuple(fc.nat(), fc.constantFrom<GridValue>(1, 0.4, null, '无', '', '1件')), {
    maxLength: 3,
  }),
});

type Change = typeof changes extends fc.Arbitrary<infer T> ? T : never;

/** The same workbook with other numbers and one formula changed. */
function changed(document: ReadDocument, { sheet, formula, what, cells }: Change) {
  const filled = document.grids.map(({ formulas }) => formulas ?? []);
  const chosen = filled.flatMap((formulas, index) => (formulas.length ? [index] : []));
  return {
    ...document,
    grids: document.grids.map((grid, index): Grid => {
      if (index !== chosen[sheet % chosen.length]) return grid;
      const rows = grid.rows.map((row) => [...row]);
      const numbers = rows.flatMap((row, at) =>
        row.flatMap((value, column) => (value === 0 ? [[at, column] as const] : [])),
      );
      for (const [nth, value] of cells) {
        const [row, column] = numbers[nth % numbers.length]!;
        rows[row]![column] = value;
      }
      const formulas = filled[index]!;
      return { ...grid, rows, formulas: FORMULA_CHANGES[what](formulas, formula % formulas.length) };
    }),
  };
}

test.each(forms.map((form) => [form.id, form] as const))('%s: nor to what formulas say', async (_, form) => {
  const workbook = await withFormulas(form);
  const shared = [form];
  expect(recognise(workbook, shared)[0]!.report.computed?.length).toBeGreaterThan(5);
  fc.assert(
    fc.property(fc.array(changes, { minLength: 3, maxLength: 8 }), (met) => {
      for (const change of met) {
        const document = changed(workbook, change);
        expect(toldOf(document, shared)).toEqual(toldOf(document, [{ ...form }]));
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
