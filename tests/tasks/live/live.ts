import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { forms } from '../../../src/forms';
import type { CellRef } from '../../../src/model/expression';
import { readText } from '../../../src/read/text/text';
import type { RecognisedReport } from '../../../src/recognise';
import { recognise } from '../../../src/recognise';
import type { InsertedTables, InsertInput, LiveReport } from '../../../src/tasks/live';
import { checkWorkbook, insertTables } from '../../../src/tasks/live';
import type { TaskContext } from '../../../src/tasks/task';
import type { MemoryBook } from '../../../src/workbench/memory/memory-book';
import type { StartedOffice } from '../../workbench/office';

export type LiveOffice = StartedOffice<MemoryBook>;

export const context: TaskContext = { signal: new AbortController().signal, progress: () => undefined };

/** A published report, read from its text. */
export function sample(name: string): RecognisedReport {
  const text = readFileSync(join(__dirname, '../../../assets/samples', `${name}.txt`), 'utf8');
  return recognise(readText(text), forms, { fileName: `${name}.txt` })[0]!;
}

export const insert = (input: Partial<InsertInput> = {}): Promise<InsertedTables> =>
  insertTables(
    { form: '2021', unit: '某局', year: 2023, totals: 'formula', place: 'newSheets', ...input },
    context,
  );

/** A published report put into the workbook with its totals as numbers. */
export const insertSample = (name: string): Promise<InsertedTables> => {
  const { form, report } = sample(name);
  return insert({
    form: form.id,
    unit: report.unit,
    year: report.year,
    totals: 'typed',
    values: report.tables,
  });
};

/** The only report of the workbook, as the check finds it now. */
export async function checkOnly(): Promise<LiveReport> {
  const { reports } = await checkWorkbook(undefined, context);
  expect(reports).toHaveLength(1);
  return reports[0]!;
}

/** Takes all sheets away but a blank one. */
export function emptyBook({ book }: LiveOffice): void {
  const blank = book.addSheet(`空${Date.now()}${Math.random()}`.slice(0, 31));
  for (const { id } of book.sheets()) if (id !== blank) book.removeSheet(id);
}

export const ref = (table: CellRef['table'], row: string, column: string): CellRef => ({
  table,
  row,
  column,
});

/** Types into the cell of a form as a person does. */
export function typeInto(
  { book }: LiveOffice,
  report: LiveReport,
  at: CellRef,
  value: string | number,
): void {
  const place = report.placeOf(at)!;
  book.type(place.sheetId, place.row, place.column, { value });
}
