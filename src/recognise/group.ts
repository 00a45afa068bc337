import type { Form, TableId } from '../model/form';
import type { Family } from './families';
import { familiesOf, hasTable } from './families';
import type { Instance } from './instances';

type Group = readonly Instance[];

/**
 * Puts tables together to reports, in the order of their first tables. Tables that no form has together are of two
 * reports; these may stand one within the other.
 */
export function groupInstances(instances: readonly Instance[], forms: readonly Form[]): readonly Group[] {
  const order = new Map(instances.map((each, at) => [each, at]));
  return familiesOf(forms)
    .flatMap((family) =>
      groupFamily(
        instances.filter(({ table }) => hasTable(family, table)),
        family,
      ),
    )
    .sort(([a], [b]) => order.get(a!)! - order.get(b!)!);
}

/**
 * Tables on sheets of their own, each kind as often as the others, go together by their count; else a report ends where
 * no form has the tables met so far and the next, each once, or where another sheet has several tables too.
 */
function groupFamily(instances: readonly Instance[], family: Family): readonly Group[] {
  const byTable = new Map<TableId, Instance[]>();
  for (const each of instances) byTable.set(each.table, [...(byTable.get(each.table) ?? []), each]);
  const [first = []] = byTable.values();
  const tablesIn = (part: number): number => instances.filter((each) => each.part === part).length;
  const apart = instances.every(({ part, lines }) => lines[0]?.grid.aligned && tablesIn(part) === 1);
  if (
    apart &&
    first.length > 1 &&
    [...byTable.values()].every(({ length }) => length === first.length) &&
    isOnOneForm([...byTable.keys()], family)
  )
    return first.map((_, at) => [...byTable.values()].map((each) => each[at]!));

  const reports: Instance[][] = [];
  for (const each of instances) {
    const current = reports.at(-1);
    const last = current?.at(-1);
    const full =
      !current ||
      current.some(({ table }) => table === each.table) ||
      !isOnOneForm(
        [...current, each].map(({ table }) => table),
        family,
      ) ||
      (each.lines[0]?.grid.aligned &&
        last?.part !== each.part &&
        tablesIn(last!.part) > 1 &&
        tablesIn(each.part) > 1);
    if (full) reports.push([each]);
    else current.push(each);
  }
  return reports;
}

const isOnOneForm = (tables: readonly TableId[], family: Family): boolean =>
  family.some((form) => tables.every((table) => hasTable([form], table)));
