import type { PlacedRow } from './placed';
import type { MatchedRow } from './rows';
import { THRESHOLDS } from './thresholds';
import type { RowCells } from './window';

const hasOneTooMany = ({ line, row }: MatchedRow): boolean =>
  line.values.length === row.columns.length + 1 &&
  line.values.every(({ value }) => typeof value === 'number');

/** Cells of a row with one number too many, but for that; undefined for any other row. */
export const without = (match: MatchedRow, place: number): RowCells | undefined =>
  hasOneTooMany(match) ? match.line.values.filter((_, other) => other !== place) : undefined;

/**
 * One number too many, and one way alone to join two neighbours so that the row adds up: a number may have come apart.
 */
export function joinedOnce(
  match: MatchedRow,
  holds: (cells: RowCells) => boolean | undefined,
  inOrder: (cells: RowCells) => RowCells,
): Pick<PlacedRow, 'maybe'> {
  if (!hasOneTooMany(match)) return {};
  const { values } = match.line;
  const ways = values.slice(1).flatMap((next, place) => {
    const value = Number(`${String(values[place]!.value)}${String(next.value)}`);
    if (!values[place]!.value || !Number.isSafeInteger(value)) return [];
    const cells = [...values.slice(0, place), { ...next, value }, ...values.slice(place + 2)];
    return holds(cells) ? [cells] : [];
  });
  return ways.length === 1 ? { maybe: inOrder(ways[0]!).map((cell) => Number(cell?.value)) } : {};
}

/**
 * Where a column that the form does not have stands among the numbers of all rows: every row that adds up without one
 * of its numbers, and without no other, says the same. Undefined where they do not tell.
 */
export function ownColumn(
  matches: readonly MatchedRow[],
  holds: (match: MatchedRow, cells: RowCells) => boolean | undefined,
): number | undefined {
  const provenPlaces = matches.flatMap((match) => {
    const places = match.line.values.flatMap((_, place) => {
      const rest = without(match, place);
      return rest && holds(match, rest) ? [place] : [];
    });
    return places.length === 1 ? places : [];
  });
  const enough =
    provenPlaces.length >= THRESHOLDS.fewestProofs || matches[0]!.row.columns.length > THRESHOLDS.manyColumns;
  return enough && new Set(provenPlaces).size === 1 ? provenPlaces[0] : undefined;
}
