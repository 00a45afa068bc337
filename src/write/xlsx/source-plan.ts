import type { Area } from '../../derive/address';
import { areaAddress, quoteSheet } from '../../derive/address';
import { columnName, rowName } from '../../derive/names';
import { decimalOf } from '../../model/decimal';
import type { CellRef } from '../../model/expression';
import type { Form, Table } from '../../model/form';
import { cellRefs, positionOf } from '../../model/form-index';
import type { Entry, Report } from '../../model/report';

/** A report whose figures went into a total. */
export interface Source {
  readonly name: string;
  readonly file: string;
  readonly report: Report;
}

/** Where things stand on a sheet of sources, 0-based: the total, two header rows, one row for each office. */
export const SOURCE_ROWS = { title: 0, total: 1, group: 2, header: 3, first: 4 } as const;
export const SOURCE_COLUMNS = { number: 0, name: 1, file: 2, first: 3 } as const;

/** One column of a sheet of sources: a cell of the form, named by its row and its column. */
export interface SourceColumn {
  readonly ref: CellRef;
  /** Where the cell stands in the values of its table. */
  readonly position: { readonly row: number; readonly column: number };
  readonly column: number;
  readonly group: string;
  readonly header: string;
}

/** `来源三`: one sheet for each table, offices down, the table's cells across in printed order. */
export const sourceSheetName = ({ ordinal }: Table): string => `来源${ordinal}`;

export function sourceColumns(form: Form, table: Table): readonly SourceColumn[] {
  return cellRefs(form, table.id).map((ref, index) => {
    const row = rowName(form, ref);
    const path = columnName(form, ref).split('·');
    const place = { ref, position: positionOf(form, ref)!, column: SOURCE_COLUMNS.first + index };
    return row
      ? { ...place, group: row, header: path.join('·') }
      : { ...place, group: path.slice(0, -1).join('·'), header: path.at(-1)! };
  });
}

/** The parts of one cell on the sheet of sources. */
export const partsArea = (column: number, sources: number): Area => ({
  row: SOURCE_ROWS.first,
  column,
  rows: sources,
  columns: 1,
});

/** What a report has in a column. */
export const sourceEntry = ({ report }: Source, { ref, position }: SourceColumn): Entry =>
  report.tables[ref.table]?.[position.row]?.[position.column] ?? null;

/**
 * Formula of a cell of the total. SUM passes over blanks and text, as the sum did; where no office has a number the
 * cell shows nothing. Fractions are rounded to the digits that the parts have, which takes away binary noise alone.
 */
export function totalOfSources(table: Table, column: SourceColumn, sources: readonly Source[]): string {
  const parts = `${quoteSheet(sourceSheetName(table))}!${areaAddress(partsArea(column.column, sources.length))}`;
  const numbers = sources
    .map((source) => sourceEntry(source, column))
    .filter((entry) => typeof entry === 'number');
  if (!numbers.length) return `=IF(COUNT(${parts})=0,"",SUM(${parts}))`;
  const scale = Math.max(
    ...numbers.map((number) => (Number.isInteger(number) ? 0 : decimalOf(number).scale)),
  );
  return scale ? `=ROUND(SUM(${parts}),${scale})` : `=SUM(${parts})`;
}
