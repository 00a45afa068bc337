import type { CellRef } from '../../model/expression';
import { cellKey, cellsOf } from '../../model/expression';
import type { Form, NumberKind, TableId } from '../../model/form';
import { cellKind } from '../../model/form-index';
import type { Check } from '../../model/checks';
import { checksOf } from '../../model/checks';
import type { LinearRow } from '../linear-row';
import { linearRow } from '../linear-row';

/** Rows that share cells, and only those: what one repair may have to change together. */
export interface Component {
  readonly rows: readonly LinearRow[];
  /** Tables that the rows read. */
  readonly tables: readonly TableId[];
}

export interface LinearSystem {
  readonly cells: readonly CellRef[];
  readonly kinds: readonly NumberKind[];
  readonly components: readonly Component[];
}

const systems = new WeakMap<readonly Check[], LinearSystem>();

/**
 * The equalities among these checks that must hold within one report (severity error), as linear rows in independent
 * components, in printed order.
 */
export function linearSystem(form: Form, checks: readonly Check[] = checksOf(form)): LinearSystem {
  let system = systems.get(checks);
  if (!system) systems.set(checks, (system = buildSystem(form, checks)));
  return system;
}

function buildSystem(form: Form, checks: readonly Check[]): LinearSystem {
  const cells: CellRef[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (ref: CellRef): number => {
    const key = cellKey(ref);
    let number = numbers.get(key);
    if (number === undefined) {
      numbers.set(key, (number = cells.length));
      cells.push(ref);
    }
    return number;
  };
  const rows = checks.filter(mustHold).map((check) => linearRow(check, numberOf));
  return {
    cells,
    kinds: cells.map((ref) => cellKind(form, ref).kind),
    components: components(rows, cells.length).map((group) => ({
      rows: group,
      tables: [...new Set(group.flatMap((row) => row.cells.map((cell) => cells[cell]!.table)))],
    })),
  };
}

const mustHold = ({ rule, left, right }: Check): boolean =>
  rule.severity === 'error' &&
  rule.condition.relation === '=' &&
  [...cellsOf(left), ...cellsOf(right)].every((ref) => ref.year === undefined);

/** Rows grouped by shared cells (union-find over cells). */
function components(rows: readonly LinearRow[], cells: number): readonly (readonly LinearRow[])[] {
  const parent = Array.from({ length: cells }, (_, cell) => cell);
  const rootOf = (cell: number): number => {
    let root = cell;
    while (parent[root] !== root) root = parent[root]!;
    return (parent[cell] = root);
  };
  for (const row of rows) for (const cell of row.cells) parent[rootOf(cell)] = rootOf(row.cells[0]!);
  const groups = new Map<number, LinearRow[]>();
  for (const row of rows) {
    const root = rootOf(row.cells[0]!);
    groups.set(root, [...(groups.get(root) ?? []), row]);
  }
  return [...groups.values()];
}
