import type { Instance } from './instances';
import type { Line } from './lines';
import type { TitleZone } from './origin';

/** The grids of each report's tables, with the first and last row of its tables and where the report before ends. */
export function titleZonesOf(reports: readonly (readonly Instance[])[]): readonly (readonly TitleZone[])[] {
  const ends: Pick<Line, 'part' | 'row'>[] = [];
  const zones: (readonly TitleZone[])[] = [];
  for (const instances of reports) {
    zones.push(
      zonesOf(instances).map((zone) => {
        const before = ends.filter(({ part, row }) => part === zone.part && row < zone.first);
        return { ...zone, from: before.reduce((last, { row }) => Math.max(last, row), -1) + 1 };
      }),
    );
    ends.push(...instances.flatMap(({ lines }) => lastLines(lines)));
  }
  return zones;
}

function zonesOf(instances: readonly Instance[]): readonly TitleZone[] {
  const zones = new Map<number, { -readonly [K in keyof TitleZone]: TitleZone[K] }>();
  for (const { titles, lines } of instances)
    for (const { part, grid, row } of [...titles, ...lines]) {
      const zone = zones.get(part);
      if (!zone) zones.set(part, { grid, part, from: 0, first: row, last: row });
      else if (row < zone.first) zone.first = row;
      else if (row > zone.last) zone.last = row;
    }
  return [...zones.values()];
}

/** The last line on each grid. */
const lastLines = (lines: readonly Line[]): readonly Line[] => [
  ...new Map(lines.map((line) => [line.part, line])).values(),
];
