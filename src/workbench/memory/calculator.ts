import type { CellValue } from '../host/book';
import type { NameRecord } from '../host/records';

/** A formula cell to compute. */
export interface FormulaCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** What a calculator may look at. */
export interface CalculatorInput {
  readonly sheets: readonly string[];
  readonly values: readonly { sheet: string; row: number; column: number; value: CellValue }[];
  readonly formulas: readonly FormulaCell[];
  readonly names: readonly NameRecord[];
}

/** Computes formulas for a book in memory; returns one result for each formula, undefined where it cannot tell. */
export interface Calculator {
  compute(
    input: CalculatorInput,
  ): readonly (CellValue | undefined)[] | Promise<readonly (CellValue | undefined)[]>;
}
