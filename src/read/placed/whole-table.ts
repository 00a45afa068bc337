import { joinedText, NUMERAL } from './cell-text';
import type { PageTable } from './page-blocks';
import type { PlacedCell, RuledTable } from './ruled-table';
import { edgesOf } from './rulings';

/** A table with its parts on the pages that it runs over. */
export interface WholeTable {
  readonly cells: readonly PlacedCell[];
  readonly parts: readonly {
    /** The first row of the table that stands on this page, and which row of the part it is, both 0-based. */
    readonly row: number;
    readonly ownRow: number;
    readonly page: number;
    /** Which table of the page it is, from 1. */
    readonly number: number;
  }[];
}

/** Edges of two parts closer than this are one, in points. */
const SAME = 4;

/** All parts below each other in the union of their columns; the head that a page repeats is left out. */
export function wholeTable(tables: readonly PageTable[]): WholeTable {
  const xs = edgesOf(
    tables.flatMap(({ table }) => table.xs),
    SAME,
  );
  const head = rowTexts(tables[0]!.table);
  const finished: PlacedCell[] = [];
  /** Those that end where the next part begins. */
  let open: PlacedCell[] = [];
  let rows = 0;
  const parts = tables.map(({ table, page, number }, index) => {
    const repeated = index === 0 ? 0 : repeatedRows(head, rowTexts(table));
    const below = placedIn(xs, table).flatMap((cell): readonly PlacedCell[] =>
      cell.row < repeated ? [] : [{ ...cell, row: cell.row - repeated + rows }],
    );
    const isOpen = index > 0 && tables[index - 1]!.table.openBottom && table.openTop;
    const cut = index > 0 && isOneRow(open, below, rows, isOpen) ? 1 : 0;
    const cells = cut ? withRowJoined(open, below, rows) : withSpansJoined(open, below, rows);
    const part = { row: rows, ownRow: repeated + cut, page, number };
    rows += table.ys.length - 1 - repeated - cut;
    open = [];
    for (const cell of cells) (cell.row + cell.rowSpan === rows ? open : finished).push(cell);
    return part;
  });
  return { cells: [...finished, ...open], parts };
}

function placedIn(xs: readonly number[], table: RuledTable): readonly PlacedCell[] {
  const indexOf = (edge: number): number =>
    xs.reduce((best, x, index) => (Math.abs(x - edge) < Math.abs(xs[best]! - edge) ? index : best), 0);
  return table.cells.flatMap((cell) => {
    const column = indexOf(table.xs[cell.column]!);
    const columnSpan = indexOf(table.xs[cell.column + cell.columnSpan]!) - column;
    return columnSpan > 0 ? [{ ...cell, column, columnSpan }] : [];
  });
}

/** What each row says, cells in order. */
const rowTexts = ({ cells, ys }: RuledTable): readonly (readonly string[])[] =>
  ys.slice(1).map((_, row) => cells.flatMap((cell) => (cell.row === row && cell.text ? [cell.text] : [])));

const holdsNumber = (texts: readonly string[]): boolean => texts.some((text) => NUMERAL.test(text));

/** How many rows at the top say again what those at the top of the first part say: the head, which has no numbers. */
function repeatedRows(head: readonly (readonly string[])[], rows: readonly (readonly string[])[]): number {
  let count = 0;
  while (count < rows.length && count < head.length && rows[count]!.join('|') === head[count]!.join('|'))
    count += 1;
  while (count > 0 && (rows[count - 1]!.length === 0 || holdsNumber(rows[count - 1]!))) count -= 1;
  return count;
}

const endsAt =
  (row: number, { column, columnSpan }: PlacedCell) =>
  (cell: PlacedCell): boolean =>
    cell.row + cell.rowSpan === row && cell.column === column && cell.columnSpan === columnSpan;

/**
 * Is the row that the page cuts one row? Where no line stands at the cut, if its numbers stand in one of its halves;
 * elsewhere, if numbers without any label of their own go on below numbers.
 */
function isOneRow(
  above: readonly PlacedCell[],
  below: readonly PlacedCell[],
  row: number,
  isOpen: boolean,
): boolean {
  const upper = above.filter((cell) => cell.row + cell.rowSpan === row);
  const lower = below.filter((cell) => cell.row === row && cell.text !== '');
  const texts = (cells: readonly PlacedCell[]): readonly string[] => cells.map(({ text }) => text);
  const textsOver = (cells: readonly PlacedCell[]): readonly (string | undefined)[] =>
    cells.map((cell) => upper.find(endsAt(row, cell))?.text);
  const isNamed = lower.some(
    ({ text }, index) => !NUMERAL.test(text) && textsOver(lower)[index] === undefined,
  );
  const inRow = lower.filter(({ rowSpan }) => rowSpan === 1);
  if (!isNamed && inRow.length > 0 && inRow.every(({ text }) => NUMERAL.test(text)))
    return textsOver(inRow).every((text) => text !== undefined && (text === '' || NUMERAL.test(text)));
  return (
    isOpen && holdsNumber(texts(upper)) !== holdsNumber(texts(lower)) && !textsOver(lower).includes(undefined)
  );
}

/** With the first row of the part below put into the last one above. */
function withRowJoined(
  above: readonly PlacedCell[],
  below: readonly PlacedCell[],
  row: number,
): readonly PlacedCell[] {
  const lower = below.filter((cell) => cell.row === row);
  const restOf = (cell: PlacedCell): PlacedCell | undefined =>
    lower.find((placedCell) => endsAt(row, placedCell)(cell));
  // Where numbers stand below all of them, nothing tells that they are not two rows.
  const isWhole = above.some((cell) => NUMERAL.test(cell.text) && restOf(cell)?.text === '');
  const joined = above.map((cell) => {
    const rest = restOf(cell);
    if (!rest) return cell;
    const text = joinedText({ ...cell, full: cell.full && isWhole }, rest.text);
    return { ...cell, text, full: rest.full, rowSpan: cell.rowSpan + rest.rowSpan - 1 };
  });
  const rest = below.flatMap((cell): readonly PlacedCell[] => {
    if (cell.row > row) return [{ ...cell, row: cell.row - 1 }];
    const isJoined = above.some(endsAt(row, cell));
    return isJoined || cell.rowSpan === 1 ? [] : [{ ...cell, rowSpan: cell.rowSpan - 1 }];
  });
  return [...joined, ...rest];
}

/** With cells of several rows that go on below without text made one. */
function withSpansJoined(
  above: readonly PlacedCell[],
  below: readonly PlacedCell[],
  row: number,
): readonly PlacedCell[] {
  const goesOn = (upper: PlacedCell, lower: PlacedCell): boolean =>
    lower.row === row && lower.text === '' && upper.rowSpan + lower.rowSpan > 2 && endsAt(row, lower)(upper);
  return [
    ...above.map((upper) => {
      const rest = below.find((lower) => goesOn(upper, lower));
      return rest ? { ...upper, rowSpan: upper.rowSpan + rest.rowSpan } : upper;
    }),
    ...below.filter((lower) => !above.some((upper) => goesOn(upper, lower))),
  ];
}
