import type { TableId } from '../model/form';
import type { Instance } from './instances';

/**
 * Puts tables together to reports. Tables on sheets of their own, each kind as often as the others, go together by
 * their count; else a report ends where a table it has comes again, or where another sheet has several tables too.
 */
export function groupInstances(instances: readonly Instance[]): readonly (readonly Instance[])[] {
  const byTable = new Map<TableId, Instance[]>();
  for (const each of instances) byTable.set(each.table, [...(byTable.get(each.table) ?? []), each]);
  const [first = []] = byTable.values();
  const tablesIn = (part: number): number => instances.filter((each) => each.part === part).length;
  const apart = instances.every(({ part, lines }) => lines[0]?.grid.aligned && tablesIn(part) === 1);
  if (apart && first.length > 1 && [...byTable.values()].every(({ length }) => length === first.length))
    return first.map((_, at) => [...byTable.values()].map((each) => each[at]!));

  const reports: Instance[][] = [];
  for (const each of instances) {
    const current = reports.at(-1);
    const last = current?.at(-1);
    const full =
      !current ||
      current.some(({ table }) => table === each.table) ||
      each.table === 'statistics' ||
      last?.table === 'statistics' ||
      (each.lines[0]?.grid.aligned &&
        last?.part !== each.part &&
        tablesIn(last!.part) > 1 &&
        tablesIn(each.part) > 1);
    if (full) reports.push([each]);
    else current.push(each);
  }
  return reports;
}
