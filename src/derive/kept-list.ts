import type { Grid, GridValue } from '../model/grid';
import type { KeptSheet } from './own-sheets';
import { KEPT_SHEETS } from './own-sheets';

/** What stands on a sheet in which an office keeps what belongs to its checks: a list under a title and a hint. */
export interface KeptList {
  readonly sheet: KeptSheet;
  readonly note: string;
  readonly columns: readonly KeptColumn[];
  /** The column by which a line is found again. */
  readonly key: string;
  /** Lines of text beside the list, which are no part of it. */
  readonly hints: readonly string[];
}

export interface KeptColumn {
  readonly name: string;
  readonly points: number;
  /** Words to choose from. */
  readonly choices?: readonly string[];
}

/** One line: its cells as text, by the header above them. */
export interface KeptLine {
  readonly cells: Readonly<Record<string, string>>;
  /** Address of its first cell. */
  readonly where: string;
}

/** The header and the lines of a list as they stand on a sheet. */
export interface PlacedList {
  readonly headerRow: number;
  /** Column of the sheet by the name of the list's. */
  readonly columns: Readonly<Record<string, number>>;
  readonly lines: readonly (KeptLine & { readonly row: number })[];
}

/** Lines of all sheets that hold the list, in order; empty ones are left out. */
export const keptLines = (grids: readonly Grid[], list: KeptList): readonly KeptLine[] =>
  grids
    .filter(({ rows }) => titleOf(rows) === KEPT_SHEETS[list.sheet])
    .flatMap((grid) => placeList(grid, list)?.lines ?? []);

const titleOf = (rows: Grid['rows']): GridValue | undefined =>
  rows.find((row) => row.some((value) => value !== null && value !== ''))?.[0];

/** Finds the list by its header; columns may have been moved. Undefined where one is gone. */
export function placeList({ rows, addressOf }: Grid, { columns }: KeptList): PlacedList | undefined {
  const texts = rows.map((row) => Array.from(row, textOf));
  const names = columns.map(({ name }) => name);
  const headerRow = texts.findIndex((row) => names.every((name) => row.includes(name)));
  if (headerRow < 0) return undefined;
  const places = names.map((name) => [name, texts[headerRow]!.indexOf(name)] as const);
  const first = Math.min(...places.map(([, column]) => column));
  return {
    headerRow,
    columns: Object.fromEntries(places),
    lines: texts.slice(headerRow + 1).flatMap((texts, below) => {
      const row = headerRow + 1 + below;
      const cells = Object.fromEntries(places.map(([name, column]) => [name, texts[column] ?? '']));
      const filled = Object.values(cells).some((text) => text !== '');
      return filled ? [{ cells, row, where: addressOf(row, first) }] : [];
    }),
  };
}

/** What a person reads in the cell; empty for error values and formulas without a result. */
function textOf(value: GridValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'object') return 'date' in value ? value.date : '';
  return String(value).trim();
}
