import { decimalToNumber } from '../../model/decimal';
import type { CellRef } from '../../model/expression';
import { cellKey } from '../../model/expression';
import type { Form } from '../../model/form';
import type { Change, KnownValue, Repair } from '../../model/repair';
import type { Entry, Report } from '../../model/report';
import type { Check } from '../../model/checks';
import { lookupIn } from '../check-report';
import { evaluate } from '../evaluate';
import type { Component, LinearSystem } from './linear';
import { linearSystem } from './linear';
import { rankRepairs } from './order';
import type { RepairProblem } from './problem';
import { repairProblem } from './problem';
import type { SearchResult } from './search';
import { smallestSupports } from './search';

/** The repairs of one independent part of a report. */
export interface PartRepairs {
  /** The part's checks that fail, or that a blank leaves undecided. */
  readonly checks: readonly Check[];
  /** All smallest repairs, best first; empty where none was found. */
  readonly repairs: readonly Repair[];
  /** False where time ran out, so that a smaller repair, or another, may exist. */
  readonly exact: boolean;
}

export interface RepairOptions {
  /** Rules to hold; those of the form where absent. */
  readonly checks?: readonly Check[];
  /** What other sources say a cell holds: last year's report, the text. */
  readonly known?: readonly KnownValue[];
  /** Cells whose reading is doubtful are changed before others. */
  readonly doubtful?: readonly CellRef[];
  /** Time for parts with more than three wrong cells. */
  readonly milliseconds?: number;
}

const MILLISECONDS = 60;

/**
 * rules → linear rows → components → problem → search → order
 *
 * For each independent part of a report in which an equality is broken, or waits for at most a few blanks: all
 * smallest sets of cells whose change makes every equality of the part hold, with the number each cell would have.
 * Counts stay whole and ≥ 0; figures are exact at any size. Changes nothing.
 */
export function repairsOf(form: Form, report: Report, options: RepairOptions = {}): readonly PartRepairs[] {
  const system = linearSystem(form, options.checks);
  const lookup = lookupIn(form, report);
  const entries = system.cells.map(lookup);
  const doubtful = new Set(options.doubtful?.map(cellKey));
  return system.components.flatMap((component) => {
    if (!component.tables.every((table) => report.tables[table])) return [];
    const problem = repairProblem(system, component, entries, (cell) =>
      doubtful.has(cellKey(system.cells[cell]!)),
    );
    if (!problem) return [];
    const { supports, exact } = smallestSupports(problem, options.milliseconds ?? MILLISECONDS);
    return [
      {
        checks: brokenChecks(component, lookup),
        repairs: rankRepairs(form, changesOf(system, problem, supports, entries), options.known ?? []),
        exact,
      },
    ];
  });
}

const brokenChecks = ({ rows }: Component, lookup: (ref: CellRef) => Entry): readonly Check[] =>
  rows
    .map(({ check }) => check)
    .filter(
      ({ left, right, rule }) => evaluate(left, rule.condition.relation, right, lookup).verdict !== 'pass',
    );

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
