import type { Form, TableId } from '../model/form';
import type { Grid } from '../model/grid';
import { Entries } from './entries';
import type { TitleZone } from './origin';
import { tellingRows } from './origin';
import type { GridPattern } from './pattern';
import { hasPattern, patternOf, varyingRows } from './pattern';
import type { Spot, TableReading } from './table';
import { CellPlace } from './table';
import type { TitleReader } from './title';
import { cellKey, targetsOf } from './target';

/** A document whose tables were placed by labels alone, so that one with the same pattern has them in the same places. */
export interface Template {
  readonly grids: readonly GridPattern[];
  readonly reports: readonly PlacedReport[];
}

/** A report as it stands in such documents. */
export interface PlacedReport {
  readonly form: Form;
  readonly zones: readonly PlacedZone[];
  readonly tables: readonly PlacedTable[];
}

type PlacedZone = Omit<TitleZone, 'grid'>;

interface PlacedTable {
  readonly table: TableId;
  readonly spots: readonly Spot[];
  readonly byKey: ReadonlyMap<string, Spot>;
}

/** A report that was found, as it is to be remembered; undefined where not labels alone placed all of its tables. */
export function placedReport(
  form: Form,
  zones: readonly TitleZone[],
  tables: ReadonlyMap<TableId, TableReading>,
): PlacedReport | undefined {
  const placed = [...tables].map(([table, { spots }]) => ({ table, spots }));
  if (placed.some(({ spots }) => !spots)) return undefined;
  return {
    form,
    zones,
    tables: placed.map(({ table, spots = [] }) => ({
      table,
      spots,
      byKey: new Map(spots.map((spot) => [cellKey(spot.target.ref), spot])),
    })),
  };
}

/** `used` holds, for each grid, the rows that are lines of tables. */
export function templateOf(
  grids: readonly Grid[],
  reports: readonly PlacedReport[],
  used: readonly ReadonlySet<number>[],
  namesNothing: (text: string) => boolean,
  titles: TitleReader,
): Template {
  const spots = reports.flatMap(({ tables }) => tables.flatMap((table) => table.spots));
  const patterns = grids.map((grid, part) =>
    patternOf(
      grid,
      spots.filter((spot) => spot.part === part),
      used[part]!,
      namesNothing,
    ),
  );
  return {
    grids: patterns,
    reports: reports.map((report) => ({
      ...report,
      zones: report.zones.map(({ part, from, first, last }): PlacedZone => {
        const zone = { part, from, first, last };
        const rows = tellingRows(titles, { ...zone, grid: grids[part]! }, varyingRows(patterns[part]!));
        return { ...zone, rows };
      }),
    })),
  };
}

/** Does a document have the sheets, and their labels, of the one remembered? */
export const fits = (
  template: Template,
  grids: readonly Grid[],
  namesNothing: (text: string) => boolean,
): boolean =>
  template.grids.length === grids.length &&
  template.grids.every((pattern, part) => hasPattern(grids[part]!, pattern, namesNothing));

/** Reads a table whose cells stand where they stood in the document remembered. */
export function readPlaced(
  form: Form,
  { table, spots, byKey }: PlacedTable,
  grids: readonly Grid[],
): TableReading {
  const entries = new Entries(targetsOf(form, table));
  for (const { target, part, row, column } of spots) {
    const grid = grids[part]!;
    entries.read(target, grid.rows[row]?.[column] ?? null, grid, row, column);
  }
  const { values, readings, unread } = entries;
  const place = (key: string): CellPlace | undefined => {
    const spot = byKey.get(key);
    return spot && new CellPlace(grids[spot.part]!, spot.row, spot.column);
  };
  return { values, place, readings, unread, findings: [] };
}
