import type { Scanner } from '../xml/scanner';

/** Rows and columns of a workbook; what counts more is filled up with blanks. */
const MOST = 1_048_576;

/** How many rows or columns an attribute of the element just opened says; one where it says nothing. */
export function spanOf(scanner: Scanner, attribute: string): number {
  const count = Number(scanner.value(attribute) ?? 1);
  return Number.isInteger(count) && count >= 1 ? Math.min(count, MOST) : 1;
}
