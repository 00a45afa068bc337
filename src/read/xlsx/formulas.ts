import type { CellFormula } from '../../model/grid';
import { movedFormula } from './shared-formula';

/** More formulas than any report or ledger has; the cells of others count as typed. */
const MOST = 200_000;
/** Of a longer one the text is not kept. */
const LONGEST = 1000;

/** The formulas of a sheet while it is read. */
export class Formulas {
  readonly list: CellFormula[] = [];
  /** Written out once, by the number that cells share them by. */
  private readonly shared = new Map<number, CellFormula>();

  /** Takes note of a formula, whose text is empty where another cell has it, and gives it as it is in this cell. */
  take(row: number, column: number, written: string, number: number | undefined): string {
    const formula = { row, column, text: `=${written}` };
    if (number !== undefined && written !== '') this.shared.set(number, formula);
    const from = written === '' && number !== undefined ? this.shared.get(number) : undefined;
    const text =
      (from ?? formula).text.length > LONGEST
        ? '='
        : from
          ? movedFormula(from.text, row - from.row, column - from.column)
          : formula.text;
    if (this.list.length < MOST) this.list.push({ row, column, text });
    return text;
  }
}
