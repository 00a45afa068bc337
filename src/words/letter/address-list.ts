import { cellAddress, columnLetters } from '../../derive/address';

/** From a first to a last number, both counted. */
type Span = readonly [first: number, last: number];

/** A cell as its file names it, or cells that touch in a row or a column. */
interface Place {
  /** What goes before and is said once: `三!`, `第 2 个表格`; empty where there is none. */
  readonly within: string;
  readonly rows: Span;
  readonly columns: Span;
  readonly print: (rows: Span, columns: Span) => string;
}

const one = (number: number): Span => [number, number];
const isOne = ([first, last]: Span): boolean => first === last;

/** `4`, `4–10` */
const spanWords = ([first, last]: Span): string => (first === last ? `${first}` : `${first}–${last}`);

const A1 = /^(.*!)?([A-Z]{1,3})([1-9]\d{0,6})$/;
const IN_WORDS = /^(.*?)第 (\d+) 行(?:第 (\d+) 列)?$/;

const printA1: Place['print'] = (rows, columns) => {
  const first = cellAddress(rows[0] - 1, columns[0] - 1);
  return isOne(rows) && isOne(columns) ? first : `${first}:${columnLetters(columns[1] - 1)}${rows[1]}`;
};
const printCell: Place['print'] = (rows, columns) => `第 ${spanWords(rows)} 行第 ${spanWords(columns)} 列`;
const printLine: Place['print'] = (rows) => `第 ${spanWords(rows)} 行`;

function placeOf(address: string): Place | undefined {
  const [, sheet = '', letters, digits] = A1.exec(address) ?? [];
  if (letters) {
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    return { within: sheet, rows: one(Number(digits)), columns: one(column), print: printA1 };
  }
  const [, within = '', row, column] = IN_WORDS.exec(address) ?? [];
  if (row === undefined) return undefined;
  return {
    within,
    rows: one(Number(row)),
    columns: one(Number(column ?? 0)),
    print: column === undefined ? printLine : printCell,
  };
}

/** How many stretches a list names before it says 等. */
const LONGEST = 6;

/**
 * Addresses as a person reads them: `三!D5:I5、D7`, `第 2 个表格第 6 行第 4–10 列`. Cells that touch in a row or column
 * become a stretch, the sheet or table is said once; an address of another kind stays as it is. Empty for none.
 */
export function addressList(addresses: readonly string[]): string {
  const parts: { readonly within: string; readonly text: string }[] = [];
  const unique = [...new Set(addresses)];
  const places = unique.map(placeOf);
  for (let index = 0; index < unique.length;) {
    const place = places[index];
    if (!place) {
      parts.push({ within: '', text: unique[index]! });
      index += 1;
      continue;
    }
    const length = Math.max(stretch(places, index, 0, 1), stretch(places, index, 1, 0));
    const last = places[index + length - 1]!;
    const words = place.print([place.rows[0], last.rows[1]], [place.columns[0], last.columns[1]]);
    parts.push({ within: place.within, text: words });
    index += length;
  }
  const words = parts
    .slice(0, LONGEST)
    .map(({ within, text }, index) => (parts[index - 1]?.within === within ? text : within + text))
    .join('、');
  return parts.length > LONGEST ? `${words}等` : words;
}

/** How many places follow each other from one on, so many rows down and columns across each time. */
function stretch(places: readonly (Place | undefined)[], from: number, down: 0 | 1, across: 0 | 1): number {
  const first = places[from]!;
  for (let length = 1; ; length += 1) {
    const next = places[from + length];
    const follows =
      next?.within === first.within &&
      next.print === first.print &&
      next.rows[0] === first.rows[0] + down * length &&
      next.columns[0] === first.columns[0] + across * length;
    if (!follows) return length;
  }
}
