import type { TableIndex } from '../model/form-index';
import type { Line } from './lines';
import type { MatchedRows } from './rows';
import { isValueLike } from './value';

const countNumbers = (line: Line): number => line.values.filter(({ value }) => isValueLike(value)).length;

/** A line that numbers the columns: 1, 2, 3 … */
const isNumbering = (line: Line): boolean =>
  line.values.length > 2 && line.values.every(({ value }, at) => value === at + 1);

/**
 * The one row of a table whose rows carry no label: the first line with at least half as many numbers as columns; on
 * a sheet where nothing is filled in, the row under the header.
 */
export function matchLoneRow(lines: readonly Line[], index: TableIndex): MatchedRows {
  const row = index.rows[0]!;
  const filled = lines.filter((line) => countNumbers(line) * 2 >= row.columns.length);
  const chosen =
    filled.find((line) => filled.length === 1 || !isNumbering(line)) ?? filled[0] ?? blankLine(lines);
  if (!chosen) return { matched: [], missing: [row], unknown: [] };
  return {
    matched: [{ line: chosen, row, how: 'exact', text: '' }],
    missing: [],
    unknown: filled.filter((line) => line !== chosen && !isNumbering(line)),
  };
}

function blankLine(lines: readonly Line[]): Line | undefined {
  const last = lines.filter(({ labels }) => labels.length > 1).at(-1);
  if (!last?.grid.aligned) return undefined;
  return { ...last, row: last.row + 1, labels: [], values: [] };
}
