import type { Grid, GridValue } from '../model/grid';
import type { Register } from '../model/ledger';
import { columnsOf } from './register-layout';

/** Content of a cell of a ledger: text, a number (a date as its serial number), nothing. */
export type LedgerCell = string | number | null;

/** One row of a register: its cells by column, as they stand there. */
export interface LedgerRow {
  readonly where: string;
  readonly cells: Readonly<Record<string, LedgerCell>>;
  /** Below the line that closes the list, where formulas do not look. */
  readonly isBelow?: boolean;
  /** A calculated cell that is seen holds no formula, though the sheet has formulas: it does not follow the row. */
  readonly isFrozen?: boolean;
}

export const cellOf = (row: LedgerRow, field: string): LedgerCell => row.cells[field] ?? null;

/** Begins the line that closes a list. */
export const CLOSING = '（行不够时';

/** The rows of a register on its sheet, found by its header; undefined where this is no such sheet. */
export function rowsOn(grid: Grid, register: Register): readonly LedgerRow[] | undefined {
  const { rows, addressOf } = grid;
  const { fields, computed, title } = register;
  if (!rows.slice(0, 3).some((row) => row.some((value) => value === title))) return undefined;
  const header = rows.findIndex(
    (row) => fields.filter(({ label }) => row.includes(label)).length > fields.length / 2,
  );
  if (header < 0) return undefined;
  const columns = columnsOf(register).map(({ id, label }) => ({ id, at: rows[header]!.indexOf(label) }));
  const first = rows[header]!.indexOf(fields[0]!.label);
  const closing = rows.findIndex((row) =>
    row.some((value) => typeof value === 'string' && value.startsWith(CLOSING)),
  );
  const calculated = computed.filter(({ id }) => id !== 'faultRow').map(({ id }) => id);
  const frozen = frozenRows(
    grid,
    columns.flatMap(({ id, at }) => (calculated.includes(id) ? [at] : [])),
  );
  return rows.slice(header + 1).flatMap((row, below): readonly LedgerRow[] => {
    const position = header + 1 + below;
    const cells = Object.fromEntries(columns.map(({ id, at }) => [id, at < 0 ? null : contentOf(row[at])]));
    if (fields.every(({ id }) => cells[id] === null)) return [];
    // Formulas look at what somebody types into the closing line itself.
    const isBelow = closing >= 0 && position > closing;
    const isFrozen = position !== closing && frozen(position);
    return [
      {
        where: addressOf(position, first),
        cells,
        ...(isBelow && { isBelow }),
        ...(isFrozen && { isFrozen }),
      },
    ];
  });
}

/** Whether a row lacks the formula of one of these columns, where the grid knows of formulas. */
function frozenRows({ formulas = [] }: Grid, columns: readonly number[]): (row: number) => boolean {
  const calculated = new Set(formulas.map(({ row, column }) => `${row}/${column}`));
  return (row) =>
    calculated.size > 0 && columns.some((column) => column >= 0 && !calculated.has(`${row}/${column}`));
}

/** What stands in a cell of a grid, as formulas see it. */
export function contentOf(value: GridValue | undefined): LedgerCell {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'object') {
    if ('serial' in value) return value.serial;
    if ('number' in value) return value.number;
    return 'error' in value ? value.error : null;
  }
  return typeof value === 'boolean' ? String(value) : value;
}
