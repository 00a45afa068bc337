import type { HeaderCell, HeaderColumns } from './header';
import { labelKeys } from './label-key';
import type { Line, ValueCell } from './lines';
import type { ColumnNote, PlacedRow, PlacedRows } from './placed';
import type { MatchedRow } from './rows';
import { isLegible } from './similarity';
import { isValueLike } from './value';
import type { RowCells } from './window';

/** Headers of columns that are no figures. */
const NO_FIGURES = /^(?:序号|行次|编号|单位|计量单位|备注|说明)$/;

/** Takes the numbers that stand under the headers; what stands beside them is said. */
export function placeByHeader(matches: readonly MatchedRow[], header: HeaderColumns): PlacedRows {
  const columns = matches[0]!.row.columns;
  const spans = new Map(header.spans);
  const notes: ColumnNote[] = [];
  const note = (kind: ColumnNote['kind'], cell: HeaderCell, column?: string): void => {
    notes.push({
      kind,
      row: cell.row,
      gridColumn: cell.column,
      text: cell.text,
      ...(column ? { column } : {}),
    });
  };
  for (const [id, cell] of spans)
    if (header.similar.has(id)) note('similar', cell, id);
    else if (header.ordered.has(id)) note('order', cell, id);
  const copies = [...spans.values()].flatMap((span) => copiesOf(span, matches, header));
  for (const copy of copies) note('copy', copy);
  const outside = outsideColumns(matches, [...spans.values()], header).filter((cell) =>
    copies.every(({ column }) => column !== cell.column),
  );
  // Headers that cannot be read, where counts leave no choice.
  columns.forEach(({ id }, index) => {
    if (spans.has(id)) return;
    const before = columns.slice(0, index).flatMap((other) => spans.get(other.id) ?? []);
    const after = columns.slice(index + 1).flatMap((other) => spans.get(other.id) ?? []);
    const run = columns.slice(index).findIndex((other) => spans.has(other.id));
    const wanted = run < 0 ? columns.length - index : run;
    const from = Math.max(...before.map(({ column }) => column), -1);
    const to = Math.min(...after.map(({ column }) => column), Infinity);
    const between = outside.filter(({ column }) => column > from && column < to);
    if (between.length !== wanted || between.some(({ text }) => isLegible(labelKeys(text).full))) return;
    const cell = between[0]!;
    outside.splice(outside.indexOf(cell), 1);
    spans.set(id, cell);
    note('order', cell, id);
  });
  const shifted = isShifted(matches, spans, outside);
  for (const cell of outside) note('unknown', cell);
  for (const { id } of columns)
    if (!spans.has(id))
      notes.push({ kind: 'missing', column: id, row: header.bottom, gridColumn: 0, text: '' });
  const wide = [...spans.values()].some(({ width }) => width > 1);
  // Without a header, and with a number in one row alone: no column of its own.
  const rowsWith = (column: number): number =>
    matches.filter(({ line }) => line.values.some((cell) => cell.column === column)).length;
  const bare = new Set(
    outside.flatMap(({ text, column }) => (text === '' && rowsWith(column) === 1 ? [column] : [])),
  );
  const rows = matches.map((match): PlacedRow => {
    const byColumn = new Map(match.line.values.map((cell) => [cell.column, cell]));
    const cells = columns.map(({ id }) => cellUnder(spans.get(id), byColumn));
    return {
      match,
      ...(shifted || isRowShifted(match.line, cells, bare) ? {} : { cells }),
      columns: columns.map(({ id }) => spans.get(id)?.column),
      wide,
      how: 'header',
    };
  });
  const noFigures = header.cells.filter(({ text }) => NO_FIGURES.test(labelKeys(text).full));
  return { rows, notes, aside: new Set([...noFigures, ...copies].map(({ column }) => column)) };
}

/** Headers of a merged cell that was written out: right beside it the same words, over the same number in every row. */
function copiesOf(
  { row, column, text }: HeaderCell,
  matches: readonly MatchedRow[],
  { cells }: HeaderColumns,
): readonly HeaderCell[] {
  const valueIn = ({ line }: MatchedRow, place: number) =>
    line.values.find((value) => value.column === place)?.value;
  const copyIn = (place: number): HeaderCell | undefined =>
    matches.every((match) => valueIn(match, place) === valueIn(match, column))
      ? cells.find((cell) => cell.row === row && cell.column === place && cell.text === text)
      : undefined;
  const copies: HeaderCell[] = [];
  for (let copy = copyIn(column + 1); copy; copy = copyIn(copy.column + 1)) copies.push(copy);
  return copies;
}

/** As many numbers as columns, but one stands beside the header and a column is blank: the row stands beside its columns. */
const isRowShifted = (line: Line, cells: RowCells, bare: ReadonlySet<number>): boolean =>
  line.values.length === cells.length &&
  cells.includes(undefined) &&
  line.values.some(({ column }) => bare.has(column));

/** The cell under a header; under a merged header the number may stand in any of its columns, but only in one. */
function cellUnder(
  span: HeaderCell | undefined,
  byColumn: ReadonlyMap<number, ValueCell>,
): ValueCell | undefined {
  if (!span) return undefined;
  const first = byColumn.get(span.column);
  if (first || span.width === 1) return first;
  const inside = Array.from({ length: span.width }, (_, offset) => byColumn.get(span.column + offset)).filter(
    Boolean,
  );
  return inside.length === 1 ? inside[0] : undefined;
}

/** Grid columns with numbers beside the rows' labels that no header of the form is over. */
function outsideColumns(
  matches: readonly MatchedRow[],
  spans: readonly HeaderCell[],
  header: HeaderColumns,
): HeaderCell[] {
  const outside = new Map<number, HeaderCell>();
  for (const { line } of matches)
    for (const { column, value, row } of line.values) {
      if (outside.has(column) || !isValueLike(value) || (typeof value === 'string' && !/\d/.test(value)))
        continue;
      if (spans.some((span) => column >= span.column && column < span.column + span.width)) continue;
      const above = header.cells.filter(
        (cell) => cell.column <= column && column < cell.column + Math.max(1, cell.width) && cell.row <= row,
      );
      const text = above.at(-1)?.column === column ? (above.at(-1)?.text ?? '') : '';
      if (!NO_FIGURES.test(labelKeys(text).full))
        outside.set(column, { row: above.at(-1)?.row ?? row, column, width: 1, text });
    }
  return [...outside.values()].sort((a, b) => a.column - b.column);
}

/** Header words beside their columns: of the columns under headers some are empty, and one without header is full. */
function isShifted(
  matches: readonly MatchedRow[],
  spans: ReadonlyMap<string, HeaderCell>,
  outside: readonly HeaderCell[],
): boolean {
  const bare = outside.filter(({ text }) => text === '');
  if (!bare.length || matches.length < 2) return false;
  const filled = (column: number): number =>
    matches.filter(({ line }) => line.values.some((cell) => cell.column === column)).length;
  const counts = [...spans.values()].map(({ column }) => filled(column));
  if (!counts.includes(0) || counts.every((count) => count === 0)) return false;
  return bare.some(({ column }) => filled(column) * 2 >= matches.length);
}
