import { columnLetters } from '../xlsx/address';

/** A string, or a reference of row and column: `R[-1]C`, `R5C2`, `RC`; not the end of a name. */
const REFERENCE = /"[^"]*"|(?<![\w.])R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?(?![\w.(])/g;

/** A formula whose references count from its cell (0-based) or are absolute, with those that people write: `=SUM(D7:I7)`. */
export const a1Formula = (formula: string, row: number, column: number): string =>
  formula.replace(REFERENCE, (met, byRow?: string, byColumn?: string) =>
    met.startsWith('"') ? met : `${columnLetters(placeFrom(byColumn, column))}${placeFrom(byRow, row) + 1}`,
  );

const placeFrom = (part: string | undefined, own: number): number =>
  part === undefined ? own : part.startsWith('[') ? own + Number(part.slice(1, -1)) : Number(part) - 1;
