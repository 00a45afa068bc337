import { cellAddress, columnLetters } from '../../derive/address';

interface Cell {
  /** `三!`, or nothing where the address names no sheet. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

const A1 = /^(.*!)?([A-Z]{1,3})([1-9]\d{0,6})$/;

function cellOf(address: string): Cell | undefined {
  const match = A1.exec(address);
  if (!match) return undefined;
  const [, sheet = '', letters = '', digits = ''] = match;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { sheet, row: Number(digits) - 1, column };
}

/** How many stretches a list names before it says 等. */
const LONGEST = 6;

/**
 * Addresses as a person reads them: `三!D5:I5、D7`. Cells that touch in a row or column become a stretch, the sheet
 * is said once; an address of another kind (`第 12 行`) stays as it is. Empty for none.
 */
export function addressList(addresses: readonly string[]): string {
  const unique = [...new Set(addresses)];
  const parts: { readonly sheet: string; readonly text: string }[] = [];
  for (let index = 0; index < unique.length;) {
    const cell = cellOf(unique[index]!);
    if (!cell) {
      parts.push({ sheet: '', text: unique[index]! });
      index += 1;
      continue;
    }
    const length = Math.max(stretch(unique, index, cell, 0, 1), stretch(unique, index, cell, 1, 0));
    const last = cellOf(unique[index + length - 1]!)!;
    const first = cellAddress(cell.row, cell.column);
    const text = length === 1 ? first : `${first}:${columnLetters(last.column)}${last.row + 1}`;
    parts.push({ sheet: cell.sheet, text });
    index += length;
  }
  const words = parts
    .slice(0, LONGEST)
    .map(({ sheet, text }, index) => (parts[index - 1]?.sheet === sheet ? text : sheet + text))
    .join('、');
  return parts.length > LONGEST ? `${words}等` : words;
}

function stretch(
  all: readonly string[],
  from: number,
  { sheet, row, column }: Cell,
  down: 0 | 1,
  across: 0 | 1,
) {
  let length = 1;
  for (;;) {
    const next = cellOf(all[from + length] ?? '');
    const follows =
      next?.sheet === sheet && next.row === row + down * length && next.column === column + across * length;
    if (!follows) return length;
    length += 1;
  }
}
