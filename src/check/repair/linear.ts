import { sumExactly } from '../../model/decimal';
import type { CellRef } from '../../model/expression';
import { cellsOf } from '../../model/expression';
import type { Form, NumberKind, TableId } from '../../model/form';
import { cellKind } from '../../model/form-index';
import type { Check } from '../../model/checks';
import { checksOf } from '../../model/checks';
import type { Lookup } from '../evaluate';
import type { Formulas } from '../formulas';
import type { LinearRow } from '../linear-row';
import { linearRow, numbering } from '../linear-row';
import { independentRows } from './independent';

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
  const numberOf = numbering(cells);
  return systemOf(
    form,
    cells,
    checks.filter(mustHold).map((check) => linearRow(check, numberOf)),
  );
}

/**
 * The same over the typed cells of one report: a formula that can be followed is replaced by what it adds up, any other
 * counts as it stands, and a row that reads one without a number is left out.
 */
export function typedSystem(
  form: Form,
  checks: readonly Check[],
  formulas: Formulas,
  lookup: Lookup,
): LinearSystem {
  const cells: CellRef[] = [];
  const numberOf = numbering(cells);
  const rows = checks.filter(mustHold).flatMap((check): readonly LinearRow[] => {
    const row = linearRow(formulas.follow(check), numberOf);
    const isFixed = row.cells.map((cell) => formulas.isComputed(cells[cell]!));
    const values = row.cells.map((cell, index) => (isFixed[index] ? lookup(cells[cell]!) : 0));
    if (!values.every((value) => typeof value === 'number')) return [];
    const fixed = values.map((value, index) => value * row.factors[index]!);
    const typed = {
      check: row.check,
      cells: row.cells.filter((_, index) => !isFixed[index]),
      factors: row.factors.filter((_, index) => !isFixed[index]),
      constant: sumExactly([row.constant, ...fixed]),
    };
    return typed.cells.length ? [typed] : [];
  });
  return systemOf(form, cells, independentRows(rows));
}

function systemOf(form: Form, cells: readonly CellRef[], rows: readonly LinearRow[]): LinearSystem {
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
