import { columnLetters } from './xlsx/address';

/** Addresses on a worksheet as Excel shows them: `三!D5`. */
export const addressOn =
  (sheet: string) =>
  (row: number, column: number): string =>
    `${sheet}!${columnLetters(column)}${row + 1}`;
