import { cellText } from './cell-text';
import type { Extent } from './clusters';
import { clustersOf, overlaps } from './clusters';
import { columnHeads, columnsOf } from './column-heads';
import type { Line } from './lines';
import { isFigure, rowsOf } from './named-rows';
import type { Row } from './named-rows';
import type { PlacedCell, RuledTable } from './ruled-table';
import type { Word } from './words';

/** With fewer columns of numbers, text as it stands tells as much. */
const FEWEST_COLUMNS = 3;
/** Lines of a cell are so much nearer to each other than rows, as a part. */
const NEARER = 0.9;
/** Columns of numbers stand behind one for groups of rows and one for names. */
const FIRST = 2;

/**
 * The table that a head and the lines of numbers below it make where no lines are drawn: columns by the names of the
 * head, rows by the numbers. Undefined unless it is certain in which column each number stands (`column-heads.ts`), and
 * each line of numbers has a name of its own; a single line without any label needs none. Numbers of
 * the lines `before` them, on the page before under the same head, stand in the same columns.
 */
export const columnTable = (
  head: readonly Line[],
  body: readonly Line[],
  before: readonly Line[] = [],
): RuledTable | undefined =>
  tableWith(0, head, body, before) ?? tableWith(leadingOf(body), head, body, before);

/** The same where lines of a cell are at least so far apart, in points. */
function tableWith(
  leading: number,
  head: readonly Line[],
  body: readonly Line[],
  before: readonly Line[],
): RuledTable | undefined {
  const figures = body.flatMap(({ words }) => words.filter(isFigure));
  const labels = body.flatMap(({ words }) => words.filter((word) => !isFigure(word)));
  const bands = bandsOf([...figures, ...before.flatMap(({ words }) => words.filter(isFigure))]);
  const labelsEnd = Math.max(...labels.map(({ right }) => right));
  if (bands.length === 0 || labelsEnd > bands[0]!.left) return undefined;
  const names = head.flatMap(({ words }) => words);
  const heads = columnHeads(clustersOf(names, leading), labelsEnd);
  if (!heads || heads.columns.length < FEWEST_COLUMNS) return undefined;
  const { columns, above } = heads;
  const indexes = columnsOf(bands, columns);
  const rows =
    body.length === 1 && labels.length === 0
      ? [{ y: body[0]!.y, words: figures, name: [], groups: [] }]
      : rowsOf(body, clustersOf(labels, leading), leading);
  const isTwice = (band: Extent) => (row: Row) => row.words.filter((word) => overlaps(band, word)).length > 1;
  if (!indexes || !rows || bands.some((band) => rows.some(isTwice(band)))) return undefined;
  const content = [
    ...above.map(({ name, column, columnSpan }) => [
      { column: FIRST + column, columnSpan, words: name.words },
    ]),
    columns.map(({ words }, column) => ({ column: FIRST + column, columnSpan: 1, words })),
    ...rows.map(({ groups, name, words }) => [
      { column: 0, columnSpan: 1, words: groups },
      { column: 1, columnSpan: 1, words: name },
      ...bands.map((band, index) => ({
        column: FIRST + indexes[index]!,
        columnSpan: 1,
        words: words.filter((word) => overlaps(band, word)),
      })),
    ]),
  ];
  const [start] = columns;
  return {
    xs: [0, start!.left / 2, ...columns.map(({ left }) => left), columns.at(-1)!.right],
    ys: content.map((_, row) => row).concat(content.length),
    cells: content.flatMap((inRow, row) => cellsOf(inRow, row, FIRST + columns.length)),
    openTop: false,
    openBottom: false,
  };
}

interface Content {
  readonly column: number;
  readonly columnSpan: number;
  readonly words: readonly Word[];
}

/** Every place has its cell, so that the table is one of columns. */
const cellsOf = (content: readonly Content[], row: number, width: number): readonly PlacedCell[] =>
  Array.from({ length: width }, (_, column) => column).flatMap((column) => {
    const own = content.find((each) => each.column <= column && column < each.column + each.columnSpan);
    if (own && own.column < column) return [];
    const { columnSpan = 1, words = [] } = own ?? {};
    return [{ row, column, rowSpan: 1, columnSpan, ...cellText(words, Infinity) }];
  });

/** Rows stand further apart than lines of a cell: what is less than the distance of numbers, in points. */
function leadingOf(body: readonly Line[]): number {
  const places = body.filter(({ words }) => words.some(isFigure)).map(({ y }) => y);
  return places.length > 2 ? NEARER * Math.min(...places.slice(1).map((y, index) => y - places[index]!)) : 0;
}

/** Where numbers stand below each other, from left to right. */
function bandsOf(figures: readonly Word[]): readonly Extent[] {
  const bands: { left: number; right: number }[] = [];
  for (const { left, right } of [...figures].sort((a, b) => a.left - b.left)) {
    const last = bands.at(-1);
    if (last && left < last.right) last.right = Math.max(last.right, right);
    else bands.push({ left, right });
  }
  return bands;
}
