import { columnLetters } from './address';

/** A string, a quoted name of a sheet, or a reference to a cell: `$D$7`; not the name of a function. */
const REFERENCE = /"[^"]*"|'[^']*'|(?<![\w.])(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\w.(])/g;

/** A formula that several cells share, as it stands so many rows and columns from where it is written (18.3.1.40). */
export const movedFormula = (formula: string, rows: number, columns: number): string =>
  formula.replace(
    REFERENCE,
    (met: string, fixedColumn?: string, letters?: string, fixedRow?: string, digits?: string) =>
      letters === undefined
        ? met
        : `${fixedColumn}${fixedColumn ? letters : moved(letters, columns)}${fixedRow}` +
          `${fixedRow ? digits : Number(digits) + rows}`,
  );

const moved = (letters: string, by: number): string =>
  columnLetters([...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 + by);
