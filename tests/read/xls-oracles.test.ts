import * as XLSX from '@e965/xlsx';
import fc from 'fast-check';
import type { Grid } from '../../src/model/grid';
import { forms } from '../../src/forms';
import { readFile } from '../../src/read';
import { writeXlsx } from '../../src/write';
import { tableValues } from '../support/arbitrary';
import { convert, describeWithLibreOffice } from '../support/libre-office';
import { runs } from '../support/properties';
import { ours, sheetJs } from './oracles';

async function gridsIn(bytes: Uint8Array, name: string): Promise<readonly Grid[]> {
  const read = await readFile(bytes, name);
  if (!read.ok) throw new Error(read.problem.sentence);
  return read.document.grids;
}

/** Formulas that are put into words; LibreOffice sets spaces, and brackets behind FALSE, as it likes. */
const saidIn = (grids: readonly Grid[]): ReadonlySet<string> =>
  new Set(
    grids.flatMap(({ name, formulas = [] }) =>
      formulas.flatMap(({ row, column, text }) =>
        text === '='
          ? []
          : [`${name} ${row} ${column} ${text.replaceAll(' ', '').replaceAll('FALSE()', 'FALSE')}`],
      ),
    ),
  );
const shapeOf = ({ name, hidden, hiddenRows, merges }: Grid) => ({
  name,
  hidden,
  hiddenRows,
  merges: merges.map((merge) => JSON.stringify(merge)).sort(),
});

describeWithLibreOffice('a workbook that LibreOffice saves in the old format', () => {
  test('is read as SheetJS does, its formulas and merges as in the new one', async () => {
    const files: Record<string, Uint8Array> = {};
    for (const form of forms) {
      const tables = fc.record(
        Object.fromEntries(form.tables.map(({ id }) => [id, tableValues(form, id, false)])),
      );
      const report = { form: form.id, unit: '某市教育局', year: form.years.from };
      const options = { totals: 'formula', protect: false, date: new Date(0), checks: true } as const;
      files[`${form.id}.xlsx`] = await writeXlsx(
        form,
        { ...report, tables: fc.sample(tables, { numRuns: 1, seed: 5 })[0]! },
        options,
      );
    }
    const saved = await convert(files, 'xlsx:Calc MS Excel 2007 XML');
    const old = await convert(files, 'xls:MS Excel 97');
    for (const { id } of forms) {
      const bytes = old.get(`${id}.xls`)!;
      expect(await ours(bytes)).toEqual(sheetJs(bytes));
      const mine = await gridsIn(bytes, `${id}.xls`);
      const theirs = await gridsIn(saved.get(`${id}.xlsx`)!, `${id}.xlsx`);
      expect(mine.map(shapeOf)).toEqual(theirs.map(shapeOf));
      // A formula too long for the old format is an error there.
      const [said, written] = [saidIn(mine), saidIn(theirs)];
      expect([...said].filter((each) => !written.has(each) && !each.endsWith(' =#N/A'))).toEqual([]);
      expect([...written].filter((each) => !said.has(each)).length).toBeLessThan(2);
    }
  });
});

const value = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, min: -1e300, max: 1e300 }),
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.constantFrom('规章', '行政许可\n（件）', '𠮷野家'),
  fc.boolean(),
  fc.constant(null),
);

test('cells that SheetJS writes are those that it reads', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(value, { maxLength: 8 }), { minLength: 1, maxLength: 8 }),
      async (rows) => {
        const book = XLSX.utils.book_new();
        XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), '三');
        const bytes = new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer);
        expect(await ours(bytes)).toEqual(sheetJs(bytes));
      },
    ),
    { numRuns: runs(100) },
  );
});
