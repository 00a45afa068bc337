import type { Form, TableId } from '../model/form';
import type { IndexedRow } from '../model/form-index';
import { tableIndex } from '../model/form-index';
import type { Grid } from '../model/grid';
import { Entries } from './entries';
import type { FoundReports } from './find-reports';
import { mayHaveMoved } from './moved';
import type { TitleZone } from './origin';
import { tellingRows } from './origin';
import type { GridPattern } from './pattern';
import { hasPattern, patternOf, varyingRows } from './pattern';
import type { PlacedCell, Spot, Spots } from './place';
import { placementOf, placesOn } from './place';
import { statesMoney } from './stated-unit';
import type { TableReading } from './table';
import type { Cells } from './sums';
import { targetsOf } from './target';
import { THRESHOLDS } from './thresholds';
import { titleReaderOf } from './title';
import { isNothing } from './value';
import { voterOf } from './votes';

/** A document whose tables were placed by labels alone, so that one with the same pattern has them in the same places. */
export interface Template {
  readonly grids: readonly GridPattern[];
  readonly reports: readonly PlacedReport[];
}

/** A report as it stands in such documents. */
interface PlacedReport {
  readonly form: Form;
  readonly zones: readonly Omit<TitleZone, 'grid'>[];
  readonly tables: readonly PlacedTable[];
  readonly cells: readonly PlacedCell[];
  /** The numbers in the document of the grids that its cells stand on. */
  readonly parts: readonly number[];
}

interface PlacedTable {
  readonly table: TableId;
  readonly spots: Spots;
  /** The same by row. */
  readonly rows: readonly { readonly row: IndexedRow; readonly spots: readonly Spot[] }[];
}

/** The template of a document; undefined where not labels alone placed all of its tables, on sheets that are shown. */
export function templateOf(found: FoundReports, forms: readonly Form[]): Template | undefined {
  const { grids, reports, lines, hasOthers } = found;
  if (hasOthers || !reports.length || !canBeTemplate(grids)) return undefined;
  const placed = reports.map(({ form, report, zones, tables, byLabels }) => {
    const { cells, grids: own } = placementOf(form, report.place);
    return {
      form,
      zones,
      tables: [...tables].flatMap(([table, { spots }]) =>
        byLabels && spots ? [placedTable(form, table, spots)] : [],
      ),
      cells,
      parts: own.map((grid) => grids.indexOf(grid)),
    };
  });
  if (placed.some(({ tables }, index) => tables.length < reports[index]!.tables.size)) return undefined;
  if (placed.some((report) => mayHoldMovedRows(report, grids))) return undefined;
  const spots = placed.flatMap(({ tables }) => tables.flatMap((table) => [...table.spots.values()]));
  const patterns = grids.map((grid, part) =>
    patternOf(
      grid,
      spots.filter((spot) => spot.part === part),
      new Set(lines.flatMap((line) => (line.part === part ? [line.row] : []))),
      voterOf(forms).namesNothing,
    ),
  );
  const titles = titleReaderOf(forms);
  return {
    grids: patterns,
    reports: placed.map((report) => ({
      ...report,
      zones: report.zones.map(({ grid, ...zone }) => ({
        ...zone,
        rows: tellingRows(titles, { ...zone, grid }, varyingRows(patterns[zone.part]!)),
      })),
    })),
  };
}

function placedTable(form: Form, table: TableId, spots: Spots): PlacedTable {
  const rows = tableIndex(form, table).rows.map((row) => ({ row, spots: [] as Spot[] }));
  for (const spot of spots.values()) rows[spot.target.row]!.spots.push(spot);
  return { table, spots, rows };
}

const canBeTemplate = (grids: readonly Grid[]): boolean =>
  grids.every(({ aligned, hidden, hiddenRows }) => aligned && !hidden && !hiddenRows?.length) &&
  grids.reduce((sum, { rows }) => sum + rows.length, 0) <= THRESHOLDS.templateRows;

/** Does a document have the sheets, and their labels, of the one remembered? */
export const fits = (
  template: Template,
  grids: readonly Grid[],
  namesNothing: (text: string) => boolean,
): boolean =>
  template.grids.length === grids.length &&
  template.grids.every((pattern, part) => hasPattern(grids[part]!, pattern, namesNothing)) &&
  !grids.some(({ notes }) => notes?.some(statesMoney)) &&
  !template.reports.some((report) => mayHoldMovedRows(report, grids));

/** Are there rows that may have moved, which only what stands around them tells? */
const mayHoldMovedRows = ({ form, tables }: Omit<PlacedReport, 'zones'>, grids: readonly Grid[]): boolean =>
  tables.some(({ table, rows }) =>
    rows.some(({ row, spots }) => {
      const cells: Cells[number][] = [];
      for (const { target, part, row, column } of spots) {
        const value = grids[part]!.rows[row]?.[column] ?? null;
        cells[target.column] = isNothing(value) ? undefined : { value };
      }
      return mayHaveMoved(form, table, { row, cells }, true);
    }),
  );

/** Reads a table whose cells stand where they stood in the document remembered. */
export function readPlaced(form: Form, table: TableId, spots: Spots, grids: readonly Grid[]): TableReading {
  const entries = new Entries(targetsOf(form, table));
  for (const { target, part, row, column } of spots.values()) {
    const grid = grids[part]!;
    entries.read(target, grid.rows[row]?.[column] ?? null, grid, row, column);
  }
  const { values, readings, unread } = entries;
  return {
    values,
    place: placesOn(spots, (part) => grids[part]!),
    readings,
    unread,
    given: new Set(),
    findings: [],
  };
}
