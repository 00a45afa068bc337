import type { CellRef } from '../model/expression';
import type { Form, TableId } from '../model/form';
import { cellKind, tableIndex } from '../model/form-index';

/** A cell of a form's table with what reading it takes. */
export interface Target {
  readonly ref: CellRef;
  /** Its place in `Report.tables[table][row][column]`. */
  readonly row: number;
  readonly column: number;
  readonly unit: string;
}

const known = new WeakMap<Form, Map<TableId, readonly (readonly Target[])[]>>();

/** The cells of a table as `Report.tables` has them. */
export function targetsOf(form: Form, table: TableId): readonly (readonly Target[])[] {
  let tables = known.get(form);
  if (!tables) known.set(form, (tables = new Map()));
  let targets = tables.get(table);
  if (!targets)
    tables.set(
      table,
      (targets = tableIndex(form, table).rows.map(({ row, columns }, at) =>
        columns.map(({ id }, column): Target => {
          const ref = { table, row: row.id, column: id };
          return { ref, row: at, column, unit: cellKind(form, ref).unit };
        }),
      )),
    );
  return targets;
}

/** Name of a cell within its table. */
export const cellKey = ({ row, column }: Pick<CellRef, 'row' | 'column'>): string => `${row}|${column}`;
