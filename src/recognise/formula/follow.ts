import { sumExactly } from '../../model/decimal';
import type { CellRef, Expression } from '../../model/expression';
import { add, constant, subtract } from '../../model/expression';
import type { Grid, GridValue } from '../../model/grid';
import type { NamedArea } from './tokens';
import type { SheetSum } from './parse-sum';
import { parseSum } from './parse-sum';

/** More cells than any sum of a report has. */
const MOST_CELLS = 2000;

/** Finds the cell of a report that stands in a place of a sheet, 0-based in its grid. */
export type RefAt = (sheet: number, row: number, column: number) => CellRef | undefined;

/** What a formula adds or takes away: a cell of the report, one beside it that SUM passes over, or a number. */
type Operand = { readonly factor: 1 | -1 } & (
  | { readonly number: number }
  | {
      readonly sheet: number;
      readonly row: number;
      readonly column: number;
      readonly ref?: CellRef | undefined;
      /** As SUM counts. */
      readonly counted: boolean;
    }
);

/** A formula followed to the cells of a report that it adds up, whatever they show. */
export interface Followed extends Pick<SheetSum, 'blankIf' | 'digits'> {
  readonly sum: Expression;
  readonly refs: readonly CellRef[];
  readonly operands: readonly Operand[];
}

/** What a formula gives with what its cells show. */
export interface Reckoned {
  /** Undefined where a cell shows what cannot be added. */
  readonly value: number | undefined;
  /** Does each of its cells show a number? */
  readonly hasNumbers: boolean;
}

/**
 * Follows a formula of a sheet, which is given by its number among the `sheets` of the report; undefined where it is no
 * sum, or reads what is not the report's.
 */
export function follow(
  formula: string,
  own: number,
  sheets: readonly Pick<Grid, 'name' | 'origin'>[],
  refAt: RefAt,
): Followed | undefined {
  const parsed = parseSum(formula);
  if (!parsed) return undefined;
  const operands: Operand[] = [];
  for (const term of parsed.terms) {
    const { factor } = term;
    if ('number' in term) {
      operands.push({ factor, number: term.number });
      continue;
    }
    const { area, counted } = term;
    const sheet = area.sheet === undefined ? own : sheets.findIndex(({ name }) => name === area.sheet);
    if (sheet < 0 || area.rows * area.columns > MOST_CELLS) return undefined;
    for (const { row, column } of cellsIn(area, sheets[sheet]!)) {
      const ref = refAt(sheet, row, column);
      if (!ref && !counted) return undefined;
      operands.push({ factor, sheet, row, column, ref, counted });
    }
  }
  const { blankIf, digits } = parsed;
  return {
    sum: expressionOf(operands),
    refs: operands.flatMap((operand) => ('ref' in operand && operand.ref ? [operand.ref] : [])),
    operands,
    ...(blankIf && { blankIf }),
    ...(digits !== undefined && { digits }),
  };
}

/** Cells of an area of a sheet, 0-based in its grid. */
function* cellsIn({ row, column, rows, columns }: NamedArea, { origin }: Pick<Grid, 'origin'>) {
  const [top, left] = [row - (origin?.row ?? 0), column - (origin?.column ?? 0)];
  for (let r = top; r < top + rows; r++)
    for (let c = left; c < left + columns; c++) yield { row: r, column: c };
}

/** What a formula gives on the grids of its sheets; undefined where it reads numbers beside the report's. */
export function reckon({ operands }: Followed, grids: readonly Grid[]): Reckoned | undefined {
  const shown: number[] = [];
  let hasNumbers = true;
  for (const operand of operands) {
    const { factor } = operand;
    if ('number' in operand) {
      shown.push(factor * operand.number);
      continue;
    }
    const value = grids[operand.sheet]!.rows[operand.row]?.[operand.column] ?? null;
    if (!operand.ref) {
      // SUM passes over labels and blanks beside the report's numbers.
      if (value === null || typeof value === 'string') continue;
      return undefined;
    }
    hasNumbers &&= typeof value === 'number';
    shown.push(factor * shownAs(value, operand.counted));
  }
  return { value: shown.every(Number.isFinite) ? sumExactly(shown) : undefined, hasNumbers };
}

/** What Excel adds for a cell: SUM nothing for text, `+` the number that text looks like; NaN where it adds nothing. */
function shownAs(value: GridValue, counted: boolean): number {
  if (value === null) return 0;
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return NaN;
  if (counted) return 0;
  return value.trim() === '' ? NaN : Number(value);
}

function expressionOf(operands: readonly Operand[]): Expression {
  const termsOf = (sign: 1 | -1): readonly Expression[] =>
    operands.flatMap((operand): readonly Expression[] => {
      if (operand.factor !== sign) return [];
      if ('number' in operand) return [constant(operand.number)];
      return operand.ref ? [{ op: 'cell', ref: operand.ref }] : [];
    });
  const [plus, minus] = [termsOf(1), termsOf(-1)];
  return minus.length ? subtract(add(...plus), add(...minus)) : add(...plus);
}
