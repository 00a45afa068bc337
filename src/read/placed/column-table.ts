import { cellText } from './cell-text';
import type { Extent } from './clusters';
import { clustersOf, nearest, overlaps } from './clusters';
import type { Line } from './lines';
import { isFigure, rowsOf } from './named-rows';
import type { Row } from './named-rows';
import type { PlacedCell, RuledTable } from './ruled-table';
import type { Word } from './words';

/** With fewer columns of numbers, text as it stands tells as much. */
const FEWEST_COLUMNS = 3;

/**
 * The table that a head and the lines of numbers below it make where no lines are drawn: columns by the names of the
 * head, rows by the numbers. Undefined unless numbers stand below each other in as many columns as there are names,
 * each nearest to its own, no two names are the same, and each line of numbers has a name of its own.
 */
export function columnTable(head: readonly Line[], body: readonly Line[]): RuledTable | undefined {
  const figures = body.flatMap(({ words }) => words.filter(isFigure));
  const bands = bandsOf(figures);
  const names = clustersOf(head.flatMap(({ words }) => words));
  const leaves = names
    .filter((cluster) => !names.some((other) => other.top > cluster.bottom && overlaps(cluster, other)))
    .sort((a, b) => a.left - b.left);
  const columns = leaves.slice(-bands.length);
  if (bands.length < FEWEST_COLUMNS || columns.length < bands.length) return undefined;
  if (!bands.every((band, index) => nearest(leaves, band) === columns[index])) return undefined;
  // Which of several columns of one name is meant, the group over them tells; how far that reaches, nothing does.
  if (new Set(columns.map(({ words }) => cellText(words, Infinity).text)).size < columns.length)
    return undefined;
  const labels = body.flatMap(({ words }) => words.filter((word) => !isFigure(word)));
  if (labels.some(({ right }) => right > bands[0]!.left)) return undefined;
  const rows = rowsOf(body, clustersOf(labels));
  const isTwice = (band: Extent) => (row: Row) => row.words.filter((word) => overlaps(band, word)).length > 1;
  if (!rows || bands.some((band) => rows.some(isTwice(band)))) return undefined;
  const columnOf = (cluster: Extent): number => 2 + Math.max(-1, columns.indexOf(nearest(leaves, cluster)));
  const headRows = names.filter((cluster) => !columns.includes(cluster)).sort((a, b) => a.top - b.top);
  const content = [
    ...headRows.map((cluster) => new Map([[columnOf(cluster), cluster.words]])),
    new Map(columns.map((cluster, column) => [2 + column, cluster.words])),
    ...rows.map(({ groups, name, words }) => {
      const places = bands.map(
        (band, column) => [2 + column, words.filter((word) => overlaps(band, word))] as const,
      );
      return new Map([[0, groups], [1, name], ...places]);
    }),
  ];
  const width = 2 + columns.length;
  const [start] = columns;
  return {
    xs: [0, start!.left / 2, ...columns.map(({ left }) => left), columns.at(-1)!.right],
    ys: content.map((_, row) => row).concat(content.length),
    // Every place has its cell, so that the table is one of columns.
    cells: content.flatMap((inRow, row) =>
      Array.from({ length: width }, (_, column) => cellOf(row, column, inRow.get(column) ?? [])),
    ),
    openTop: false,
    openBottom: false,
  };
}

const cellOf = (row: number, column: number, words: readonly Word[]): PlacedCell => ({
  row,
  column,
  rowSpan: 1,
  columnSpan: 1,
  ...cellText(words, Infinity),
});

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
