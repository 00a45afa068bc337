import type { Area } from '../../src/derive/address';
import { areaAddress } from '../../src/derive/address';
import type { PlannedCell, SheetPlan } from '../../src/sheet/sheet-plan';
import { isUnread } from '../../src/model/report';
import type { MemoryBook } from '../../src/workbench/memory/memory-book';

/** What a planned cell must hold when it is read back. */
function expectedFormula({ formula, text, value }: PlannedCell): string | number {
  if (formula !== undefined) return formula;
  if (text !== undefined) return text;
  if (value === undefined || value === null) return '';
  return isUnread(value) ? value.text : value;
}

/** Content of the area of a plan, cell by cell; cells without any plan are empty. */
export function plannedContent({ area, cells }: SheetPlan): (string | number)[][] {
  const rows = Array.from({ length: area.rows }, () =>
    Array.from({ length: area.columns }, (): string | number => ''),
  );
  for (const cell of cells) rows[cell.row - area.row]![cell.column - area.column] = expectedFormula(cell);
  return rows;
}

/** Content of an area of a sheet as Office.js reads it. */
export const readContent = (sheetId: string, { row, column, rows, columns }: Area): Promise<unknown[][]> =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const range = sheet.getRangeByIndexes(row, column, rows, columns).load('formulas');
    await context.sync();
    return range.formulas;
  });

export const plannedMerges = ({ cells }: SheetPlan): string[] =>
  cells
    .filter(({ rows, columns }) => rows * columns > 1)
    .map((cell) => areaAddress(cell))
    .sort();

export const mergesOf = (book: MemoryBook, sheetId: string): string[] =>
  book
    .merges(sheetId)
    .map((rect) => areaAddress(rect))
    .sort();

/** Addresses of the single cells of areas. */
export const cellsIn = (areas: readonly Area[]): string[] =>
  areas
    .flatMap(({ row, column, rows, columns }) =>
      Array.from({ length: rows * columns }, (_, at) =>
        areaAddress({
          row: row + Math.floor(at / columns),
          column: column + (at % columns),
          rows: 1,
          columns: 1,
        }),
      ),
    )
    .sort();
