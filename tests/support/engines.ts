import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Workbook } from 'exceljs';
import { cellAddress } from '../../src/derive/address';
import type { GridValue } from '../../src/model/grid';
import { readFile } from '../../src/read';
import type { CalculatorInput, FormulaCell } from '../../src/workbench/memory/calculator';
import { ironCalculator } from '../workbench/ironcalc';
import { convert, hasLibreOffice, inPath } from './libre-office';

/** What each formula cell of a workbook shows, by address: `三!L5`. */
export type Results = ReadonlyMap<string, string | number | boolean>;

/** A spreadsheet program that calculates workbooks, all in as few starts as it allows. */
export interface Engine {
  readonly name: string;
  readonly installed: boolean;
  /** Does it add a truth value up as 1 or 0, as Excel does not? */
  readonly addsTruthValues: boolean;
  calculate(files: Readonly<Record<string, Uint8Array>>): Promise<ReadonlyMap<string, Results>>;
}

export async function opened(bytes: Uint8Array): Promise<Workbook> {
  const { Workbook } = await import('exceljs');
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  return workbook;
}

/** Results stored in a file. */
export async function storedResults(bytes: Uint8Array): Promise<Results> {
  const results = new Map<string, string | number | boolean>();
  for (const sheet of (await opened(bytes)).worksheets)
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (!cell.formula) return;
        const { result } = cell as { result?: unknown };
        results.set(
          `${sheet.name}!${cell.address}`,
          typeof result === 'object' ? JSON.stringify(result) : ((result as string | undefined) ?? ''),
        );
      }),
    );
  return results;
}

const libreOffice: Engine = {
  name: 'LibreOffice',
  installed: hasLibreOffice,
  addsTruthValues: true,
  calculate: async (files) => {
    const out = new Map<string, Results>();
    for (const [name, bytes] of await convert(files, 'xlsx:Calc MS Excel 2007 XML'))
      out.set(name, await storedResults(bytes));
    return out;
  },
};

/** Results in a file of gnumeric's, which stores texts of formulas as shared strings: exceljs takes them for numbers. */
async function gridResults(bytes: Uint8Array, formulas: Iterable<string>): Promise<Results> {
  const read = await readFile(bytes, 'a.xlsx');
  if (!read.ok) throw new Error(read.problem.sentence);
  const shown = new Map<string, GridValue>(
    read.document.grids.flatMap(({ name, rows }) =>
      rows.flatMap((values, row) =>
        values.map((value, column) => [`${name}!${cellAddress(row, column)}`, value]),
      ),
    ),
  );
  return new Map(
    [...formulas].map((address) => {
      const value = shown.get(address) ?? '';
      return [address, typeof value === 'object' ? JSON.stringify(value) : value];
    }),
  );
}

const SSCONVERT = inPath('ssconvert');
const run = promisify(execFile);

const gnumeric: Engine = {
  name: 'gnumeric',
  installed: SSCONVERT !== undefined,
  addsTruthValues: false,
  calculate: async (files) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'gouji-gnumeric-'));
    try {
      const out = new Map<string, Results>();
      for (const [name, bytes] of Object.entries(files)) {
        const from = path.join(folder, name);
        const to = path.join(folder, `calculated-${name}`);
        writeFileSync(from, bytes);
        await run(SSCONVERT!, ['--recalc', '--export-type=Gnumeric_Excel:xlsx2', from, to]);
        const formulas = (await storedResults(bytes)).keys();
        out.set(name, await gridResults(new Uint8Array(readFileSync(to)), formulas));
      }
      return out;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

const ironCalc: Engine = {
  name: 'IronCalc',
  installed: true,
  addsTruthValues: false,
  calculate: async (files) => {
    const out = new Map<string, Results>();
    for (const [name, bytes] of Object.entries(files)) {
      const { worksheets } = await opened(bytes);
      const values: CalculatorInput['values'][number][] = [];
      const formulas: FormulaCell[] = [];
      for (const sheet of worksheets)
        sheet.eachRow((row) =>
          row.eachCell((cell) => {
            if (cell.master !== cell) return;
            const place = { sheet: sheet.name, row: Number(cell.row) - 1, column: Number(cell.col) - 1 };
            const { value } = cell;
            if (cell.formula) formulas.push({ ...place, formula: `=${cell.formula}` });
            else if (typeof value === 'object' && value && 'error' in value)
              values.push({ ...place, value: value.error });
            else if (typeof value !== 'object' && value !== undefined) values.push({ ...place, value });
          }),
        );
      const sheets = worksheets.map((sheet) => sheet.name);
      const shown = await ironCalculator().compute({ sheets, values, formulas, names: [] });
      out.set(
        name,
        new Map(
          formulas.map(({ sheet, row, column }, at) => [`${sheet}!${cellAddress(row, column)}`, shown[at]!]),
        ),
      );
    }
    return out;
  },
};

export const engines: readonly Engine[] = [libreOffice, gnumeric, ironCalc];
