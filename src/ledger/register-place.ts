import type { Grid } from '../model/grid';
import type { Register } from '../model/ledger';
import { CLOSING, contentOf, rowsOn } from './rows';

/** Where a register of ours takes further rows, 0-based on its sheet. */
export interface RegisterPlace {
  readonly nextRow: number;
  /** Rows that are free above the line that closes the list. */
  readonly free: number;
  /** Columns of its fields. */
  readonly columns: ReadonlyMap<string, number>;
}

/** The place below the last row that holds something; undefined where the sheet is none of ours. */
export function registerPlace(grid: Grid, register: Register): RegisterPlace | undefined {
  if (!rowsOn(grid, register)) return undefined;
  const { rows, origin = { row: 0, column: 0 } } = grid;
  const { fields } = register;
  const header = rows.findIndex(
    (row) => fields.filter(({ label }) => row.includes(label)).length > fields.length / 2,
  );
  const closing = rows.findIndex((row) =>
    row.some((value) => typeof value === 'string' && value.startsWith(CLOSING)),
  );
  const columns = fields.map(({ id, label }) => [id, rows[header]!.indexOf(label)] as const);
  const end = closing < 0 ? rows.length : closing;
  let last = header;
  for (let row = header + 1; row < end; row += 1)
    if (columns.some(([, column]) => contentOf(rows[row]![column]) !== null)) last = row;
  return {
    nextRow: origin.row + last + 1,
    free: end - last - 1,
    columns: new Map(columns.map(([id, column]) => [id, origin.column + column])),
  };
}
