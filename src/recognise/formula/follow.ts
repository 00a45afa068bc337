import { sumExactly } from '../../model/decimal';
import type { CellRef, Expression } from '../../model/expression';
import { add, constant, subtract } from '../../model/expression';
import type { Grid, GridValue } from '../../model/grid';
import { parseSum } from './parse-sum';
import type { SheetSum, Term } from './parse-sum';

/** More cells than any sum of a report has. */
const MOST_CELLS = 2000;

/** Finds the cell of a report that stands in a place of a grid, 0-based in it. */
export type RefAt = (grid: Grid, row: number, column: number) => CellRef | undefined;

/** A formula followed to the cells of a report that it adds up. */
export interface Followed {
  readonly sum: Expression;
  readonly operands: readonly CellRef[];
  readonly blankIf?: SheetSum['blankIf'];
  readonly digits?: number;
  /** What it gives with what its cells show now; undefined where one shows what cannot be added. */
  readonly value?: number;
  /** Does each of its cells show a number? */
  readonly hasNumbers: boolean;
}

interface Operand {
  readonly factor: 1 | -1;
  readonly ref?: CellRef;
  readonly shown: number | undefined;
  readonly isNumber: boolean;
}

/** Follows a formula of a grid; undefined where it is no sum, or reads numbers that are not the report's. */
export function follow(
  formula: string,
  grid: Grid,
  gridNamed: (name: string) => Grid | undefined,
  refAt: RefAt,
): Followed | undefined {
  const parsed = parseSum(formula);
  if (!parsed) return undefined;
  const operands: Operand[] = [];
  for (const term of parsed.terms) {
    const found = operandsOf(term, grid, gridNamed, refAt);
    if (!found) return undefined;
    operands.push(...found);
  }
  const refs = operands.flatMap(({ ref }) => (ref ? [ref] : []));
  const { blankIf, digits } = parsed;
  const shown = operands.map(({ factor, shown: value }) => (value === undefined ? NaN : factor * value));
  return {
    sum: expressionOf(operands),
    operands: refs,
    hasNumbers: operands.every(({ isNumber }) => isNumber),
    ...(blankIf && { blankIf }),
    ...(digits !== undefined && { digits }),
    ...(shown.every(Number.isFinite) && { value: sumExactly(shown) }),
  };
}

function operandsOf(
  term: Term,
  own: Grid,
  gridNamed: (name: string) => Grid | undefined,
  refAt: RefAt,
): readonly Operand[] | undefined {
  const { factor } = term;
  if ('number' in term) return [{ factor, shown: term.number, isNumber: true }];
  const { area, counted } = term;
  const grid = area.sheet === undefined ? own : gridNamed(area.sheet);
  if (!grid || area.rows * area.columns > MOST_CELLS) return undefined;
  const operands: Operand[] = [];
  for (let r = 0; r < area.rows; r++)
    for (let c = 0; c < area.columns; c++) {
      const row = area.row + r - (grid.origin?.row ?? 0);
      const column = area.column + c - (grid.origin?.column ?? 0);
      const value = grid.rows[row]?.[column] ?? null;
      const ref = refAt(grid, row, column);
      // SUM passes over labels and blanks beside the report's numbers.
      if (!ref && counted && (value === null || typeof value === 'string')) continue;
      if (!ref) return undefined;
      operands.push({ factor, ref, shown: shownAs(value, counted), isNumber: typeof value === 'number' });
    }
  return operands;
}

/** What Excel adds for a cell: SUM nothing for text, `+` the number that text looks like. */
function shownAs(value: GridValue, counted: boolean): number | undefined {
  if (value === null) return 0;
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return undefined;
  if (counted) return 0;
  return value.trim() !== '' && Number.isFinite(Number(value)) ? Number(value) : undefined;
}

function expressionOf(operands: readonly Operand[]): Expression {
  const termsOf = (sign: 1 | -1): readonly Expression[] =>
    operands.flatMap(({ factor, ref, shown = 0 }) =>
      factor === sign ? [ref ? { op: 'cell', ref } : constant(shown)] : [],
    );
  const [plus, minus] = [termsOf(1), termsOf(-1)];
  return minus.length ? subtract(add(...plus), add(...minus)) : add(...plus);
}
