import { decimalToNumber } from '../../model/decimal';
import type { CellRef } from '../../model/expression';
import { cellKey } from '../../model/expression';
import type { Form } from '../../model/form';
import type { Change, KnownValue } from '../../model/repair';
import type { Entry, Report } from '../../model/report';
import type { Check } from '../../model/checks';
import { checksOf } from '../../model/checks';
import { formulasOf } from '../formulas';
import { lookupIn } from '../lookup';
import { evidenceOf } from './evidence';
import { factorsOf } from './factors';
import type { LinearSystem } from './linear';
import { linearSystem, typedSystem } from './linear';
import { withMoves } from './moves';
import { rankRepairs } from './order';
import type { PartRepairs } from './part';
import type { RepairProblem } from './problem';
import { repairProblem } from './problem';
import type { SearchResult } from './search';
import { smallestSupports } from './search';

export interface RepairOptions {
  /** Rules to hold; those of the form where absent. */
  readonly checks?: readonly Check[];
  /** What other sources say a cell holds: last year's report, the text. */
  readonly known?: readonly KnownValue[];
  /** Cells whose reading is doubtful are changed before others. */
  readonly doubtful?: readonly CellRef[];
  /** Cells that were changed in this session, the last one first. */
  readonly changed?: readonly CellRef[];
  /** Sets of cells that are looked at in parts with more than three wrong ones. */
  readonly mostSets?: number;
}

const MOST_SETS = 2000;

/**
 * rules → linear rows → components → problem → search → factors → order → moves
 *
 * Wherever an equality of a report is broken, or waits for at most a few blanks: all smallest sets of cells whose
 * change makes every equality hold, with the number each cell would have, independent mistakes apart. Counts stay
 * whole and ≥ 0; figures are exact at any size. Changes nothing.
 */
export function repairsOf(form: Form, report: Report, options: RepairOptions = {}): readonly PartRepairs[] {
  const lookup = lookupIn(form, report);
  const formulas = formulasOf(form, report);
  const system = formulas
    ? typedSystem(form, options.checks ?? checksOf(form), formulas, lookup)
    : linearSystem(form, options.checks);
  const entries = system.cells.map(lookup);
  const doubtful = new Set(options.doubtful?.map(cellKey));
  const circumstances = {
    changed: options.changed ?? [],
    evidence: (options.known ?? []).map((known) => evidenceOf(known, lookup, formulas)),
  };
  const parts = system.components.flatMap((component): readonly PartRepairs[] => {
    if (!component.tables.every((table) => report.tables[table])) return [];
    const problem = repairProblem(system, component, entries, (cell) =>
      doubtful.has(cellKey(system.cells[cell]!)),
    );
    if (!problem) return [];
    const { supports, exact } = smallestSupports(problem, options.mostSets ?? MOST_SETS);
    return factorsOf(problem, supports).map((factor) => {
      const changes = changesOf(system, problem, factor.supports, entries);
      const { list, best } = rankRepairs(form, changes, circumstances);
      return { checks: factor.rows.map((row) => problem.rows[row]!.check), repairs: list, best, exact };
    });
  });
  return withMoves(form, parts, circumstances);
}

const changesOf = (
  { cells }: LinearSystem,
  { variables, scale }: RepairProblem,
  supports: SearchResult['supports'],
  entries: readonly Entry[],
): readonly (readonly Change[])[] =>
  supports.map((support) =>
    support.map(({ variable, change }) => {
      const { cell, units } = variables[variable]!;
      return {
        ref: cells[cell]!,
        from: entries[cell]!,
        to: decimalToNumber({ units: units + change, scale }),
      };
    }),
  );
