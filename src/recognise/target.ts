import type { CellRef } from '../model/expression';
import type { Form, TableId } from '../model/form';
import { cellKind, tableIndex } from '../model/form-index';
import { memo } from '../model/memo';

/** A cell of a form's table with what reading it takes. */
export interface Target {
  readonly ref: CellRef;
  /** Name of the cell within its table. */
  readonly key: string;
  /** Its place in `Report.tables[table][row][column]`. */
  readonly row: number;
  readonly column: number;
  readonly unit: string;
}

type Targets = readonly (readonly Target[])[];

const targetsIn = memo(
  (form: Form): ReadonlyMap<TableId, Targets> =>
    new Map(
      form.tables.map(({ id: table }) => [
        table,
        tableIndex(form, table).rows.map(({ row, columns, index }) =>
          columns.map(({ id }, column): Target => {
            const ref = { table, row: row.id, column: id };
            return { ref, key: cellKey(ref), row: index, column, unit: cellKind(form, ref).unit };
          }),
        ),
      ]),
    ),
);

/** The cells of a table as `Report.tables` has them. */
export const targetsOf = (form: Form, table: TableId): Targets => targetsIn(form).get(table)!;

/** Name of a cell within its table. */
export const cellKey = ({ row, column }: Pick<CellRef, 'row' | 'column'>): string => `${row}|${column}`;
