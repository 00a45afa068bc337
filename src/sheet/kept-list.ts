import type { Grid, GridValue } from '../model/grid';
import type { KeptSheet } from './own-sheets';
import { firstCell, KEPT_SHEETS } from './own-sheets';

/** What stands on a sheet in which an office keeps what belongs to its checks: a list under a title and a hint. */
export interface KeptList<Id extends string = string> {
  readonly sheet: KeptSheet;
  readonly note: string;
  /** By id, in the order they stand. */
  readonly columns: Readonly<Record<Id, KeptColumn>>;
  /** The column by which a line is found again. */
  readonly key: Id;
  /** Lines of text above the list, which are no part of it. */
  readonly hints?: readonly string[];
}

export interface KeptColumn {
  readonly name: string;
  readonly points: number;
  /** Words to choose from. */
  readonly choices?: readonly string[];
}

/** Texts of the cells of a line, by column. */
export type KeptCells<Id extends string = string> = Readonly<Record<Id, string>>;

/** One line as it stands on a sheet. */
export interface KeptLine<Id extends string = string> {
  readonly cells: KeptCells<Id>;
  /** Address of its first cell. */
  readonly where: string;
}

/** The header and the lines of a list as they stand on a sheet. */
export interface PlacedList<Id extends string = string> {
  readonly headerRow: number;
  /** Column of the sheet for each of the list's. */
  readonly columns: Readonly<Record<Id, number>>;
  readonly lines: readonly (KeptLine<Id> & { readonly row: number })[];
}

/** Lines of all sheets that hold the list, in order; empty ones are left out. */
export const keptLines = <Id extends string>(
  grids: readonly Grid[],
  list: KeptList<Id>,
): readonly KeptLine<Id>[] =>
  grids
    .filter((grid) => firstCell(grid) === KEPT_SHEETS[list.sheet])
    .flatMap((grid) => placeList(grid, list)?.lines ?? []);

/** Finds the list by its header; columns may have been moved. Undefined where one is gone. */
export function placeList<Id extends string>(
  { rows, addressOf }: Grid,
  { columns }: KeptList<Id>,
): PlacedList<Id> | undefined {
  const texts = rows.map((row) => Array.from(row, textOf));
  const ids = Object.keys(columns) as Id[];
  const headerRow = texts.findIndex((row) => ids.every((id) => row.includes(columns[id].name)));
  if (headerRow < 0) return undefined;
  const byId = <T>(of: (id: Id) => T) => Object.fromEntries(ids.map((id) => [id, of(id)])) as Record<Id, T>;
  const places = byId((id) => texts[headerRow]!.indexOf(columns[id].name));
  const first = Math.min(...Object.values<number>(places));
  return {
    headerRow,
    columns: places,
    lines: texts.slice(headerRow + 1).flatMap((texts, below) => {
      const row = headerRow + 1 + below;
      const cells = byId((id) => texts[places[id]] ?? '');
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
