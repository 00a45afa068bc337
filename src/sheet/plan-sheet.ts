import type { CellRef } from '../model/expression';
import { cellKey } from '../model/expression';
import type { Form, TableId } from '../model/form';
import { tableIndex } from '../model/form-index';
import type { Entry, TableValues } from '../model/report';
import type { Check } from '../model/checks';
import { checksOf } from '../model/checks';
import { anchorOf, readsLastYear } from '../derive/anchor';
import { placeChecks } from './check-cells';
import { totalFormula } from '../derive/formula';
import type { Layout } from '../derive/layout';
import { labelLines } from '../derive/label-lines';
import { layoutOf } from '../derive/layout';
import { colours, validations } from './number-cells';
import type { PlannedCell, PlanOptions, SheetPlan } from './sheet-plan';
import { sheetTitle, titleFormula } from './sheet-title';
import { rowPoints, twipsToPoints } from '../derive/text-size';

/** Column of checks beside the table is as wide as its longest words need. */
const CHECK_POINTS = 190;

/** Lays one table on a sheet, with its title, totals, native checks, validation and colours. */
export function planSheet(form: Form, table: TableId, options: PlanOptions): SheetPlan {
  const layout = layoutOf(form, table);
  const origin = options.origin ?? { row: 0, column: 0 };
  const top = origin.row + 1;
  const left = origin.column;
  const locate = locator(layout, top, left);
  const checks = checksOf(form).filter((check) => anchorOf(check).table === table && !readsLastYear(check));
  const totals = new Map<string, Check>();
  for (const check of checks) {
    const key = cellKey(anchorOf(check));
    if (check.rule.defines && !totals.has(key)) totals.set(key, check);
  }

  const title = sheetTitle(layout, options, options.titleFrom !== undefined);
  const cells: PlannedCell[] = [
    {
      row: origin.row,
      column: left,
      rows: 1,
      columns: layout.columns,
      role: 'title',
      text: title.text,
      ...(options.titleFrom ? { formula: titleFormula(layout.table.title, options.titleFrom) } : {}),
    },
    ...layout.cells.map((cell): PlannedCell => {
      const place = {
        row: top + cell.row,
        column: left + cell.column,
        rows: cell.rowSpan,
        columns: cell.columnSpan,
        role: cell.role,
      };
      if (!cell.ref)
        return {
          ...place,
          text: labelLines(cell, layout),
          // Without an indent, labels stand on the grid line.
          ...(cell.level === undefined ? {} : { level: cell.level + 1 }),
        };
      const defining = totals.get(cellKey(cell.ref));
      if (defining && options.totals === 'formula')
        return { ...place, ref: cell.ref, formula: totalFormula(form, defining, locate) };
      const counted = options.counted?.(cell.ref);
      if (counted !== undefined) return { ...place, ref: cell.ref, formula: counted };
      return { ...place, ref: cell.ref, value: valueAt(form, options.values, cell.ref) };
    }),
  ];
  const notes = [layout.table.footnote, options.signature].filter((text): text is string => !!text);
  const printed = 1 + layout.rows + notes.length;
  cells.push(
    ...notes.map((text, index): PlannedCell => ({
      row: top + layout.rows + index,
      column: left,
      rows: 1,
      columns: layout.columns,
      role: 'footnote',
      text,
    })),
  );
  const checkCells = options.checks ? placeChecks(form, layout, checks, { ...origin, printed }, locate) : [];
  cells.push(...checkCells);

  const bottom = Math.max(origin.row + printed, ...cells.map(({ row, rows }) => row + rows));
  const right = Math.max(left + layout.columns, ...cells.map(({ column, columns }) => column + columns));
  return {
    form,
    table,
    sheetName: layout.table.ordinal,
    area: { ...origin, rows: bottom - origin.row, columns: right - left },
    printArea: { ...origin, rows: printed, columns: layout.columns },
    tableArea: { row: top, column: left, rows: layout.rows, columns: layout.columns },
    cells,
    columnWidths: [
      ...layout.table.widths.map((twips, column) => ({
        column: left + column,
        points: twipsToPoints(twips),
      })),
      ...(right > left + layout.columns ? [{ column: left + layout.columns, points: 12 }] : []),
      ...Array.from({ length: Math.max(0, right - left - layout.columns - 1) }, (_, index) => ({
        column: left + layout.columns + 1 + index,
        points: CHECK_POINTS,
      })),
    ],
    rowHeights: [
      { row: origin.row, points: title.points },
      ...rowPoints(layout, sheetIndent).map((points, row) => ({ row: top + row, points })),
      ...notes.map((_, index) => ({ row: top + layout.rows + index, points: 20 })),
    ],
    validations: options.checks ? validations(form, cells) : [],
    colours: options.checks ? colours(form, cells, checkCells) : [],
    titleRows: { row: top, rows: layout.headerRows },
    ...(options.origin ? {} : frozenIn(layout, top)),
  };
}

/** Below the header and right of the labels, where one header is for all rows and there are several. */
function frozenIn({ table, headerRows, rows }: Layout, top: number): Pick<SheetPlan, 'frozen'> {
  const [block, ...others] = table.blocks;
  if (!block?.stub || others.length || rows - headerRows < 2) return {};
  return { frozen: { rows: top + headerRows, columns: block.stub.columns + (block.unitHeader ? 1 : 0) } };
}

/**
 * Points that a label is indented by on a sheet: three spaces of 宋体 12 a level (ECMA-376 Part 1, 18.8.1), less what
 * cells are thought to keep free at their sides and Excel does not.
 */
const sheetIndent = (level: number): number => (level + 1) * 18 - 2;

function locator(layout: Layout, top: number, left: number) {
  const places = new Map(
    layout.cells.flatMap((cell) =>
      cell.ref ? [[cellKey(cell.ref), { row: top + cell.row, column: left + cell.column }] as const] : [],
    ),
  );
  return (ref: CellRef) => {
    const place = places.get(cellKey(ref));
    if (!place) throw new Error(`no cell ${cellKey(ref)} on the sheet`);
    return place;
  };
}

function valueAt(form: Form, values: TableValues | undefined, ref: CellRef): Entry {
  const indexed = tableIndex(form, ref.table).byId.get(ref.row);
  const column = indexed?.columns.findIndex(({ id }) => id === ref.column) ?? -1;
  return (indexed && values?.[indexed.index]?.[column]) ?? null;
}
