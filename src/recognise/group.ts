import type { Form, TableId } from '../model/form';
import { grouped } from '../model/grouped';
import type { Family } from './families';
import { familiesOf, hasTable } from './families';
import type { Instance } from './instances';

type Group = readonly Instance[];

/**
 * Puts tables together to reports, in the order of their first tables. Tables that no form has together are of two
 * reports; these may stand one within the other.
 */
export function groupInstances(instances: readonly Instance[], forms: readonly Form[]): readonly Group[] {
  const order = new Map(instances.map((instance, index) => [instance, index]));
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
  const byTable = grouped(instances, ({ table }) => table);
  const [first = []] = byTable.values();
  const tablesIn = (part: number): number => instances.filter((instance) => instance.part === part).length;
  const isOneEach = instances.every(({ part, lines }) => lines[0]?.grid.aligned && tablesIn(part) === 1);
  if (
    isOneEach &&
    [...byTable.values()].every(({ length }) => length === first.length) &&
    isOnOneForm([...byTable.keys()], family)
  )
    return first.map((_, index) => [...byTable.values()].map((alike) => alike[index]!));

  const reports: Instance[][] = [];
  for (const instance of instances) {
    const current = reports.at(-1);
    const last = current?.at(-1);
    const full =
      !current ||
      current.some(({ table }) => table === instance.table) ||
      !isOnOneForm(
        [...current, instance].map(({ table }) => table),
        family,
      ) ||
      (instance.lines[0]?.grid.aligned &&
        last?.part !== instance.part &&
        tablesIn(last!.part) > 1 &&
        tablesIn(instance.part) > 1);
    if (full) reports.push([instance]);
    else current.push(instance);
  }
  return reports;
}

const isOnOneForm = (tables: readonly TableId[], family: Family): boolean =>
  family.some((form) => tables.every((table) => hasTable([form], table)));
