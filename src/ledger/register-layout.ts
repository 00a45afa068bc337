import type { Area } from '../derive/address';
import { areaAddress, cellAddress } from '../derive/address';
import { memo } from '../model/memo';
import type { LedgerColumn, LedgerField, Register } from '../model/ledger';

/** Rows that are made ready for a register at first. */
export const READY_ROWS = 500;
/** Rows above the first one: title, note, state, groups, header. */
export const HEADER_ROWS = 5;

export type RegisterColumn = (LedgerField | LedgerColumn) & { readonly index: number };

/** Number of the rows first, then what is typed, then what is calculated. */
export const columnsOf = memo(
  ({ fields, computed: [first, ...others] }: Register): readonly RegisterColumn[] =>
    [first!, ...fields, ...others].map((column, index) => ({ ...column, index })),
);

const placesOf = memo(
  (register: Register): ReadonlyMap<string, number> =>
    new Map(columnsOf(register).map(({ id, index }) => [id, index])),
);

export function columnAt(register: Register, id: string): number {
  const index = placesOf(register).get(id);
  if (index === undefined) throw new Error(`${register.id} has no column ${id}`);
  return index;
}

/** All cells of a column of a register with so many rows, the line that closes the list included. */
export const cellsOf = (register: Register, id: string, rows: number): Area => ({
  row: HEADER_ROWS,
  column: columnAt(register, id),
  rows: rows + 1,
  columns: 1,
});

/** A condition of a register, or a formula, for one of its rows (0-based on the sheet), with `=` before it. */
export function formulaAt(register: Register, formula: string, row: number, rows: number): string {
  const text = formula
    .replaceAll('{top}', String(HEADER_ROWS))
    .replace(/\[(\w+)\]/g, (_, id: string) => areaAddress(cellsOf(register, id, rows), true))
    .replace(/\{(\w+)\}/g, (_, id: string) => cellAddress(row, columnAt(register, id)));
  return `=${text}`;
}

/** What 登记检查 shows: the first thing that is wrong with a row, √ where nothing is. */
export const faultFormula = ({ faults, fields }: Register): string =>
  `IF(COUNTA({${fields[0]!.id}}:{${fields.at(-1)!.id}})=0,"",IFERROR(` +
  `${faults.reduceRight((otherwise, { when, say }) => `IF(${when},"${say}",${otherwise})`, '"√"')}` +
  ',"有错误值，请改正"))';
