import * as SheetJs from '@e965/xlsx';
import ExcelJs from 'exceljs';
import { readXlsx } from 'hucre/xlsx';
import type { GridValue } from '../../src/model/grid';
import { readFile } from '../../src/read';
import { columnLetters } from '../../src/read/xlsx/address';

/** What filled cells hold, by `sheet!A1`, in words that all readers share; a date counts as its serial number. */
export type Cells = ReadonlyMap<string, string>;

/** What some reader says of a cell, undefined where it says nothing. */
type Said = string | number | boolean | Date | { readonly error: string } | 'formula' | undefined;

export const NO_RESULT = 'formula without result';
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);

function word(said: Said): string | undefined {
  if (said === undefined || said === '') return undefined;
  if (said instanceof Date) return `number ${Number(((+said - EXCEL_EPOCH) / 86_400_000).toFixed(6))}`;
  if (typeof said === 'object') return `error ${said.error}`;
  return `${typeof said} ${said}`;
}

class Collected {
  readonly cells = new Map<string, string>();

  add(sheet: string, row: number, column: number, said: Said): void {
    const text = word(said);
    if (text !== undefined) this.cells.set(`${sheet}!${columnLetters(column)}${row + 1}`, text);
  }
}

const saidOf = (value: GridValue): Said => {
  if (value === null) return undefined;
  if (typeof value !== 'object' || 'error' in value) return value;
  if ('number' in value) return value.number;
  return 'date' in value ? value.serial : NO_RESULT;
};

export async function ours(bytes: Uint8Array): Promise<Cells> {
  const result = await readFile(bytes, '表.xlsx');
  if (!result.ok) throw new Error(result.problem.sentence);
  const found = new Collected();
  for (const { name, rows } of result.document.grids)
    rows.forEach((cells, row) =>
      cells.forEach((value, column) => found.add(name, row, column, saidOf(value))),
    );
  return found.cells;
}

/** The value of an exceljs cell, which may be an object of many kinds. */
function exceljsSaid(value: ExcelJs.CellValue): Said {
  if (value === null || value === undefined) return undefined;
  if (typeof value !== 'object' || value instanceof Date) return value;
  if ('error' in value) return { error: value.error };
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('formula' in value || 'sharedFormula' in value)
    return value.result === undefined ? NO_RESULT : exceljsSaid(value.result as ExcelJs.CellValue);
  return 'text' in value ? exceljsSaid(value.text as ExcelJs.CellValue) : undefined;
}

export async function exceljs(bytes: Uint8Array): Promise<Cells> {
  const workbook = new ExcelJs.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  const found = new Collected();
  workbook.eachSheet((sheet) =>
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.type !== ExcelJs.ValueType.Merge)
          found.add(sheet.name, Number(cell.row) - 1, Number(cell.col) - 1, exceljsSaid(cell.value));
      }),
    ),
  );
  return found.cells;
}

export function sheetJs(bytes: Uint8Array): Cells {
  const workbook = SheetJs.read(bytes, { dense: true });
  const found = new Collected();
  for (const name of workbook.SheetNames)
    (workbook.Sheets[name]?.['!data'] ?? []).forEach((cells, row) =>
      cells?.forEach((cell, column) => {
        if (!cell) return;
        const said = cell.t === 'e' ? { error: cell.w ?? '' } : (cell.v as Said);
        found.add(name, row, column, said ?? (cell.f === undefined ? undefined : NO_RESULT));
      }),
    );
  return found.cells;
}

export async function hucre(bytes: Uint8Array): Promise<Cells> {
  const { sheets } = await readXlsx(bytes);
  const found = new Collected();
  for (const { name, rows } of sheets)
    rows.forEach((cells, row) =>
      cells.forEach((value, column) => {
        const isError = typeof value === 'string' && /^#[A-Z]/.test(value);
        found.add(name, row, column, isError ? { error: value } : (value ?? undefined));
      }),
    );
  return found.cells;
}
