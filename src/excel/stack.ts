import type { Area } from '../derive/address';
import type { SheetPlan } from '../sheet/sheet-plan';
import type { Sizes } from './sizes';

export interface Origin {
  readonly row: number;
  readonly column: number;
}

/** Lays a table with its top left cell at a place. */
export type PlanAt = (origin: Origin) => SheetPlan;

const BLANK_ROWS = 2;

/** Several tables one under another, two blank rows between. */
export function stack(planAt: readonly PlanAt[], origin: Origin): readonly SheetPlan[] {
  const plans: SheetPlan[] = [];
  let { row } = origin;
  for (const planTable of planAt) {
    const plan = planTable({ row, column: origin.column });
    plans.push(plan);
    row = plan.area.row + plan.area.rows + BLANK_ROWS;
  }
  return plans;
}

/** The rectangle that holds all of the plans. */
export function boundsOf(plans: readonly SheetPlan[]): Area {
  const areas = plans.map(({ area }) => area);
  const row = Math.min(...areas.map((area) => area.row));
  const column = Math.min(...areas.map((area) => area.column));
  return {
    row,
    column,
    rows: Math.max(...areas.map((area) => area.row + area.rows)) - row,
    columns: Math.max(...areas.map((area) => area.column + area.columns)) - column,
  };
}

/**
 * Widths and heights for tables that share columns: each column as wide as its widest table needs, so that every
 * label shows whole. Columns of checks get none where another table stands in them: their words may run over.
 */
export function sharedSizes(plans: readonly SheetPlan[]): { readonly columns: Sizes; readonly rows: Sizes } {
  const columns = new Map<number, number>();
  const rows = new Map<number, number>();
  const inTable = (plan: SheetPlan, column: number): boolean =>
    column >= plan.tableArea.column && column < plan.tableArea.column + plan.tableArea.columns;
  for (const plan of plans) {
    for (const { column, points } of plan.columnWidths) {
      if (!inTable(plan, column) && plans.some((other) => inTable(other, column))) continue;
      columns.set(column, Math.max(points, columns.get(column) ?? 0));
    }
    for (const { row, points } of plan.rowHeights) rows.set(row, points);
  }
  return { columns, rows };
}
