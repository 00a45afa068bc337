import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Constraint } from 'yalps';
import { equalTo, lessEq, solve } from 'yalps';
import { evaluate } from '../../../src/check/evaluate';
import type { Check } from '../../../src/model/checks';
import type { CellRef } from '../../../src/model/expression';
import { cellKey, cellsOf } from '../../../src/model/expression';
import type { Form } from '../../../src/model/form';
import { cellKind } from '../../../src/model/form-index';

/** Σ factor · cell = 0. */
export interface Equation {
  readonly cells: readonly CellRef[];
  readonly factors: readonly number[];
}

/** What must be equal within one report by these checks. The factors are found by trying each cell with 1. */
export const equationsOf = (checks: readonly Check[]): readonly Equation[] =>
  checks
    .filter(({ rule, left, right }) => {
      const hasLastYear = [...cellsOf(left), ...cellsOf(right)].some(({ year }) => year);
      return rule.severity === 'error' && rule.condition.relation === '=' && !hasLastYear;
    })
    .map((check) => {
      const cells = [...cellsOf(check.left), ...cellsOf(check.right)];
      const alone = [...new Map(cells.map((ref) => [cellKey(ref), ref])).values()];
      return { cells: alone, factors: alone.map((ref) => differenceWith(check, ref)) };
    });

function differenceWith({ left, right }: Check, one: CellRef): number {
  const compared = evaluate(left, '=', right, (ref) => Number(cellKey(ref) === cellKey(one)));
  if ('missing' in compared) throw new Error('Every cell has a value.');
  return compared.left - compared.right;
}

/** How far an equation is from holding. */
export const residualOf = ({ cells, factors }: Equation, valueOf: (ref: CellRef) => number): number =>
  cells.reduce((sum, ref, at) => sum + factors[at]! * valueOf(ref), 0);

interface Program {
  readonly rows: readonly { readonly sum: Readonly<Record<string, number>>; readonly is: number }[];
  readonly limits: readonly { readonly sum: Readonly<Record<string, number>>; readonly most: number }[];
  readonly cells: number;
}

/**
 * Fewest cells to change so that all equations hold, as a mixed-integer linear problem over all their cells: minimise
 * Σ changed, where up + down ≤ bound · changed; undefined where the solver does not end in its limit.
 */
export function fewestChanges(
  form: Form,
  equations: readonly Equation[],
  valueOf: (ref: CellRef) => number,
): number | undefined {
  const numbers = new Map<string, number>();
  const refs: CellRef[] = [];
  for (const ref of equations.flatMap(({ cells }) => cells))
    if (!numbers.has(cellKey(ref))) numbers.set(cellKey(ref), refs.push(ref) - 1);
  const residuals = equations.map((each) => residualOf(each, valueOf));
  const bound = 4 * residuals.reduce((sum, each) => sum + Math.abs(each), 1);
  const rows = equations.map(({ cells, factors }, at) => ({
    sum: Object.fromEntries(
      cells.flatMap((ref, place) => {
        const number = numbers.get(cellKey(ref))!;
        return [
          [`up${number}`, factors[place]!],
          [`down${number}`, -factors[place]!],
        ];
      }),
    ),
    is: -residuals[at]!,
  }));
  const limits = refs.flatMap((ref, at) => [
    { sum: { [`up${at}`]: 1, [`down${at}`]: 1, [`changed${at}`]: -bound }, most: 0 },
    ...(cellKind(form, ref).kind === 'signed' ? [] : [{ sum: { [`down${at}`]: 1 }, most: valueOf(ref) }]),
  ]);
  const program = { rows, limits, cells: refs.length };
  return hasGlpk() ? byGlpk(program) : byYalps(program);
}

let glpk: boolean | undefined;
/** Is GLPK's program installed (Debian: glpk-utils)? */
export function hasGlpk(): boolean {
  if (glpk === undefined)
    try {
      execFileSync('glpsol', ['--version'], { stdio: 'ignore' });
      glpk = true;
    } catch {
      glpk = false;
    }
  return glpk;
}

const SECONDS = 60;

/** In the LP format of CPLEX, which HiGHS reads, too. */
function byGlpk({ rows, limits, cells }: Program): number | undefined {
  const folder = mkdtempSync(path.join(tmpdir(), 'gouji-glpk-'));
  const [input, output] = [path.join(folder, 'in.lp'), path.join(folder, 'out.txt')];
  const words = (sum: Readonly<Record<string, number>>): string =>
    Object.entries(sum)
      .map(([name, factor]) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${name}`)
      .join(' ');
  const names = (prefix: string) => Array.from({ length: cells }, (_, at) => `${prefix}${at}`);
  const text = [
    'Minimize',
    names('changed').join(' + '),
    'Subject To',
    ...rows.map(({ sum, is }) => `${words(sum)} = ${is}`),
    ...limits.map(({ sum, most }) => `${words(sum)} <= ${most}`),
    'General',
    ...names('up'),
    ...names('down'),
    'Binary',
    ...names('changed'),
    'End',
  ];
  try {
    writeFileSync(input, text.join('\n'));
    const args = ['--lp', input, '--cuts', '--tmlim', `${SECONDS}`, '-w', output];
    execFileSync('glpsol', args, { stdio: 'ignore' });
    const [, state, value] = /^s mip \d+ \d+ (\w) (\S+)/m.exec(readFileSync(output, 'utf8')) ?? [];
    return state === 'o' ? Math.round(Number(value)) : undefined;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const MOST_BRANCHES = 2000;

function byYalps({ rows, limits, cells }: Program): number | undefined {
  const variables = new Map<string, Map<string, number>>();
  const constraints = new Map<string, Constraint>();
  const add = (name: string, sum: Readonly<Record<string, number>>, constraint: Constraint): void => {
    constraints.set(name, constraint);
    for (const [variable, factor] of Object.entries(sum)) {
      const column = variables.get(variable) ?? new Map<string, number>();
      variables.set(variable, column.set(name, factor));
    }
  };
  rows.forEach(({ sum, is }, at) => add(`row${at}`, sum, equalTo(is)));
  limits.forEach(({ sum, most }, at) => add(`limit${at}`, sum, lessEq(most)));
  const names = (prefix: string) => Array.from({ length: cells }, (_, at) => `${prefix}${at}`);
  for (const name of names('changed')) variables.get(name)!.set('changes', 1);
  const { status, result } = solve(
    {
      direction: 'minimize',
      objective: 'changes',
      constraints,
      variables,
      integers: [...names('up'), ...names('down')],
      binaries: names('changed'),
    },
    { maxIterations: MOST_BRANCHES, timeout: SECONDS * 1000 },
  );
  return status === 'optimal' ? Math.round(result) : undefined;
}
