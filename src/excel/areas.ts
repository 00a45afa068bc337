import type { Area } from '../derive/address';
import { areaAddress } from '../derive/address';
import type { Ability } from './ability';

/** Cells, spans included, joined into as few rectangles as a sweep by rows finds; none overlap. */
export function rectangles(cells: readonly Area[]): readonly Area[] {
  const columnsByRow = new Map<number, Set<number>>();
  for (const { row, column, rows, columns } of cells)
    for (let r = row; r < row + rows; r += 1) {
      const set = columnsByRow.get(r) ?? new Set<number>();
      for (let c = column; c < column + columns; c += 1) set.add(c);
      columnsByRow.set(r, set);
    }
  const done: Area[] = [];
  let open: Area[] = [];
  for (const row of [...columnsByRow.keys()].sort((a, b) => a - b)) {
    const next: Area[] = [];
    for (const run of runs([...columnsByRow.get(row)!])) {
      const above = open.find(
        (area) => area.row + area.rows === row && area.column === run.start && area.columns === run.count,
      );
      next.push(
        above ? { ...above, rows: above.rows + 1 } : { row, column: run.start, rows: 1, columns: run.count },
      );
    }
    done.push(...open.filter((area) => !next.some((n) => n.row === area.row && n.column === area.column)));
    open = next;
  }
  return [...done, ...open];
}

function runs(columns: readonly number[]): readonly { start: number; count: number }[] {
  const out: { start: number; count: number }[] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const last = out.at(-1);
    if (last && last.start + last.count === column) last.count += 1;
    else out.push({ start: column, count: 1 });
  }
  return out;
}

/** An address with many areas is limited in length. */
const AREAS_AT_ONCE = 30;

/** What both a range and several ranges have that painting uses. */
export type Target = Pick<Excel.Range, 'dataValidation' | 'conditionalFormats'> & {
  readonly format: Excel.RangeFormat;
};

export const rangeOf = (sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range =>
  sheet.getRangeByIndexes(row, column, rows, columns);

/** Objects that stand for all of the areas: as few as the host allows. */
export function targetsOf(
  sheet: Excel.Worksheet,
  areas: readonly Area[],
  { areas: several }: Pick<Ability, 'areas'>,
): readonly Target[] {
  if (!several || areas.length === 1) return areas.map((area) => rangeOf(sheet, area));
  const targets: Target[] = [];
  for (let start = 0; start < areas.length; start += AREAS_AT_ONCE)
    targets.push(
      sheet.getRanges(
        areas
          .slice(start, start + AREAS_AT_ONCE)
          .map((area) => areaAddress(area))
          .join(','),
      ),
    );
  return targets;
}
